import { describe, expect, it } from 'vitest'
import type { Placed } from '../../../../renderer/features/plan/board.ts'
import {
  activitiesToMoveTo,
  findingsAt,
  matches,
  peopleToMoveTo,
} from '../../../../renderer/features/plan/move-options.ts'
import type { RuleFinding } from '../../../../shared/contract/findings.ts'
import { ana, bo, board, cleo, person, placement, salesCall } from './facts.ts'

const first = salesCall(10, bo.id, '2026-10-06T08:00:00.000Z')
const near = salesCall(11, bo.id, '2026-10-07T08:00:00.000Z')
const far = salesCall(12, bo.id, '2026-10-27T08:00:00.000Z')
const dora = person(4, 'marketing', 'Dora Ek')
const onFirst = placement(50, ana.id, first.id)
const facts = board({
  people: [ana, bo, cleo, dora],
  calls: [first, near, far],
  placements: [onFirst, placement(51, cleo.id, far.id)],
})
const item = facts.placed.get(onFirst.id) as Placed
const away: RuleFinding = {
  rule: 'availability',
  words: 'Bo is away.',
  placementIds: [],
  personId: bo.id,
  activityId: null,
}
const options = {
  people: [
    { personId: ana.id, findings: [] },
    { personId: bo.id, findings: [away] },
    { personId: cleo.id, findings: [] },
    { personId: dora.id, findings: [] },
  ],
  activities: [
    { activityId: far.id, findings: [] },
    { activityId: near.id, findings: [] },
    { activityId: first.id, findings: [] },
  ],
}

describe('where a placement can move', () => {
  it('ranks whoever may take it by how little they have, and leaves out whoever has it', () => {
    expect(peopleToMoveTo(facts, item, options).map((each) => each.title)).toEqual(['Dora Ek', 'Cleo Diaz', 'Bo Lind'])
  })

  it('ranks activities by how near in time they are', () => {
    expect(activitiesToMoveTo(facts, item, options).map((each) => each.activityId)).toEqual([near.id, far.id])
  })

  it('knows what a row would break, and when it cannot know', () => {
    expect(findingsAt(options, { personId: bo.id })).toEqual([away])
    expect(findingsAt(options, { personId: cleo.id })).toEqual([])
    expect(findingsAt(null, { personId: bo.id })).toBeNull()
  })

  it('finds by every word, in any case and order', () => {
    const [dora] = peopleToMoveTo(facts, item, options)
    expect(dora && matches(dora, 'ek DORA')).toBe(true)
    expect(dora && matches(dora, 'dora ruiz')).toBe(false)
  })
})
