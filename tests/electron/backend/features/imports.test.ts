import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import type { Instant } from '../../../../shared/domain/times.ts'
import { startTestBackend } from '../../../support/backend.ts'
import { callDraft, personDraft } from '../../../support/drafts.ts'
import { contentOf, errorsOf, fixtures, importFile, preview, sourceOf } from '../imports/import-through-port.ts'

afterEach(() => {
  vi.useRealTimers()
})

const none = { new: 0, changed: 0, same: 0, error: 0, skipped: 0 }

test('a preview says everything and changes nothing', async () => {
  const backend = await startTestBackend()
  const before = contentOf(backend)
  const shown = await preview(backend, 'people', 'people.csv')
  expect(shown.counts).toEqual({ ...none, new: 12 })
  expect(shown.fileName).toBe('people.csv')
  expect(shown.format).toBe('csv')
  expect(shown.questions).toEqual([])
  expect(shown.columns[0]).toEqual({ header: 'Name', samples: ['Ana Ruiz', 'Bo Lind', 'Chloé Martin'] })
  expect(shown.fields.find(({ name }) => name === 'hrId')).toEqual({
    name: 'hrId',
    label: 'HR id',
    isRequired: false,
    column: 5,
  })
  expect(contentOf(backend)).toBe(before)
})

test('an import is one step of the history and is undone as a whole', async () => {
  const backend = await startTestBackend()
  const before = contentOf(backend)
  expect(await importFile(backend, 'people', 'people.csv')).toEqual({ ...none, new: 12 })
  const after = contentOf(backend)
  expect((await backend.call('history.state', {})).undo?.label).toBe('Import 12 people from people.csv')
  await backend.call('history.undo', {})
  expect(contentOf(backend)).toBe(before)
  await backend.call('history.redo', {})
  expect(contentOf(backend)).toBe(after)
})

test('a backup is made before anything is imported', async () => {
  const backend = await startTestBackend()
  await importFile(backend, 'people', 'people.csv')
  const backups = await backend.call('workspace.backups', {})
  expect(backups.filter(({ reason }) => reason === 'import').map(({ people }) => people)).toEqual([0])
})

test.each([
  ['people', 'people.csv', { new: 12 }],
  ['levels', 'levels.csv', { new: 40 }],
  ['projects', 'projects.csv', { new: 5 }],
  ['calls', 'calls.ics', { new: 60 }],
  ['calls', 'hubspot-calls.csv', { new: 3, error: 1, skipped: 1 }],
  ['calls', 'salesforce-events.csv', { new: 2, skipped: 1 }],
] as const)('importing %s from %s twice changes nothing the second time', async (kind, file, counts) => {
  const backend = await startTestBackend()
  if (kind !== 'people') await importFile(backend, 'people', 'people.csv')
  const options = { timeZone: 'Europe/Berlin', leaveOutErrors: true }
  expect(await importFile(backend, kind, file, options)).toEqual({ ...none, ...counts })
  const content = contentOf(backend)
  const { count } = await backend.call('history.state', {})
  const again = await importFile(backend, kind, file, options)
  expect([again.new, again.changed]).toEqual([0, 0])
  expect(contentOf(backend)).toBe(content)
  expect((await backend.call('history.state', {})).count).toBe(count)
})

test('a German spreadsheet of the same people is recognised by encoding, delimiter, headers and numbers', async () => {
  const backend = await startTestBackend()
  const shown = await preview(backend, 'people', 'people-german-excel.csv')
  expect(shown.counts).toEqual({ ...none, new: 12 })
  expect(shown.options).toMatchObject({ encoding: 'windows-1252', delimiter: ';' })
  expect(shown.notes.join()).toMatch(/Windows-1252/)
  await importFile(backend, 'people', 'people-german-excel.csv')
  const dieter = (await backend.call('people.list', {})).find(({ name }) => name === 'Dieter Krüger')
  expect(dieter).toMatchObject({
    function: 'sales',
    timeZone: 'Europe/Berlin',
    hoursPerWeek: 3,
    startsOn: '2019-05-02',
  })
  const again = await preview(backend, 'people', 'people.csv')
  expect(again.rows.find(({ title }) => title === 'Chloé Martin')?.changes).toEqual([
    { field: 'Hours per week', before: '3.5', after: '4' },
    { field: 'Host hours per week', before: '4', after: '6' },
  ])
})

test('calls come with host, account, stage, type and their own ids', async () => {
  const backend = await startTestBackend()
  await importFile(backend, 'people', 'people.csv')
  await importFile(backend, 'calls', 'calls.ics')
  const [calls, people, accounts] = [
    await backend.call('calls.list', {}),
    await backend.call('people.list', {}),
    await backend.call('accounts.list', {}),
  ]
  expect(calls[0]).toMatchObject({
    title: 'Acme GmbH – Intro call',
    hostId: people.find(({ name }) => name === 'Bo Lind')?.id,
    accountId: accounts.find(({ name }) => name === 'Acme GmbH')?.id,
    funnelStage: 'awareness',
    audience: 'one-to-one',
    callType: 'Intro call',
    seats: 1,
    startsAt: '2027-01-11T09:00:00.000Z',
    endsAt: '2027-01-11T09:30:00.000Z',
    timeZone: 'Europe/Stockholm',
    sourceId: 'call-001@calendar.northwind.example',
  })
  expect(accounts).toHaveLength(10)
})

test('times of a CRM that name no zone are asked about before anything is imported', async () => {
  const backend = await startTestBackend()
  await importFile(backend, 'people', 'people.csv')
  const source = sourceOf(backend, 'calls', 'hubspot-calls.csv')
  const shown = await backend.call('imports.preview', source)
  expect(shown.questions).toEqual([
    { about: 'time-zone', suggestion: 'Europe/Berlin', words: expect.stringContaining('time zone') },
  ])
  expect(errorsOf(shown)).toEqual([
    '6 Intro: Host “Somebody Else” is nobody in this workspace. Add or import this person first.',
  ])
  const apply = { ...source, digest: shown.digest, leaveOutErrors: true }
  await expect(backend.call('imports.apply', apply)).rejects.toMatchObject({ code: 'invalid-input' })
  expect(await backend.call('calls.list', {})).toEqual([])

  await importFile(backend, 'calls', 'hubspot-calls.csv', { timeZone: 'America/New_York', leaveOutErrors: true })
  const [first] = await backend.call('calls.list', {})
  expect(first).toMatchObject({ startsAt: '2027-01-12T15:00:00.000Z', timeZone: 'America/New_York', sourceId: '51001' })
})

test('an export of Salesforce keeps ids that differ only in case apart and skips its footer', async () => {
  const backend = await startTestBackend()
  await importFile(backend, 'people', 'people.csv')
  const shown = await preview(backend, 'calls', 'salesforce-events.csv')
  expect(shown.counts).toEqual({ ...none, new: 2, skipped: 1 })
  expect(shown.notes[0]).toMatch(/^Lines 6 to 8 look like the footer/)
  await importFile(backend, 'calls', 'salesforce-events.csv')
  const calls = await backend.call('calls.list', {})
  expect(calls.map(({ sourceId, endsAt }) => [sourceId, endsAt])).toEqual([
    ['00UaX000001bCdE', '2027-01-12T15:00:00.000Z'],
    ['00UaX000001bcdE', '2027-01-13T08:45:00.000Z'],
  ])
})

test('dates that can be read two ways are asked about, with examples of both', async () => {
  const backend = await startTestBackend()
  const content = 'Name;Function;Start date\nAnn;Sales;03/04/2026\nBo;Marketing;05/06/2026\nCy;Sales;07/07/2026\n'
  const file = { name: 'people.csv', content }
  const shown = await preview(backend, 'people', file)
  expect(shown.questions).toEqual([
    {
      about: 'date-order',
      words: expect.any(String),
      examples: [
        { text: '03/04/2026', dayFirst: '2026-04-03', monthFirst: '2026-03-04' },
        { text: '05/06/2026', dayFirst: '2026-06-05', monthFirst: '2026-05-06' },
      ],
    },
  ])
  expect(shown.options.dateOrder).toBeUndefined()
  await importFile(backend, 'people', file, { dateOrder: 'month-first' })
  expect((await backend.call('people.list', {}))[0]?.startsOn).toBe('2026-03-04')
})

test('a file without the columns that are needed asks for them, and the answer is remembered', async () => {
  const backend = await startTestBackend()
  const file = { name: 'staff.csv', content: 'Who,Side\nAnn Berg,Sales\nBo Lind,Marketing\n' }
  const shown = await preview(backend, 'people', file)
  expect(shown.questions.map((question) => question.about === 'column' && question.field)).toEqual(['function', 'name'])
  const content = contentOf(backend)
  await expect(importFile(backend, 'people', file)).rejects.toMatchObject({ code: 'invalid-input' })
  expect(contentOf(backend)).toBe(content)

  await importFile(backend, 'people', file, { mapping: { name: 0, function: 1 } })
  const next = { name: 'next.csv', content: 'WHO,side\nCy Wolf,Sales\n' }
  expect((await preview(backend, 'people', next)).counts).toEqual({ ...none, new: 1 })
})

test('rows that cannot be used say why, and nothing is imported without a word about them', async () => {
  const backend = await startTestBackend()
  const content = [
    'Name,Email,Function,Hours per week,Start date,Time zone',
    'Ann Berg,ann@example.com,Sales,2,2026-02-31,Europe/Berlin',
    'Bo Lind,not an address,Finance,lots,2026-02-01,Mars/Base',
    ',,Sales,,,',
    'Cy Wolf,cy@example.com,Sales,70,,',
    'Di Lee,di@example.com,Marketing,2,,',
    'Di Again,DI@example.com,Marketing,2,,',
  ].join('\n')
  const file = { name: 'people.csv', content }
  expect(errorsOf(await preview(backend, 'people', file))).toEqual([
    '2 Ann Berg: Starts on “2026-02-31” is a day that does not exist: 2026-02 has no day 31.',
    '3 Bo Lind: Function “Finance” is not clearly marketing or sales. Time zone “Mars/Base” is not a time zone that Baton knows, such as Europe/Berlin. Hours per week “lots” is not a number.',
    '4 : Name is missing.',
    '5 Cy Wolf: Hours per week “70” cannot be used: it must be at most 60.',
    '7 Di Again: The same person as in line 6.',
  ])
  await expect(importFile(backend, 'people', file)).rejects.toMatchObject({ code: 'invalid-input' })
  expect(await backend.call('people.list', {})).toEqual([])
  const counts = await importFile(backend, 'people', file, { leaveOutErrors: true })
  expect(counts).toEqual({ ...none, new: 1, error: 5 })
})

test('rows that cannot be used are saved with their reasons, and none of them is a formula', async () => {
  const backend = await startTestBackend()
  const file = { name: 'people.csv', content: 'Name,Function\n"=HYPERLINK(""x"")",Finance\nAnn,Sales\n' }
  const target = path.join(backend.folder, 'errors.csv')
  const saved = await backend.call('imports.saveErrors', {
    ...sourceOf(backend, 'people', file),
    into: backend.grant(target, 'write'),
  })
  expect(saved).toEqual({ rows: 1 })
  expect(readFileSync(target, 'utf8')).toBe(
    `\uFEFF"Name","Function","Reason"\r\n"'=HYPERLINK(""x"")","Finance","Function “Finance” is not clearly marketing or sales."\r\n`,
  )
})

test('people are recognised by address, then by HR id, then by a name that nothing speaks against', async () => {
  const backend = await startTestBackend()
  const add = async (fields: Parameters<typeof personDraft>[0]) => {
    await backend.call('people.add', personDraft(fields))
  }
  await add({ name: 'Ann Berg', email: 'ann@example.com', hrId: '1' })
  await add({ name: 'Bo Lind', email: null, hrId: '2' })
  await add({ name: 'Cy Wolf' })
  await add({ name: 'Di Lee', email: 'di@example.com' })
  await add({ name: 'Sam Same' })
  await add({ name: 'Sam Same' })
  const content = [
    'Name,Email,HR id,Function',
    'Ann Berg-Holm,ANN@example.com,,Sales',
    'Bo,bo@example.com,2,Sales',
    'cy  wolf,cy@example.com,,Sales',
    'Di Lee,other@example.com,,Sales',
    'Sam Same,,,Sales',
    'Who,ann@example.com,2,Sales',
  ].join('\n')
  const { rows } = await preview(backend, 'people', { name: 'p.csv', content })
  expect(rows.map(({ line, status }) => `${line} ${status}`).sort()).toEqual([
    '2 changed',
    '3 changed',
    '4 changed',
    '5 new',
    '6 error',
    '7 error',
  ])
  expect(rows.find(({ line }) => line === 6)?.reasons[0]).toMatch(/Several people are called/)
  expect(rows.find(({ line }) => line === 7)?.reasons[0]).toMatch(/belongs to Ann Berg, but the HR id to Bo Lind/)
})

test('an empty cell and a missing column leave what is there', async () => {
  const backend = await startTestBackend()
  await importFile(backend, 'people', 'people.csv')
  const content = 'Email,Function,Team,Hours per week\nbo.lind@northwind.example,Sales,,5\n'
  expect(await importFile(backend, 'people', { name: 'p.csv', content })).toEqual({ ...none, changed: 1 })
  const bo = (await backend.call('people.list', {})).find(({ name }) => name === 'Bo Lind')
  expect(bo).toMatchObject({ team: 'Enterprise', hoursPerWeek: 5, hrId: 'NW-102' })
})

test('nobody changes function by an import while they host activities ahead', async () => {
  const backend = await startTestBackend()
  const { id } = await backend.call('people.add', personDraft({ name: 'Ann Berg', email: 'ann@example.com' }))
  await backend.call('calls.add', callDraft(id))
  const file = { name: 'p.csv', content: 'Email,Function\nann@example.com,Marketing\n' }
  expect(errorsOf(await preview(backend, 'people', file))[0]).toMatch(/hosts activities ahead/)
})

test('levels make the skills they need and are dated', async () => {
  const backend = await startTestBackend()
  await importFile(backend, 'people', 'people.csv')
  const shown = await preview(backend, 'levels', 'levels.csv')
  expect(shown.notes).toHaveLength(2)
  await importFile(backend, 'levels', 'levels.csv')
  const skills = await backend.call('skills.list', {})
  expect(skills.map(({ name, homeFunction, funnelStage }) => [name, homeFunction, funnelStage])).toEqual([
    ['Storytelling', 'marketing', 'awareness'],
    ['Customer interviews', 'shared', 'consideration'],
    ['Discovery questions', 'sales', 'consideration'],
    ['Negotiation', 'sales', 'sale'],
  ])
  const people = await backend.call('people.list', {})
  const ana = people.find(({ name }) => name === 'Ana Ruiz')
  const levels = await backend.call('skills.levels', { personId: ana?.id })
  const interviews = skills.find(({ name }) => name === 'Customer interviews')
  expect(levels.find(({ skillId }) => skillId === interviews?.id)).toMatchObject({
    level: 1,
    targetLevel: 3,
    assessedOn: '2026-11-02',
  })
})

test('levels that cannot be used name what is wrong', async () => {
  const backend = await startTestBackend()
  await importFile(backend, 'people', 'people.csv')
  const content = [
    'Email,Skill,Level,Target',
    'bo.lind@northwind.example,Negotiation,5,',
    'nobody@example.com,Negotiation,1,2',
    'bo.lind@northwind.example,,1,2',
    'bo.lind@northwind.example,Negotiation,does it alone,',
    'bo.lind@northwind.example,negotiation,1,',
    ',Negotiation,1,',
  ].join('\n')
  expect(errorsOf(await preview(backend, 'levels', { name: 'l.csv', content }))).toEqual([
    '2 Bo Lind: Negotiation: Level “5” is not a level from 0 (none) to 4 (can teach it).',
    '3 nobody@example.com: Negotiation: “nobody@example.com” is nobody in this workspace. Import people first.',
    '4 Bo Lind: : Skill is missing.',
    '6 Bo Lind: negotiation: The same person and skill as in line 5.',
    '7 Negotiation: Level is given, but no person.',
  ])
})

test('content projects are hosted by marketing and recognised by id', async () => {
  const backend = await startTestBackend()
  await importFile(backend, 'people', 'people.csv')
  await importFile(backend, 'projects', 'projects.csv')
  const projects = await backend.call('projects.list', {})
  expect(projects.find(({ sourceId }) => sourceId === 'CP-2')).toMatchObject({
    title: 'Winter webinar',
    format: 'Webinar',
    funnelStage: 'awareness',
    audience: 'one-to-many',
    hoursPerWeek: 1.5,
    notes: 'Guests, slides and a rehearsal',
  })
  const content = [
    'Id,Title,Host,Starts on,Ends on,Skills,Status',
    'CP-2,Spring webinar,Esra Yılmaz,2027-03-01,2027-03-05,,',
    'CP-3,Pricing page rewrite,Chloé Martin,2027-01-11,2027-01-22,,cancelled',
    'CP-9,Blog,Bo Lind,2027-03-01,2027-03-05,Juggling,',
    'CP-8,Blog,Ana Ruiz,2027-03-05,2027-03-01,,',
  ].join('\n')
  const shown = await preview(backend, 'projects', { name: 'p.csv', content })
  expect(shown.counts).toEqual({ ...none, changed: 2, error: 2 })
  expect(errorsOf(shown)).toEqual([
    '4 Blog: There is no skill called “Juggling”. Import or add it first. Host Bo Lind is in sales. Content projects are hosted by marketing.',
    '5 Blog: Ends on “2027-03-01” cannot be used: ends before it begins.',
  ])
})

const event = (uid: string, ...lines: string[]) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  'ORGANIZER:mailto:bo.lind@northwind.example',
  ...lines,
  'END:VEVENT',
]
const calendar = (...events: string[][]) => ({
  name: 'calls.ics',
  content: ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n'),
})

test('a calendar that comes again moves, cancels and brings back calls, and what was set by hand stays', async () => {
  const backend = await startTestBackend()
  await importFile(backend, 'people', 'people.csv')
  const first = event('1', 'DTSTART:21900112T090000Z', 'DTEND:21900112T093000Z', 'SUMMARY:Acme – Demo')
  await importFile(backend, 'calls', calendar(first))
  const [call] = await backend.call('calls.list', {})
  if (call === undefined) throw new Error('The call was not imported.')
  const { id, kind: _, status: __, sourceId: ___, archivedAt: ____, ...draft } = call
  await backend.call('calls.edit', { id, call: { ...draft, funnelStage: 'loyalty', seats: 2 } })

  const moved = event('1', 'SEQUENCE:1', 'DTSTART:21900113T090000Z', 'DTEND:21900113T093000Z', 'SUMMARY:Acme – Demo')
  expect(await importFile(backend, 'calls', calendar(moved))).toEqual({ ...none, changed: 1 })
  expect((await backend.call('calls.list', {}))[0]).toMatchObject({
    id,
    startsAt: '2190-01-13T09:00:00.000Z',
    funnelStage: 'loyalty',
    seats: 2,
  })

  const cancelled = event('1', 'SEQUENCE:2', 'STATUS:CANCELLED', 'DTSTART:21900113T090000Z', 'SUMMARY:Acme – Demo')
  expect(await importFile(backend, 'calls', calendar(cancelled))).toEqual({ ...none, changed: 1 })
  expect((await backend.call('calls.list', {}))[0]?.status).toBe('cancelled')
  const back = event('1', 'SEQUENCE:3', 'STATUS:CONFIRMED', 'DTSTART:21900113T090000Z', 'SUMMARY:Acme – Demo')
  await importFile(backend, 'calls', calendar(back))
  expect((await backend.call('calls.list', {}))[0]?.status).toBe('planned')
})

test('repeating events are followed from the day that it is in the workspace', async () => {
  // In Berlin it is the 11th already, 28 days after the 11th of February.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-10T23:30:00.000Z') })
  const backend = await startTestBackend()
  await importFile(backend, 'people', 'people.csv')
  const daily = ['DTSTART:20260210T090000Z', 'DTEND:20260210T093000Z', 'RRULE:FREQ=DAILY;COUNT=2', 'SUMMARY:Acme']
  await importFile(backend, 'calls', calendar(event('1', ...daily)))
  const calls = await backend.call('calls.list', {})
  expect(calls.map(({ startsAt }) => startsAt)).toEqual(['2026-02-11T09:00:00.000Z'])
})

test('an older version of an event than was imported before changes nothing', async () => {
  const backend = await startTestBackend()
  await importFile(backend, 'people', 'people.csv')
  const version = (sequence: number, hour: string) =>
    calendar(event('1', `SEQUENCE:${sequence}`, `DTSTART:21900112T${hour}0000Z`, 'SUMMARY:Acme – Demo'))
  await importFile(backend, 'calls', version(1, '09'))
  await importFile(backend, 'calls', version(3, '11'))
  const shown = await preview(backend, 'calls', version(2, '10'))
  expect(shown.rows[0]).toMatchObject({
    status: 'skipped',
    reasons: ['A newer version of this event was imported before.'],
  })
  expect(await importFile(backend, 'calls', version(4, '12'))).toEqual({ ...none, changed: 1 })

  for (let step = 0; step < 3; step += 1) await backend.call('history.undo', {})
  expect(await importFile(backend, 'calls', version(1, '09'))).toEqual({ ...none, new: 1 })
})

test('a call that vanished from a calendar is named and left as it is', async () => {
  const backend = await startTestBackend()
  await importFile(backend, 'people', 'people.csv')
  const one = event('1', 'DTSTART:21900112T090000Z', 'DTEND:21900112T093000Z', 'SUMMARY:Acme – Demo')
  const two = event('2', 'DTSTART:21900113T090000Z', 'DTEND:21900113T093000Z', 'SUMMARY:Kestrel – Demo')
  await importFile(backend, 'calls', calendar(one, two))
  const shown = await preview(backend, 'calls', calendar(two))
  expect(shown.notes).toEqual([
    '1 call of these hosts came from a calendar or CRM before and is not in this file: “Acme – Demo” on 2190-01-12. Cancel what no longer takes place.',
  ])
  expect(shown.counts).toEqual({ ...none, same: 1 })
})

test('the host is the organizer, else somebody from sales who is invited, else whose calendar it is, else who was chosen', async () => {
  const backend = await startTestBackend()
  await importFile(backend, 'people', 'people.csv')
  const people = await backend.call('people.list', {})
  const time = ['DTSTART:21900112T090000Z', 'DTEND:21900112T093000Z']
  const plain = (uid: string, ...lines: string[]) => ['BEGIN:VEVENT', `UID:${uid}`, ...time, ...lines, 'END:VEVENT']
  const invited = [
    'ORGANIZER:mailto:buyer@customer.example',
    'ATTENDEE:mailto:ana.ruiz@northwind.example',
    'ATTENDEE:mailto:hugo.silva@northwind.example',
  ]
  const file = calendar(plain('1', 'SUMMARY:One', ...invited), plain('2', 'SUMMARY:Two'))
  expect(errorsOf(await preview(backend, 'calls', file))).toEqual(['2 Two: Nobody from sales is named as host.'])

  const chosen = people.find(({ name }) => name === 'Liam Walsh')?.id
  if (chosen === undefined) throw new Error('Liam was not imported.')
  await importFile(backend, 'calls', file, { hostId: chosen })
  const hosts = (await backend.call('calls.list', {})).map(
    ({ title, hostId }) => `${title}: ${people.find(({ id }) => id === hostId)?.name}`,
  )
  expect(hosts.sort()).toEqual(['One: Hugo Silva', 'Two: Liam Walsh'])

  const owned = { ...file, content: file.content.replace('VERSION:2.0', 'X-WR-CALNAME:bo.lind@northwind.example') }
  const shown = await preview(backend, 'calls', owned)
  expect(shown.rows.find(({ title }) => title === 'Two')?.changes).toContainEqual({
    field: 'Host',
    before: 'Liam Walsh',
    after: 'Bo Lind',
  })
})

test('a call that was typed by hand is recognised by host, start and title and takes the id of the file', async () => {
  const backend = await startTestBackend()
  await importFile(backend, 'people', 'people.csv')
  const bo = (await backend.call('people.list', {})).find(({ name }) => name === 'Bo Lind')
  if (bo === undefined) throw new Error('Bo was not imported.')
  const startsAt = '2190-01-12T09:00:00.000Z' as Instant
  const endsAt = '2190-01-12T09:30:00.000Z' as Instant
  await backend.call('calls.add', callDraft(bo.id, { title: 'Acme – Demo', startsAt, endsAt }))
  const file = calendar(event('1', 'DTSTART:21900112T090000Z', 'DTEND:21900112T093000Z', 'SUMMARY:Acme – Demo'))
  expect(await importFile(backend, 'calls', file)).toEqual({ ...none, changed: 1 })
  expect((await backend.call('calls.list', {})).map(({ sourceId }) => sourceId)).toEqual(['1'])
})

test('a file that changed after its preview is not imported', async () => {
  const backend = await startTestBackend()
  const file = { name: 'p.csv', content: 'Name,Function\nAnn,Sales\n' }
  const source = sourceOf(backend, 'people', file)
  const { digest } = await backend.call('imports.preview', source)
  writeFileSync(path.join(backend.folder, file.name), 'Name,Function\nBo,Sales\n')
  await expect(backend.call('imports.apply', { ...source, digest })).rejects.toMatchObject({ code: 'conflict' })
  expect(await backend.call('people.list', {})).toEqual([])
})

test('a file of 200 MB is refused by its size, without being read', async () => {
  const backend = await startTestBackend()
  const source = sourceOf(backend, 'calls', { name: 'huge.ics', content: 'BEGIN:VCALENDAR\r\n' })
  truncateSync(path.join(backend.folder, 'huge.ics'), 200 * 1024 * 1024)
  await expect(backend.call('imports.preview', source)).rejects.toMatchObject({
    code: 'file-too-large',
    words: expect.stringMatching(/^This file has 200 MB/),
  })
})

test.each([
  ['an empty file', 'people', { name: 'e.csv', content: '' }, 'file-not-understood', /empty/],
  [
    'a workbook',
    'people',
    { name: 'b.csv', content: 'PK\u0003\u0004' },
    'file-not-understood',
    /save the sheet as CSV/,
  ],
  ['a calendar of people', 'people', calendar(event('1')), 'file-not-understood', /imported as sales calls/],
  ['a calendar without events', 'calls', calendar(), 'file-not-understood', /no events/],
] as const)('%s is refused in words', async (_, kind, file, code, words) => {
  const backend = await startTestBackend()
  const before = contentOf(backend)
  await expect(preview(backend, kind, file)).rejects.toMatchObject({ code, words: expect.stringMatching(words) })
  expect(contentOf(backend)).toBe(before)
})

test('a file or folder that cannot be read is refused without naming its path', async () => {
  const backend = await startTestBackend()
  for (const place of [path.join(backend.folder, 'gone.csv'), fixtures]) {
    const grant = backend.grant(place, 'read')
    const refused = await backend.call('imports.preview', { grant, kind: 'people' }).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'file-unreadable' })
    expect(String(refused)).not.toContain(place)
  }
})

test('headers that would change objects are only headers', async () => {
  const backend = await startTestBackend()
  const content = '__proto__,constructor,toString,Name,Function\nx,y,z,hasOwnProperty,Sales\n'
  const shown = await preview(backend, 'people', { name: 'p.csv', content })
  expect(shown.counts).toEqual({ ...none, new: 1 })
  expect(shown.columns.map(({ header }) => header)).toEqual([
    '__proto__',
    'constructor',
    'toString',
    'Name',
    'Function',
  ])
  const polluting = JSON.parse('{"mapping":{"__proto__":0,"constructor":1,"name":3,"function":4}}') as object
  await importFile(backend, 'people', { name: 'p.csv', content }, polluting)
  expect((await backend.call('people.list', {})).map(({ name }) => name)).toEqual(['hasOwnProperty'])
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as Record<string, unknown>)['x']).toBeUndefined()
})

test('an import of 10,000 calls tells how far it is, can be cancelled, and then has changed nothing', async () => {
  const backend = await startTestBackend()
  await importFile(backend, 'people', 'people.csv')
  const rows = Array.from({ length: 10_000 }, (_, index) => {
    const at = new Date(Date.UTC(2190, 0, 4) + index * 900_000).toISOString()
    return `${index},Demo ${index},bo.lind@northwind.example,Account ${index % 400},${at},30`
  })
  const file = { name: 'calls.csv', content: ['Id,Title,Host,Account,Starts at,Minutes', ...rows].join('\n') }
  const source = sourceOf(backend, 'calls', file)
  const { digest, counts } = await backend.call('imports.preview', source)
  expect(counts).toEqual({ ...none, new: 10_000 })

  const before = contentOf(backend)
  const controller = new AbortController()
  const seen: number[] = []
  const cancelled = backend.call(
    'imports.apply',
    { ...source, digest },
    {
      signal: controller.signal,
      progress: ({ done, of }) => {
        expect(of).toBe(10_000)
        seen.push(done)
        if (done > 2_000) controller.abort()
      },
    },
  )
  await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
  expect(seen.some((done) => done > 0)).toBe(true)
  expect(contentOf(backend)).toBe(before)

  expect(await backend.call('imports.apply', { ...source, digest })).toEqual({ ...none, new: 10_000 })
  expect(await backend.call('calls.list', {})).toHaveLength(10_000)
})
