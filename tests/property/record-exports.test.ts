// @vitest-environment jsdom
import * as fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { plainCell } from '../../electron/backend/exports/safe-cell.ts'
import { recordFormats } from '../../electron/backend/exports/records/formats.ts'
import type { PlacementId } from '../../shared/domain/ids.ts'
import { RecordTarget, type TrainingRecord } from '../../shared/domain/records.ts'
import { levelMeanings } from '../../shared/domain/skills.ts'
import { hostileTexts } from '../support/hostile-texts.ts'
import { isProven, readBadges, schemaProblems } from '../support/read-badges.ts'
import { readCells } from '../support/read-cells.ts'
import { readSheet } from '../support/read-sheet.ts'
import { exampleRecords, fileOf } from '../support/training-records.ts'
import { XapiStatements } from '../support/xapi-statements.ts'

const [example, other] = exampleRecords
const tables = RecordTarget.exclude(['xlsx', 'xapi', 'open-badges']).options

type WithText = (record: TrainingRecord, text: string) => TrainingRecord

/** Every text of a record that people choose, and by which title the tables of Baton have it. */
const fields: Record<string, WithText> = {
  'HR id': (record, hrId) => ({ ...record, person: { ...record.person, hrId } }),
  Name: (record, name) => ({ ...record, person: { ...record.person, name } }),
  'E-mail': (record, email) => ({ ...record, person: { ...record.person, email } }),
  Team: (record, team) => ({ ...record, person: { ...record.person, team } }),
  Cycle: (record, name) => ({ ...record, cycle: { ...record.cycle, name } }),
  Activity: (record, title) => ({ ...record, activity: { ...record.activity, title } }),
  Type: (record, type) => ({ ...record, activity: { ...record.activity, type } }),
  Host: (record, name) => ({ ...record, host: { ...record.host, name } }),
  Skills: (record, name) => ({ ...record, skills: example.skills.map((skill) => Object.assign({}, skill, { name })) }),
  Observation: (record, observation) => ({ ...record, observation }),
  'Signed off by': (record, name) => ({ ...record, signedBy: { ...record.host, name } }),
}
const titles = Object.keys(fields)

/** What a spreadsheet might run, told in another way than `safeCell` does: of any line, by the first character that is seen. */
function mightRun(cell: string): boolean {
  return cell
    .split(/[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.normalize('NFKD').replace(/^[\s\p{Z}\p{C}]+/u, ''))
    .some((line) => '=+-@|%'.includes(line.charAt(0)) && line !== '')
}

/** What the target takes of the records, as two readers read it, and the lines that are not as they should be. */
async function readBack(target: RecordTarget, records: readonly TrainingRecord[], courses: readonly string[]) {
  const { hasCourses, problems } = recordFormats[target]
  const taken = records.filter((record) => problems(record, courses).length === 0)
  const text = (await fileOf(target, taken, courses)).toString('utf8')
  const [header = [], ...lines] = readCells(target, text)
  expect(lines).toHaveLength(taken.length * (hasCourses ? courses.length : 1))
  const byAnother =
    target === 'successfactors'
      ? [header, ...lines]
      : Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',', newline: '\r\n' }).data.slice(0, -1)
  expect(byAnother).toEqual([header, ...lines])
  return { taken, header, lines, odd: lines.filter((line) => line.length !== header.length || line.some(mightRun)) }
}

test('the corpus is large and hostile', () => {
  expect(new Set(hostileTexts).size).toBeGreaterThan(1_000)
  expect(hostileTexts.filter(mightRun).length).toBeGreaterThan(500)
})

test.each(tables)('no hostile text in any field makes a cell of %s that a spreadsheet would run', async (target) => {
  for (const title of titles) {
    const records = hostileTexts.map((text) => fields[title]?.(example, text) ?? example)
    const { taken, header, lines, odd } = await readBack(target, records, ['CX-1'])
    expect(odd).toEqual([])
    if (!target.startsWith('baton')) continue
    // Nothing is lost on the way either.
    expect(taken).toHaveLength(hostileTexts.length)
    if (title === 'Skills') continue
    expect(lines.map((line) => plainCell(line[header.indexOf(title)] ?? ''))).toEqual(hostileTexts)
  }
})

test.each(tables.filter((target) => recordFormats[target].hasCourses))(
  'no hostile course makes a cell of %s that a spreadsheet would run',
  async (target) => {
    for (const course of hostileTexts) expect((await readBack(target, [example, other], [course])).odd).toEqual([])
  },
)

const hostile = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary', maxLength: 40 }))
const hostileRecord = fc
  .record({
    base: fc.constantFrom(example, other),
    texts: fc.array(hostile, { minLength: titles.length, maxLength: titles.length }),
    hours: fc.oneof(fc.double({ min: 0, max: 5_000, noNaN: true }), fc.constant(0)),
    attendance: fc.constantFrom('attended' as const, 'partly' as const),
    placementId: fc.uuid().map((id) => id as TrainingRecord['placementId']),
  })
  .map(({ base, texts, ...rest }) =>
    titles.reduce<TrainingRecord>((record, title, at) => fields[title]?.(record, texts[at] ?? '') ?? record, {
      ...base,
      ...rest,
    }),
  )
const hostileRecords = fc.uniqueArray(hostileRecord, { selector: ({ placementId }) => placementId, maxLength: 4 })

test.each(tables)('whatever the texts of all fields, %s reads back as lines of one width', async (target) => {
  const courses = fc.array(hostile, { minLength: 1, maxLength: 2 })
  const whatever = fc.asyncProperty(hostileRecords, courses, async (records, codes) => {
    expect((await readBack(target, records, codes)).odd).toEqual([])
  })
  await fc.assert(whatever, { numRuns: 100 })
})

test('whatever the texts of all fields, a workbook holds them as texts and no formula', async () => {
  const whatever = fc.asyncProperty(hostileRecords, async (records) => {
    const { sheet, rows } = await readSheet(await fileOf('xlsx', records))
    expect(sheet.querySelectorAll('f, hyperlinks, legacyDrawing')).toHaveLength(0)
    expect(rows).toHaveLength(1 + records.length)
    const letters = new Map(rows[0]?.map(({ place, value }) => [value, place.slice(0, -1)]))
    for (const [index, record] of records.entries()) {
      const cellOf = (title: string) =>
        rows[index + 1]?.find(({ place }) => place === `${letters.get(title)}${index + 2}`)
      const written = [record.person.hrId, record.person.name, record.activity.title, record.observation]
      for (const [at, title] of ['HR id', 'Name', 'Activity', 'Observation'].entries()) {
        expect([title, cellOf(title)?.value ?? '', cellOf(title)?.type ?? 'text']).toEqual([title, written[at], 'text'])
      }
      expect(cellOf('Hours')?.type).toBe('number')
      expect(['Starts', 'Ends', 'Signed off at (UTC)'].map((title) => cellOf(title)?.type)).toEqual(
        Array(3).fill('number'),
      )
    }
  })
  await fc.assert(whatever, { numRuns: 200 })
})

test('whatever the texts of all fields, statements are what the specification asks for', async () => {
  const whatever = fc.asyncProperty(hostileRecords, async (records) => {
    const taken = records.filter((record) => recordFormats.xapi.problems(record, []).length === 0)
    const statements = XapiStatements.parse(JSON.parse((await fileOf('xapi', taken)).toString('utf8')))
    expect(statements.map(({ actor, object }) => [actor.name, object.definition?.name])).toEqual(
      taken.map(({ person, activity }) => [person.name, { und: activity.title }]),
    )
  })
  await fc.assert(whatever, { numRuns: 200 })
})

test('whatever the texts of all fields, badges are proven, fit the schema, and their list has no cell that would run', async () => {
  const whatever = fc.asyncProperty(hostileRecords, async (records) => {
    const taken = records.filter((record) => recordFormats['open-badges'].problems(record, []).length === 0)
    const { badges, list } = await readBadges(await fileOf('open-badges', taken))
    const raised = taken.flatMap(({ activity, skills }) =>
      skills.map(({ name, after }) => [
        activity.title.toWellFormed(),
        `${name}: ${levelMeanings[after]}`.toWellFormed(),
      ]),
    )
    expect(badges.map(({ badge }) => [badge.evidence[0]?.name.toWellFormed(), badge.name.toWellFormed()])).toEqual(
      raised,
    )
    for (const { badge } of badges) expect([await isProven(badge), schemaProblems(badge)]).toEqual([true, []])
    const [header = [], ...lines] = readCells('baton-csv', list)
    expect(lines).toHaveLength(badges.length)
    expect(lines.filter((line) => line.length !== header.length || line.some(mightRun))).toEqual([])
  })
  await fc.assert(whatever, { numRuns: 100 })
})

test('a badge with any hostile text in it is proven', async () => {
  const inBadge = ['Activity', 'Skills', 'Host', 'Signed off by']
  const written = Array.from({ length: Math.ceil(hostileTexts.length / inBadge.length) }, (_, at) =>
    inBadge.reduce<TrainingRecord>(
      (record, title, index) => fields[title]?.(record, hostileTexts[at * inBadge.length + index] ?? '') ?? record,
      { ...example, placementId: `0190b3a0-0000-7000-8000-${String(at).padStart(12, '0')}` as PlacementId },
    ),
  )
  const { badges } = await readBadges(await fileOf('open-badges', written))
  expect(badges.map(({ badge }) => badge.evidence[0]?.name)).toEqual(written.map(({ activity }) => activity.title))
  for (const { badge } of badges) expect([await isProven(badge), schemaProblems(badge)]).toEqual([true, []])
})
