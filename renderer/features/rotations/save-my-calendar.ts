import type { Person } from '../../../shared/domain/people.ts'
import { startTask } from '../../backend/client.ts'
import { notify } from '../../ui/toast.tsx'

/** Asks where, writes my calendar there and says what to do with it. */
export async function saveMyCalendar(me: Person): Promise<void> {
  const name = me.name
    .replaceAll(/[/\\:*?"<>|]/g, ' ')
    .trim()
    .slice(0, 100)
  const place = await window.baton.chooseFile({ kind: 'save', suggestedName: `Rotations of ${name}.ics` })
  if (place === undefined) return
  const { result } = startTask('publications.saveCalendar', { personId: me.id, grant: place.grant }, () => undefined)
  const saved = await result
  if (!saved.ok) {
    notify({ words: saved.error.words, tone: 'problem' })
    return
  }
  notify({
    words: `Saved ${place.name}. Open it, and your calendar takes in your rotations.`,
    action: { label: 'Show folder', run: () => void window.baton.showFolder(place.grant) },
  })
}
