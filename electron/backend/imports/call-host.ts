import type { Person } from '../../../shared/domain/people.ts'
import type { Cells } from './cells.ts'
import type { Setting } from './kind.ts'
import { hostNamed, indexPeople } from './people-index.ts'

/**
 * Finds the host of a row, or says why there is none. A calendar event may also be hosted by somebody from sales who is
 * invited, by whose calendar it is, or by the person whom the user chose for events that name nobody.
 */
export function createHostFinder(people: readonly Person[], { source }: Setting): (cells: Cells) => Person | undefined {
  const index = indexPeople(people)
  const chosen = people.find(({ id }) => id === source.options.hostId)

  function others(cells: Cells): (Person | undefined)[] {
    const texts = [...(cells.text('attendees')?.split('\n') ?? []), cells.text('calendarOwner')]
    return [...texts.map((text) => (text === null ? undefined : index.named(text).person)), chosen]
  }

  return (cells) => {
    const named = cells.text('host')
    const first = named === null ? undefined : hostNamed(named, index, 'sales')
    if (first?.host !== undefined) return first.host
    const candidates = source.format === 'ics' || named === null ? others(cells) : []
    const host = candidates.find((person) => person?.function === 'sales' && person.archivedAt === null)
    if (host === undefined) cells.reasons.push(first?.problem ?? 'Nobody from sales is named as host.')
    return host
  }
}
