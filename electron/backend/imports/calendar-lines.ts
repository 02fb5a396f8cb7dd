/** One property of a calendar component, as RFC 5545 writes it; the value is still escaped. */
export interface Property {
  name: string
  parameters: ReadonlyMap<string, string>
  value: string
}

export interface Component {
  properties: Property[]
  /** Number among the components of its kind, from 1. */
  number: number
  /** The component was never ended, so parts of it may be missing. */
  isBroken: boolean
}

export interface Calendar {
  events: Component[]
  /** With their observances, one `STANDARD` or `DAYLIGHT` each. */
  zones: { properties: Property[]; observances: Property[][] }[]
  /** Properties of the calendar itself. */
  properties: Property[]
}

/**
 * Joins folded lines. It works on bytes, because some programs fold in the middle of a character, which can be decoded
 * only when its halves are together again.
 */
export function unfold(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length)
  let length = 0
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0
    const lineFeed = byte === 13 && bytes[index + 1] === 10 ? index + 1 : index
    const next = bytes[lineFeed + 1]
    if ((byte === 10 || byte === 13) && (next === 32 || next === 9)) {
      index = lineFeed + 1
      continue
    }
    kept[length] = byte
    length += 1
  }
  return kept.subarray(0, length)
}

/** Reads an unfolded calendar event by event: what is wrong in one of them stays in it. Undefined when it is no calendar. */
export function readCalendar(text: string): Calendar | undefined {
  if (!/^\s*BEGIN:VCALENDAR\s*$/im.test(text.slice(0, 4_096))) return undefined
  const calendar: Calendar = { events: [], zones: [], properties: [] }
  let event: Component | undefined
  let zone: Calendar['zones'][number] | undefined
  let observance: Property[] | undefined
  /** Inside an alarm or another part that says nothing about calls. */
  let ignored: string | undefined
  for (const line of text.split(/\r\n|\n|\r/)) {
    const marker = /^(BEGIN|END):\s*([A-Z0-9-]+)\s*$/i.exec(line)
    const [, edge, kind] = marker === null ? [] : [undefined, marker[1]?.toUpperCase(), marker[2]?.toUpperCase()]
    if (edge === 'BEGIN' && kind === 'VEVENT') {
      event = { properties: [], number: calendar.events.length + 1, isBroken: true }
      calendar.events.push(event)
      ignored = undefined
    } else if (ignored !== undefined) {
      if (edge === 'END' && (kind === ignored || kind === 'VEVENT')) ignored = undefined
      if (edge === 'END' && kind === 'VEVENT' && event !== undefined) event = undefined
    } else if (edge === 'END' && kind === 'VEVENT') {
      if (event !== undefined) event.isBroken = false
      event = undefined
    } else if (edge === 'BEGIN' && kind === 'VTIMEZONE') {
      zone = { properties: [], observances: [] }
      calendar.zones.push(zone)
    } else if (edge === 'END' && kind === 'VTIMEZONE') {
      zone = undefined
    } else if (zone !== undefined && (kind === 'STANDARD' || kind === 'DAYLIGHT')) {
      observance = edge === 'BEGIN' ? [] : undefined
      if (observance !== undefined) zone.observances.push(observance)
    } else if (edge === 'BEGIN' && kind !== undefined && kind !== 'VCALENDAR') {
      ignored = kind
    } else {
      const property = readProperty(line)
      if (property !== undefined)
        (observance ?? zone?.properties ?? event?.properties ?? calendar.properties).push(property)
    }
  }
  return calendar
}

/** The properties that say something about calls; all others are passed over. */
const telling = new Set(
  `ATTENDEE CATEGORIES CLASS DTEND DTSTAMP DTSTART DURATION EXDATE LAST-MODIFIED ORGANIZER RDATE RECURRENCE-ID RRULE SEQUENCE
   STATUS SUMMARY TRANSP TZID TZOFFSETFROM TZOFFSETTO UID X-LIC-LOCATION X-MICROSOFT-CDO-BUSYSTATUS X-WR-CALNAME
   X-WR-RELCALID X-WR-TIMEZONE`.split(/\s+/),
)
/** A telling line that is longer makes its event unusable. */
export const longestLine = 100_000
/** Stands in an event for a line that was too long to be read. */
export const tooLongLine = 'X-TOO-LONG'

const contentLine = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/is
const parameter = /;([A-Z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/gi

function readProperty(line: string): Property | undefined {
  const key = /^[A-Z0-9-]{1,40}(?=[;:])/i.exec(line)?.[0].toUpperCase()
  if (key === undefined || !telling.has(key)) return undefined
  if (line.length > longestLine) return { name: tooLongLine, parameters: new Map(), value: key }
  const match = contentLine.exec(line)
  if (match === null) return undefined
  const [, , rest = '', value = ''] = match
  const parameters = new Map<string, string>()
  for (const [, key = '', text = ''] of rest.matchAll(parameter)) {
    parameters.set(key.toUpperCase(), text.replace(/^"([^"]*)"$/, '$1'))
  }
  return { name: key, parameters, value }
}

/** The plain text of a TEXT value. */
export function plainText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped)).trim()
}
