import { describe, expect, it } from 'vitest'
import { convergence, progressWords } from '../../../../renderer/features/plan/progress-words.ts'
import type { PlanProgress } from '../../../../shared/contract/cycles.ts'

const solving: PlanProgress = { phase: 'solving', objective: 100, bound: 110, gap: 0.1, placements: 12, seconds: 1 }

describe('progress of planning', () => {
  it('says what it does until there is a plan, then how good that is', () => {
    expect(progressWords(undefined)).toBe('Reading people, calls and rules')
    expect(progressWords({ ...solving, objective: null, gap: null })).toBe('Looking for a first plan')
    expect(progressWords(solving).replaceAll('\u00A0', ' ')).toBe('At most 10 % below the best possible')
    expect(progressWords({ ...solving, phase: 'saving' })).toBe('Saving the plan')
  })

  it('shows each tenth of the gap as the same step, and never runs over its ends', () => {
    expect(convergence(null)).toBe(0)
    expect(convergence(2)).toBe(0)
    expect(convergence(1)).toBeCloseTo(0)
    expect(convergence(0.01)).toBeCloseTo(0.5)
    expect(convergence(0)).toBe(1)
  })
})
