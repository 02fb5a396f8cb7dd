import { describe, expect, it } from 'vitest'
import { pointsNote, pointsWords, qualityWords } from '../../../../renderer/features/plan/words.ts'
import type { Instant } from '../../../../shared/domain/times.ts'

const plain = (words: string) => words.replaceAll('\u00A0', ' ')
const figures = {
  objective: 1_000,
  bound: 1_001,
  gap: 0.001,
  plannedAt: '2026-10-01T08:00:00.000Z' as Instant,
  seconds: 2,
}

describe('words of the plan', () => {
  it('claims of a plan that was changed by hand only what the bound of all plans says, and nothing where that no longer holds', () => {
    const now = (objective: number, isBoundKnown = true) => ({ objective, isBoundKnown })
    expect(plain(qualityWords(figures, now(1_000)))).toBe('At most 0.1 % below the best possible')
    expect(plain(qualityWords(figures, now(990)))).toBe('With your changes at most 1.1 % below the best possible')
    expect(qualityWords(figures, now(1_200, false))).toBe('Changed since it was planned: no bound is known')
    expect(qualityWords(figures, now(1_000, false))).toBe('Changed since it was planned: no bound is known')
  })

  it('tells the bound beside the points only while it holds', () => {
    expect(pointsNote(figures, { objective: 990, isBoundKnown: true })).toBe(
      '990 points of at most 1,001 that any plan could reach.',
    )
    expect(pointsNote(figures, { objective: 1_200, isBoundKnown: false })).toBe('1,200 points.')
  })

  it('says of a repair that left somebody out what there is to do, not by how many hundred per cent', () => {
    const repaired = { ...figures, bound: 3_700, gap: 2.7 }
    expect(qualityWords(repaired, { objective: 1_000, isBoundKnown: true })).toBe('Planning again may do much better')
  })

  it('writes points with a sign of their own', () => {
    expect(pointsWords(12)).toBe('+12')
    expect(pointsWords(-3.46)).toBe('−3.5')
    expect(pointsWords(0.01)).toBe('0')
    expect(pointsWords(1_250)).toBe('+1,250')
  })
})
