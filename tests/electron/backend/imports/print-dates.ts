import { readDay, readMoment } from '../../../../electron/backend/imports/dates.ts'
import { linesOf, readCalendarFixture } from './read-calendar-fixture.ts'

// Run in a process of its own, because the zone of a process is fixed when it starts.
const texts = ['2027-01-12', '28.03.2027', '31 Oct 2027']
for (const text of texts) process.stdout.write(`${JSON.stringify(readDay(text, 'day-first'))}\n`)
for (const timeZone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']) {
  for (const text of ['2027-03-28 02:30', '2027-03-28 03:00', '2027-10-31 02:30', '2027-01-12T10:00Z']) {
    process.stdout.write(`${timeZone} ${JSON.stringify(readMoment(text, { dateOrder: 'day-first', timeZone }))}\n`)
  }
}
for (const name of ['google-calls.ics', 'outlook-calls.ics']) {
  process.stdout.write(`${linesOf(await readCalendarFixture(name)).join('\n')}\n`)
}
