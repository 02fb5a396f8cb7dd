import type { PlacementId } from '../../../shared/domain/ids.ts'
import { startTask } from '../../backend/client.ts'
import { asFileName, saveAs } from '../../backend/save-as.ts'

const kindWords = {
  invitation: 'the invitation',
  update: 'the invitation with its last change',
  cancellation: 'the cancellation',
}

/** Asks where, and writes what the participant was told last of one placement, to be sent or opened. */
export async function saveInvitation(placementId: PlacementId, title: string): Promise<void> {
  await saveAs(
    { kind: 'save', suggestedName: `${asFileName(title)}.ics` },
    async (grant) => await startTask('publications.saveInvitation', { placementId, grant }, () => undefined).result,
    ({ kind, isOutdated }, name) =>
      `Saved ${kindWords[kind]} as ${name}.${isOutdated ? ' The plan says something else by now: publish it first.' : ''}`,
  )
}
