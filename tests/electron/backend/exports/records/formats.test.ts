import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { recordFormats } from '../../../../../electron/backend/exports/records/formats.ts'
import { RecordTarget, TrainingRecord } from '../../../../../shared/domain/records.ts'

const id = (number: number) => `0190b3a0-0000-7000-8000-${String(number).padStart(12, '0')}`

/** A call and a project, with all that is hard to write: formulas, bars, breaks, letters of other scripts. */
const examples: TrainingRecord[] = [
  {
    placementId: id(1),
    person: {
      id: id(2),
      name: 'Zoë Ångström',
      hrId: 'HR-0042',
      email: 'zoe@example.com',
      function: 'marketing',
      team: 'Brand | Web',
      timeZone: 'America/New_York',
    },
    cycle: { id: id(3), name: 'Autumn' },
    activity: { kind: 'call', title: '=Demo, “final”', type: 'Demo', funnelStage: 'sale', audience: 'one-to-one' },
    role: 'shadow',
    host: { id: id(4), name: 'Tom Reed' },
    startsOn: '2026-10-14',
    endsOn: '2026-10-14',
    hours: 0.75,
    attendance: 'attended',
    skills: [{ skillId: id(5), name: 'Discovery', before: 0, shown: 1, after: 1 }],
    observation: 'Asked twice.\n=Then listened; well!##!',
    signedAt: '2026-10-15T08:00:00.000Z',
    signedBy: { id: id(4), name: 'Tom Reed' },
  },
  {
    placementId: id(6),
    person: {
      id: id(7),
      name: '久保 健',
      hrId: null,
      email: 'Ken.Kubo@example.com',
      function: 'sales',
      team: null,
      timeZone: 'Asia/Tokyo',
    },
    cycle: { id: id(3), name: 'Autumn' },
    activity: {
      kind: 'project',
      title: 'Case study',
      type: null,
      funnelStage: 'advocacy',
      audience: 'one-to-many',
    },
    role: 'reviewer',
    host: { id: id(8), name: 'Ann Berg' },
    startsOn: '2026-09-01',
    endsOn: '2026-11-02',
    hours: 4,
    attendance: 'partly',
    skills: [],
    observation: null,
    signedAt: '2026-11-03T08:00:00.000Z',
    signedBy: null,
  },
].map((example) => TrainingRecord.parse(example))

const courses = ['CX-1', 'Writing | well']

function textFor(target: RecordTarget): string {
  const { header, problems, linesOf } = recordFormats[target]
  for (const record of examples) expect(problems(record, courses)).toEqual([])
  return header + examples.map((record) => linesOf(record, courses)).join('')
}

describe.each(RecordTarget.options)('records for %s', (target) => {
  test('are written as in the golden file', () => {
    const golden = path.join(import.meta.dirname, '../../../../golden', `records-${target}.txt`)
    if (process.env['BATON_UPDATE_GOLDEN'] === '1') writeFileSync(golden, textFor(target))
    expect(textFor(target)).toBe(readFileSync(golden, 'utf8'))
  })

  test('read back by another reader as lines of one width, without a cell that a spreadsheet would run', () => {
    const { hasCourses } = recordFormats[target]
    const text = textFor(target).replace(/^\uFEFF/, '')
    const lines =
      target === 'successfactors'
        ? text
            .split('!##!\r\n')
            .slice(0, -1)
            .map((line) => line.split('|'))
        : Papa.parse<string[]>(text, { skipEmptyLines: true }).data
    expect(lines).toHaveLength(1 + examples.length * (hasCourses ? courses.length : 1))
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([lines[0]?.length]))
    for (const cell of lines.flat()) expect(cell).not.toMatch(/(?:^|[\r\n])\s*[=+@]/)
  })

  test('nobody is sent without a name to be known by, unless it is for people to read', () => {
    const [first] = examples
    if (first === undefined) throw new Error('There are examples.')
    const nameless = { ...first, person: { ...first.person, hrId: null, email: null } }
    const isForPeople = target.startsWith('baton')
    expect(recordFormats[target].problems(nameless, courses).length > 0).toBe(!isForPeople)
  })

  test('what has courses takes nothing without one', () => {
    const { hasCourses, problems } = recordFormats[target]
    const [first, second] = examples
    if (first === undefined || second === undefined) throw new Error('There are examples.')
    expect(problems(first, [])).toEqual(hasCourses ? ['There is no course for calls of the type “Demo”.'] : [])
    expect(problems(second, [])).toEqual(hasCourses ? ['There is no course for projects.'] : [])
  })
})

test('what is longer than a target takes, or would not arrive as it is, is told', () => {
  const [first] = examples
  if (first === undefined) throw new Error('There are examples.')
  const long = { ...first, person: { ...first.person, hrId: 'x'.repeat(101) } }
  expect(recordFormats.taleo.problems(long, ['y'.repeat(501)])).toEqual([
    `“${'x'.repeat(101)}” has more than 100 characters.`,
    `“${'y'.repeat(501)}” has more than 500 characters.`,
  ])
  expect(recordFormats.totara.problems(first, ['=CX'])).toEqual([
    '“=CX” begins like a formula, so it would be written in another way.',
  ])
})
