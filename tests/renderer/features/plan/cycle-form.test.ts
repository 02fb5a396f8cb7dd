import { describe, expect, it } from 'vitest'
import { minimumOf, usualCycle, usualName, withMinimums } from '../../../../renderer/features/plan/cycle-form.ts'
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
  it('go by function', () => {
    const participants = withMinimums([ana, bo], { marketing: 2, sales: 1 })
    expect(participants).toEqual([
      { personId: ana.id, minimumPlacements: 2 },
      { personId: bo.id, minimumPlacements: 1 },
    ])
    expect(minimumOf(participants, [ana, bo], 'marketing')).toBe(2)
    expect(minimumOf([], [ana, bo], 'sales')).toBe(1)
  })
})
