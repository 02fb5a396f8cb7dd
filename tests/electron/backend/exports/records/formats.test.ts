import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { recordFormats } from '../../../../../electron/backend/exports/records/formats.ts'
import { RecordTarget } from '../../../../../shared/domain/records.ts'
import { readCells } from '../../../../support/read-cells.ts'
import { exampleRecords, fileOf } from '../../../../support/training-records.ts'
import { unzip } from '../../../../support/unzip.ts'

const courses = ['CX-1', 'Writing | well']
const [first, second] = exampleRecords

/** What people would compare: of an archive, the one part that depends on the records. */
async function textOf(target: RecordTarget): Promise<string> {
  const bytes = await fileOf(target, exampleRecords, courses)
  if (target !== 'xlsx') return bytes.toString('utf8')
  return (await unzip(bytes)).get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? ''
}

/** Badges are of some records only, and have tests of their own. */
describe.each(RecordTarget.exclude(['open-badges']).options)('records for %s', (target) => {
  test('are written as in the golden file', async () => {
    const golden = path.join(import.meta.dirname, '../../../../golden', `records-${target}.txt`)
    const text = await textOf(target)
    if (process.env['BATON_UPDATE_GOLDEN'] === '1') writeFileSync(golden, text)
    expect(text).toBe(readFileSync(golden, 'utf8'))
    for (const record of exampleRecords) expect(recordFormats[target].problems(record, courses)).toEqual([])
  })

  test('are the same bytes each time', async () => {
    const file = await fileOf(target, exampleRecords, courses)
    expect(file.equals(await fileOf(target, exampleRecords, courses))).toBe(true)
  })

  test('nobody is sent without a name to be known by, unless it is for people to read', () => {
    const nameless = { ...first, person: { ...first.person, hrId: null, email: null } }
    const isForPeople = target.startsWith('baton') || target === 'xlsx'
    expect(recordFormats[target].problems(nameless, courses).length > 0).toBe(!isForPeople)
  })

  test('what has courses takes nothing without one', () => {
    const { hasCourses, problems } = recordFormats[target]
    expect(problems(first, [])).toEqual(hasCourses ? ['There is no course for calls of the type “Demo”.'] : [])
    expect(problems(second, [])).toEqual(hasCourses ? ['There is no course for projects.'] : [])
  })
})

const tables = RecordTarget.exclude(['xlsx', 'xapi', 'open-badges']).options

test.each(tables)(
  '%s is read by another reader as lines of one width, without a cell that a spreadsheet would run',
  async (target) => {
    const { hasCourses } = recordFormats[target]
    const lines = readCells(target, (await fileOf(target, exampleRecords, courses)).toString('utf8'))
    expect(lines).toHaveLength(1 + exampleRecords.length * (hasCourses ? courses.length : 1))
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([lines[0]?.length]))
    for (const cell of lines.flat()) expect(cell).not.toMatch(/(?:^|[\r\n])\s*[=+@]/)
  },
)

test('what is longer than a target takes, or would not arrive as it is, is told', () => {
  const long = { ...first, person: { ...first.person, hrId: 'x'.repeat(101) } }
  expect(recordFormats.taleo.problems(long, ['y'.repeat(501)])).toEqual([
    `“${'x'.repeat(101)}” has more than 100 characters.`,
    `“${'y'.repeat(501)}” has more than 500 characters.`,
  ])
  expect(recordFormats.totara.problems(first, ['=CX'])).toEqual([
    '“=CX” begins like a formula, so it would be written in another way.',
  ])
})

test('what is longer than a cell of Excel is told', () => {
  expect(recordFormats.xlsx.problems({ ...first, observation: 'x'.repeat(32_768) }, [])).toEqual([
    'Observation is longer than a cell of Excel, which holds 32767 characters.',
  ])
})
