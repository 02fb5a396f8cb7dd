import { expect, test } from 'vitest'
import {
  daysYearWords,
  deedWords,
  hoursOver,
  runsByCycle,
  skillsOver,
  sumsByKind,
} from '../../../../renderer/features/papers/record-sums.ts'
import { TrainingRecord } from '../../../../shared/domain/records.ts'
import { exampleRecords } from '../../../support/training-records.ts'

const [example] = exampleRecords
const call = TrainingRecord.parse(example)

function record(changes: Partial<TrainingRecord>): TrainingRecord {
  return { ...call, ...changes }
}

const skill = (before: number, after: number) => [{ ...call.skills[0], before, after }] as TrainingRecord['skills']

test('levels are those before the first placement and the highest since, however placements overlap', () => {
  const project = record({ startsOn: '2026-09-01' as never, endsOn: '2026-11-30' as never, skills: skill(1, 3) })
  const early = record({ startsOn: '2026-08-03' as never, skills: skill(0, 1) })
  const during = record({ startsOn: '2026-10-01' as never, skills: skill(1, 1) })
  expect(skillsOver([during, project, early])).toMatchObject([{ before: 0, after: 3, placements: 3 }])
  expect(skillsOver([])).toEqual([])
})

test('hours are summed by kind', () => {
  const project = record({ activity: { ...call.activity, kind: 'project' }, hours: 4 })
  const records = [record({ hours: 0.5 }), record({ hours: 0.75 }), project]
  expect(sumsByKind(records)).toEqual({ call: { placements: 2, hours: 1.25 }, project: { placements: 1, hours: 4 } })
  expect(hoursOver(records)).toBe(5.25)
})

test('what was done is said by role, from the least to the most demanding', () => {
  const roles = ['assist', 'shadow', 'shadow', 'reviewer'] as const
  expect(deedWords(roles.map((role) => record({ role })))).toBe(
    '2 sales calls as shadow, 1 as assist and 1 content project as reviewer',
  )
  expect(deedWords([record({ role: 'co-lead' })])).toBe('1 sales call as co-lead')
})

test.each([
  ['2026-10-14', '2026-10-14', '14 Oct 2026'],
  ['2026-10-05', '2026-11-09', '5 Oct – 9 Nov 2026'],
  ['2026-12-21', '2027-01-08', '21 Dec 2026 – 8 Jan 2027'],
])('from %s to %s is written %s', (from, to, words) => {
  expect(daysYearWords(from as never, to as never)).toBe(words)
})

test('placements of a cycle that follow each other stand together', () => {
  const winter = { ...call.cycle, id: call.host.id as never, name: 'Winter' }
  const runs = runsByCycle([record({}), record({}), record({ cycle: winter }), record({})])
  expect(runs.map((run) => run.map(({ cycle }) => cycle.name))).toEqual([['Autumn', 'Autumn'], ['Winter'], ['Autumn']])
})
