import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { InputOf } from '../../shared/contract/contract.ts'
import type { RecordFilter, RecordTarget } from '../../shared/domain/records.ts'
import { startRotationTeam } from './rotation-team.ts'

/** Ann was on the demo and, partly, on the pitch; Mia missed the demo; Tom is on the webinar, which nobody signed off yet. */
export async function startSignedOff() {
  const team = await startRotationTeam()
  const { call, ann, tom, ben, discovery, annOnDemo, annOnPitch, miaOnDemo, folder, grant } = team
  const levelsShown = [{ skillId: discovery, level: 1 }]
  await call('placements.signOff', {
    id: annOnDemo,
    attendance: 'attended',
    byPersonId: tom,
    levelsShown,
    observation: '=Asked well',
  })
  await call('placements.signOff', { id: annOnPitch, attendance: 'partly', byPersonId: ben })
  await call('placements.signOff', { id: miaOnDemo, attendance: 'missed', byPersonId: tom })
  await call('levels.promote', { personId: ann, skillId: discovery, to: 1, byPersonId: tom })
  const list = async (filter: RecordFilter = {}) =>
    (await call('records.list', { filter })).map(({ placementId }) => placementId)

  /** Writes a file for the target. `counts` is what was told of it. */
  const exportTo = async (
    target: RecordTarget,
    options: Partial<InputOf<'records.export'>> & { name?: string } = {},
  ) => {
    const { name = `${target}.out`, ...input } = options
    const file = path.join(folder, name)
    const counts = await call('records.export', { target, grant: grant(file, 'write'), ...input })
    return { counts, bytes: readFileSync(file) }
  }
  return { ...team, list, exportTo }
}
