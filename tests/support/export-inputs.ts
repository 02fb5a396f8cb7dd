import type { InputOf, TaskName } from '../../shared/contract/contract.ts'
import type { Grant } from '../../shared/contract/grant.ts'
import { RecordTarget } from '../../shared/domain/records.ts'
import type { Walk } from './query-inputs.ts'

type WithFile = { [Name in TaskName]: InputOf<Name> extends { grant: string } ? Name : never }[TaskName]
/** Workspaces are kept in files but not exported; imports and checks read theirs; papers are printed before, by the window. */
export type ExportName = Exclude<
  WithFile,
  'workspace.create' | `imports.${string}` | 'history.checkHead' | 'papers.save' | 'badges.loadKey'
>

/** Hands out a grant for a new file, or for a new folder. */
export interface Targets {
  file: () => Grant
  folder: () => Grant
}

const ofEachCycle = (grant: () => Grant) => (walk: Walk) =>
  walk.cycles.map(({ id }) => ({ cycleId: id, grant: grant() }))

/** All that can be written out, of whatever is there. The compiler asks for an entry when the contract gets a new export. */
export function exportInputs({ file, folder }: Targets): {
  [Name in ExportName]: (walk: Walk) => InputOf<Name>[]
} {
  return {
    'publications.publish': ofEachCycle(folder),
    'publications.writeCalendars': ofEachCycle(folder),
    'publications.saveCalendar': ({ people }) => people.map(({ id }) => ({ personId: id, grant: file() })),
    'publications.savePlacements': ofEachCycle(file),
    'publications.savePicture': ofEachCycle(file),
    'privacy.saveReport': ({ people }) => people.map(({ id }) => ({ personId: id, grant: file() })),
    // What is over by then was never sent to anybody.
    'publications.saveInvitation': ({ placements }) =>
      placements
        .filter(({ status }) => status === 'proposed' || status === 'published')
        .map(({ id }) => ({ placementId: id, grant: file() })),
    'feeds.choose': () => [{ grant: folder() }],
    'badges.saveKey': () => [{ passphrase: 'zanzibar-quartet-badges', grant: file() }],
    'workspace.saveEverything': () => [{ grant: file() }],
    'history.saveHead': () => [{ grant: file() }],
    'records.export': () => RecordTarget.options.map((target) => ({ target, grant: file() })),
  }
}
