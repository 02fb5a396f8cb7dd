import type { Person } from '../../../shared/domain/people.ts'
import { startTask } from '../../backend/client.ts'
import { asFileName, saveAs } from '../../backend/save-as.ts'

/** Asks where, writes my calendar there and says what to do with it. */
export async function saveMyCalendar(me: Person): Promise<void> {
  await saveAs(
    { kind: 'save', suggestedName: `Rotations of ${asFileName(me.name)}.ics` },
    async (grant) => await startTask('publications.saveCalendar', { personId: me.id, grant }, () => undefined).result,
    (_, name) => `Saved ${name}. Open it, and your calendar takes in your rotations.`,
  )
}
