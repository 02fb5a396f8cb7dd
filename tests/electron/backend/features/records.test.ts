import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { RecordTarget } from '../../../../shared/domain/records.ts'
import { addDays, type Day, dayIn, type Instant } from '../../../../shared/domain/times.ts'
import { personDraft } from '../../../support/drafts.ts'
import { contentOf, startRotationTeam } from '../../../support/rotation-team.ts'
import { startSignedOff } from '../../../support/signed-off-team.ts'
import { XapiStatements } from '../../../support/xapi-statements.ts'

test('what took place and was signed off is a training record, with levels before and after', async () => {
  const {
    call,
    list,
    ann,
    ben,
    tom,
    discovery,
    annOnDemo,
    annOnPitch,
    miaOnDemo,
    demo: demoId,
  } = await startSignedOff()
  await call('people.edit', { id: tom, person: personDraft({ name: 'Tom Reed', timeZone: 'UTC', hrId: 'HR-7' }) })
  expect(await list()).toEqual([annOnPitch, annOnDemo])
  const [pitch, demo] = await call('records.list', {})
  expect(await call('records.get', { placementId: annOnDemo })).toEqual(demo)
  await expect(call('records.get', { placementId: miaOnDemo })).rejects.toMatchObject({ code: 'not-found' })
  expect(demo).toMatchObject({
    person: { id: ann, name: 'Ann Berg', function: 'marketing' },
    cycle: { name: 'Autumn' },
    activity: { id: demoId, kind: 'call', title: 'Past demo' },
    role: 'shadow',
    host: { id: tom, name: 'Tom Reed', hrId: 'HR-7', email: null },
    attendance: 'attended',
    observation: '=Asked well',
    signedBy: { id: tom, name: 'Tom Reed' },
  })
  expect(demo?.skills.find(({ skillId }) => skillId === discovery)).toMatchObject({ before: 0, shown: 1, after: 1 })
  // It began after nothing was known, and is not what the level was raised on.
  expect(pitch?.skills.find(({ skillId }) => skillId === discovery)).toMatchObject({ before: 0, shown: null, after: 0 })
  expect(pitch).toMatchObject({ attendance: 'partly', host: { id: ben }, observation: null })
})

test('hours are those that the participant gave, or else those of the activity', async () => {
  const team = await startRotationTeam()
  const { call, ann, tom, annOnDemo: placementId } = team
  await call('reflections.submit', {
    authorId: ann,
    placementId,
    visibility: 'team',
    minutes: 90,
    content: contentOf({ what: 'Much' }),
  })
  for (const id of [placementId, team.annOnPitch]) {
    await call('placements.signOff', { id, attendance: 'attended', byPersonId: tom })
  }
  const hours = (await call('records.list', {})).map((record) => record.hours)
  expect(hours[1]).toBe(1.5)
  expect(hours[0]).toBeCloseTo(0.96, 2)
  const totals = await call('records.totals', {})
  expect(totals).toMatchObject({ records: 2, people: 1 })
  expect(totals.hours).toBeCloseTo(2.46, 2)
})

test('records are found by period, function, team, person, skill, cycle and attendance', async () => {
  const { call, list, ann, mia, discovery, pricing, cycleId, annOnDemo, annOnPitch } = await startSignedOff()
  const [pitch] = await call('records.list', {})
  const pitchedOn = pitch?.endsOn as Day
  expect(await list({ from: pitchedOn, to: pitchedOn })).toEqual([annOnPitch])
  expect(await list({ to: addDays(pitchedOn, -1) })).toEqual([annOnDemo])
  expect(await list({ from: addDays(pitchedOn, 1) })).toEqual([])
  expect(await list({ function: 'marketing' })).toEqual([annOnPitch, annOnDemo])
  expect(await list({ function: 'sales' })).toEqual([])
  expect(await list({ personId: ann, attendance: 'partly' })).toEqual([annOnPitch])
  expect(await list({ personId: mia })).toEqual([])
  expect(await list({ cycleId, skillId: discovery })).toEqual([annOnPitch, annOnDemo])
  expect(await list({ team: 'Nobody’s team' })).toEqual([])
  const drawn = (await call('records.list', {})).map(({ skills }) => skills.some(({ skillId }) => skillId === pricing))
  expect((await list({ skillId: pricing })).length).toBe(drawn.filter(Boolean).length)
})

test('days are those of the workspace, whatever the zone of the machine', async () => {
  const { call } = await startSignedOff()
  await call('workspace.edit', { name: 'Far', timeZone: 'Pacific/Kiritimati' })
  const far = await call('records.list', {})
  const demoCall = (await call('calls.list', { includeArchived: true })).find(({ title }) => title === 'Past demo')
  expect(far[1]?.startsOn).toBe(dayIn('Pacific/Kiritimati', demoCall?.startsAt as Instant))
})

test('a page goes on where the one before ended', async () => {
  const { call, annOnDemo, annOnPitch } = await startSignedOff()
  const page = async (offset: number) =>
    (await call('records.list', { offset, limit: 1 })).map(({ placementId }) => placementId)
  expect([await page(0), await page(1), await page(2)]).toEqual([[annOnPitch], [annOnDemo], []])
})

test('an export holds every field, the same bytes each time, and no cell that a spreadsheet would run', async () => {
  const { call, folder, grant, annOnDemo } = await startSignedOff()
  const exportTo = async (name: string, target: RecordTarget) => {
    const file = path.join(folder, name)
    expect(await call('records.export', { target, grant: grant(file, 'write') })).toMatchObject({
      written: 2,
      rejected: 0,
    })
    return readFileSync(file)
  }
  const [first, second] = [await exportTo('one.csv', 'baton-csv'), await exportTo('two.csv', 'baton-csv')]
  expect(first.equals(second)).toBe(true)
  expect([...first.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const plain = await exportTo('plain.csv', 'baton-csv-plain')
  expect(plain.equals(first.subarray(3))).toBe(true)
  const workbook = await exportTo('one.xlsx', 'xlsx')
  expect(workbook.equals(await exportTo('two.xlsx', 'xlsx'))).toBe(true)
  const read = Papa.parse<Record<string, string>>(plain.toString('utf8'), { header: true, skipEmptyLines: true })
  expect(read.errors).toEqual([])
  // Oldest first.
  expect(read.data[0]).toMatchObject({
    Name: 'Ann Berg',
    Activity: 'Past demo',
    Kind: 'sales call',
    Role: 'shadow',
    Attendance: 'attended',
    Observation: "'=Asked well",
    'Signed off by': 'Tom Reed',
    Record: annOnDemo,
  })
  expect(read.data[0]?.['Skills']).toContain('Discovery 0 → 1, shown 1')
  expect(read.data).toHaveLength(2)
})

test('statements tell people by their workspace, and nobody who has no name in it', async () => {
  const { call, folder, grant, ann } = await startSignedOff()
  const file = path.join(folder, 'statements.json')
  const write = async () => await call('records.export', { target: 'xapi', grant: grant(file, 'write') })
  expect(await write()).toMatchObject({ written: 0, rejected: 2 })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([])
  const named = personDraft({ name: 'Ann Berg', function: 'marketing', hrId: 'HR-1' })
  await call('people.edit', { id: ann, person: named })
  expect(await write()).toMatchObject({ written: 2, rejected: 0 })
  const bytes = readFileSync(file)
  const accounts = XapiStatements.parse(JSON.parse(bytes.toString('utf8'))).map(({ actor }) => actor.account)
  expect(accounts[0]).toEqual({ homePage: expect.stringMatching(/^urn:uuid:[\da-f-]{36}$/), name: 'HR-1' })
  expect(accounts[1]).toEqual(accounts[0])
  await write()
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

test('an export that is cancelled leaves nothing behind', async () => {
  const { call, folder, grant } = await startSignedOff()
  const file = path.join(folder, 'cancelled.csv')
  const cancelling = new AbortController()
  const exporting = call(
    'records.export',
    { target: 'baton-csv', grant: grant(file, 'write') },
    { signal: cancelling.signal },
  )
  cancelling.abort()
  await expect(exporting).rejects.toMatchObject({ code: 'cancelled' })
  expect(readdirSync(folder).filter((name) => name.includes('cancelled') || name.includes('unfinished'))).toEqual([])
})
