import { expect, test } from 'vitest'
import type { CycleId, PersonId, SkillId } from '../../../../shared/domain/ids.ts'
import { RecordFilter } from '../../../../shared/domain/records.ts'
import type { Day } from '../../../../shared/domain/times.ts'
import { everyRecord, filterOf, isSameView, viewOf } from '../../../../renderer/features/records/records-view.ts'
import { whatIsGone } from '../../../../renderer/features/records/what-is-gone.ts'

const personId = '0190b3a0-0000-7000-8000-000000000001' as PersonId
const skillId = '0190b3a0-0000-7000-8000-000000000002' as SkillId
const cycleId = '0190b3a0-0000-7000-8000-000000000003' as CycleId
const filter: Required<RecordFilter> = {
  from: '2026-01-01' as Day,
  to: '2026-03-31' as Day,
  function: 'sales',
  team: 'North',
  personId,
  skillId,
  cycleId,
  attendance: 'partly',
}

test('a filter comes back from the screen as it was saved, whatever part of it is asked', () => {
  expect(filterOf(viewOf({}))).toEqual({})
  expect(viewOf({})).toEqual(everyRecord)
  expect(filterOf(viewOf(filter))).toEqual(filter)
  for (const name of RecordFilter.keyof().options) {
    const part = { [name]: filter[name] }
    expect(filterOf(viewOf(part))).toEqual(part)
  }
})

test('a view is another one as soon as any of its filters is', () => {
  expect(isSameView(viewOf(filter), viewOf(filter))).toBe(true)
  for (const name of RecordFilter.keyof().options) {
    expect(isSameView(viewOf(filter), { ...viewOf(filter), [name]: null })).toBe(false)
  }
})

test('what a view asks for and what is gone is said, once it is known', () => {
  const nothing = { people: [], skills: [], cycles: [] }
  expect(whatIsGone(viewOf(filter), nothing)).toBe('a person and a skill and a cycle')
  expect(whatIsGone(viewOf(filter), { ...nothing, people: [{ id: personId }], cycles: [{ id: cycleId }] })).toBe(
    'a skill',
  )
  expect(whatIsGone(viewOf(filter), { people: undefined, skills: undefined, cycles: undefined })).toBeUndefined()
  expect(whatIsGone(everyRecord, nothing)).toBeUndefined()
})
