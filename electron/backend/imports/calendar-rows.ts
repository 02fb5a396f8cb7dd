import type { CalendarEvent } from './calendar-events.ts'
import type { SourceRow } from './source.ts'

/** One time at which an event takes place. */
export interface Occurrence {
  startsAt: string
  endsAt: string
  sourceId: string | null
  timeZone: string | null
  isCancelled: boolean
}

/** An event, or one occurrence of it, under the field names of calls. */
export function rowOf(
  event: CalendarEvent,
  occurrence: Partial<Occurrence>,
  { problems = [], skipped = null }: Partial<Pick<SourceRow, 'problems' | 'skipped'>>,
  owner: string | undefined,
): SourceRow {
  const title = event.isPrivate ? 'Private event' : event.title === '' ? 'Untitled event' : event.title
  const values = new Map([['title', title]])
  const set = (name: string, value: string | null | undefined) => {
    if (value !== null && value !== undefined && value !== '') values.set(name, value)
  }
  set('sourceId', occurrence.sourceId)
  if (event.sequence > 0) set('sequence', String(event.sequence))
  set('startsAt', occurrence.startsAt)
  set('endsAt', occurrence.endsAt)
  set('timeZone', occurrence.timeZone)
  set('host', event.organizer)
  set('attendees', event.attendees.join('\n'))
  set('calendarOwner', owner)
  set('categories', event.categories.join(' '))
  set('status', occurrence.isCancelled === true ? 'cancelled' : event.hasStatus ? 'planned' : null)
  const start = event.start?.is === 'time' ? event.start.wall.replace('T', ' ') : event.start?.day
  return {
    line: event.number,
    values,
    problems,
    skipped,
    cells: [
      String(event.number),
      title,
      occurrence.startsAt ?? start ?? '',
      event.isPrivate ? '' : (event.organizer ?? ''),
    ],
  }
}

/** Why an event is no call although nothing is wrong with it; null when it may be one. */
export function reasonToSkip(event: CalendarEvent): string | null {
  if (event.isPrivate) return 'It is marked as private.'
  if (event.start?.is === 'day') return 'It lasts all day, so it is not a call.'
  if (event.isFree && !event.isCancelled) return 'It is shown as free in the calendar, so it is not a call.'
  return null
}

/** Of events with the same UID and occurrence the highest SEQUENCE counts, then the latest change. */
export function newestVersions(events: readonly CalendarEvent[]) {
  const newest = new Map<string, CalendarEvent>()
  const outdated = new Map<CalendarEvent, string>()
  const isNewer = (one: CalendarEvent, other: CalendarEvent) =>
    one.sequence === other.sequence ? one.stamp >= other.stamp : one.sequence > other.sequence
  for (const event of events) {
    if (event.uid === null) continue
    const key = JSON.stringify([event.uid, event.recurrenceId ?? null])
    const other = newest.get(key)
    const [kept, left] = other === undefined || isNewer(event, other) ? [event, other] : [other, event]
    newest.set(key, kept)
    if (left !== undefined) outdated.set(left, `Event ${kept.number} is a newer version of it.`)
  }
  return { current: events.filter((event) => !outdated.has(event)), outdated }
}
