import { afterAll, expect, test } from 'vitest'
import { checkRule, createExpander, mostOccurrences } from '../../../../electron/backend/imports/recurrence.ts'

const expander = createExpander()
afterAll(async () => {
  await expander.close()
})

async function expand(rule: string, startsAt = '2027-01-11T10:00:00') {
  const window = { from: '2027-01-01T00:00:00', to: '2027-12-31T00:00:00' }
  return await expander.expand({ rule, startsAt, ...window, most: mostOccurrences })
}

test.each([
  ['FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4', ['2027-01-11', '2027-01-13', '2027-01-18', '2027-01-20']],
  ['FREQ=DAILY;INTERVAL=10;UNTIL=20270205T000000Z', ['2027-01-11', '2027-01-21', '2027-01-31']],
  ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', ['2027-01-11', '2027-01-29', '2027-02-26']],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;COUNT=3', ['2027-01-11', '2027-02-01', '2027-03-01']],
  ['FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4', ['2027-01-11', '2027-01-31', '2027-03-31', '2027-05-31']],
  ['FREQ=YEARLY', ['2027-01-11']],
])('%s falls on the right days', async (rule, days) => {
  expect((await expand(rule)).times?.map((time) => time.slice(0, 10))).toEqual(days)
})

test('a series that began long ago is followed only inside the window', async () => {
  const { times } = await expand('FREQ=WEEKLY', '2015-01-05T10:00:00')
  expect(times?.[0]).toBe('2027-01-04T10:00:00')
  expect(times).toHaveLength(52)
})

test.each([
  'FREQ=SECONDLY',
  'FREQ=MINUTELY',
  'FREQ=HOURLY;COUNT=2',
  'FREQ=DAILY;COUNT=1000000000',
  'FREQ=DAILY;COUNT=0',
  'FREQ=DAILY;INTERVAL=0',
  'FREQ=DAILY;FREQ=WEEKLY',
  'FREQ=FORTNIGHTLY',
  'FREQ=WEEKLY;BYDAY=XX',
  'FREQ=WEEKLY;BYEASTER=1',
  'FREQ=YEARLY;BYWEEKNO=53;BYYEARDAY=1',
  'FREQ=DAILY;BYMONTH=13',
  'FREQ=MONTHLY;BYMONTHDAY=32',
  'RSCALE=HEBREW;FREQ=YEARLY',
  'UNTIL=20270101',
  'nonsense',
  '',
])('the rule "%s" is not followed', (rule) => {
  expect(checkRule(rule).problem).toMatch(/^It/)
})

test('a list that is far too long is not followed', () => {
  const days = Array.from({ length: 300 }, (_, index) => (index % 31) + 1)
  expect(checkRule(`FREQ=MONTHLY;BYMONTHDAY=${days.join(',')}`).problem).toMatch(/not understood/)
})

test('more occurrences than a year has days are refused', async () => {
  const result = await expander.expand({
    rule: 'FREQ=DAILY',
    startsAt: '2027-01-01T10:00:00',
    from: '2027-01-01T00:00:00',
    to: '2028-06-01T00:00:00',
    most: mostOccurrences,
  })
  expect(result.problem).toMatch(/more than 366 times/)
})

test('a rule that takes too long is ended, and the next one is answered', async () => {
  const numbers = Array.from({ length: 24 }, (_, index) => index).join(',')
  // Past the check on purpose: no rule that passes it is known to take long.
  const endless = await expand(`FREQ=DAILY;BYHOUR=${numbers};BYMINUTE=${numbers};BYSECOND=${numbers};COUNT=10000000`)
  expect(endless.problem).toMatch(/too long/)
  expect((await expand('FREQ=WEEKLY;COUNT=2')).times).toHaveLength(2)
})
