import { describe, expect, it } from 'vitest'
import {
  commonMinimum,
  hoursAtMost,
  participantsWith,
  usualCycle,
  usualName,
  withCommonMinimum,
} from '../../../../renderer/features/plan/cycle-form.ts'
import { CycleDraft } from '../../../../shared/domain/cycles.ts'
import type { Day } from '../../../../shared/domain/times.ts'
import { ana, bo, cleo, cycle } from './facts.ts'

const day = (text: string) => text as Day

describe('a new cycle', () => {
  it('takes six weeks from the coming Monday and everybody who is not archived', () => {
    const gone = { ...cleo, archivedAt: '2026-01-01T00:00:00.000Z' as typeof cleo.archivedAt }
    const draft = usualCycle([ana, bo, gone], [], day('2026-09-30'))
    expect(draft).toMatchObject({ startsOn: '2026-10-05', endsOn: '2026-11-13', name: 'October to November 2026' })
    expect(draft.participants.map((each) => each.personId)).toEqual([ana.id, bo.id])
    expect(CycleDraft.safeParse(draft).success).toBe(true)
  })

  it('follows the cycles that are already there', () => {
    expect(usualCycle([], [cycle], day('2026-10-12')).startsOn).toBe('2026-11-02')
    expect(usualCycle([], [cycle], day('2027-03-01')).startsOn).toBe('2027-03-08')
  })

  it('is named after its months', () => {
    expect(usualName(day('2026-10-05'), day('2026-10-30'))).toBe('October 2026')
    expect(usualName(day('2026-12-07'), day('2027-01-15'))).toBe('December 2026 to January 2027')
  })
})

describe('minimum placements', () => {
  const minimums = new Map([
    [ana.id, 2],
    [cleo.id, 1],
    [bo.id, 3],
  ])

  it('stay what they were for each, and begin with one', () => {
    expect(participantsWith(minimums, [ana, bo])).toEqual([
      { personId: ana.id, minimumPlacements: 2 },
      { personId: bo.id, minimumPlacements: 3 },
    ])
    expect(participantsWith(new Map(), [ana])).toEqual([{ personId: ana.id, minimumPlacements: 1 }])
  })

  it('are one number for a function only where all have the same', () => {
    expect(commonMinimum(minimums, [ana, bo, cleo], 'marketing')).toBeNull()
    expect(commonMinimum(minimums, [ana, bo, cleo], 'sales')).toBe(3)
  })

  it('can be set for a whole function without touching the other', () => {
    const changed = withCommonMinimum(minimums, [ana, bo, cleo], 'marketing', 4)
    expect(Object.fromEntries(changed)).toEqual({ [ana.id]: 4, [cleo.id]: 4, [bo.id]: 3 })
  })
})

describe('the hours that people can give', () => {
  it('are their weekly hours for every week that the cycle begins', () => {
    // Both have two hours a week.
    expect(hoursAtMost([ana, bo], '2026-10-05', '2026-10-30')).toBe(16)
    expect(hoursAtMost([ana, bo], '2026-10-05', '2026-11-01')).toBe(16)
    expect(hoursAtMost([ana, bo], '2026-10-05', '2026-11-02')).toBe(20)
  })

  it('are none without dates or backwards', () => {
    expect(hoursAtMost([ana], null, '2026-10-30')).toBe(0)
    expect(hoursAtMost([ana], '2026-10-30', '2026-10-05')).toBe(0)
  })
})
