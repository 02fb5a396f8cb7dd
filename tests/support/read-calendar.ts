import ICAL from 'ical.js'

/** What a calendar says, read by another library than the one that wrote it, with the zones that are in it alone. */
export function readCalendar(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
      starts: event.startDate.toJSDate().toISOString(),
    }
  })
  const say = (name: string) => String(calendar.getFirstPropertyValue(name))
  return { method: say('method'), name: say('x-wr-calname'), say, events }
}
