import type { AlignmentLevel, AlignmentResult } from '../../../shared/domain/alignment.ts'
import { AlignmentTheme, leastAnswers, themeNames } from '../../../shared/domain/alignment.ts'
import { WorkFunction } from '../../../shared/domain/people.ts'
import { count } from '../../words/counts.ts'
import { functionWords } from '../../words/domain.ts'

export const levelWords: Record<AlignmentLevel, string> = {
  undefined: 'Undefined',
  defined: 'Defined',
  aligned: 'Aligned',
  integrated: 'Integrated',
}

/** From here on two functions see a theme differently enough to talk about it, in points of an answer. */
const worthTalking = 0.5

/** How the functions see the alignment, in a sentence. */
export function standingWords({ marketing, sales, answered }: AlignmentResult): string {
  if (marketing !== null && sales !== null) {
    return marketing.level === sales.level
      ? `Both functions see us as ${marketing.level}.`
      : `Marketing sees us as ${marketing.level}, sales as ${sales.level}.`
  }
  const shown = marketing ?? sales
  if (shown !== null) {
    const [sees, other] = marketing === null ? (['Sales', 'marketing'] as const) : (['Marketing', 'sales'] as const)
    return `${sees} sees us as ${shown.level}; ${other} is not shown yet.`
  }
  const answers = answered.marketing + answered.sales
  return answers === 0
    ? 'Nobody has answered the check of this cycle yet.'
    : `${count(answers, 'answer')} so far, too few to show any.`
}

/** What the difference between the two says: a finding of its own. Null: one of them is hidden. */
export function gapWords({ perceptionGap }: AlignmentResult): string | null {
  if (perceptionGap === null) return null
  const { score } = perceptionGap
  const overall =
    score === 0
      ? 'Both give it the same score.'
      : `${score > 0 ? 'Marketing sees it' : 'Sales sees it'} ${count(Math.abs(score), 'point')} higher than ${score > 0 ? 'sales' : 'marketing'}.`
  const theme = furthestApart(perceptionGap)
  if (theme === null) return `${overall} No theme is seen very differently.`
  const difference = perceptionGap.themes[theme]
  const higher = difference > 0 ? 'marketing' : 'sales'
  return `${overall} Furthest apart: “${themeNames[theme]}”, which ${higher} rates ${Math.abs(difference)} higher on a scale of 5.`
}

/** The theme to talk about first. Null: none differs enough. */
export function furthestApart({ themes }: NonNullable<AlignmentResult['perceptionGap']>): AlignmentTheme | null {
  const [widest] = AlignmentTheme.options.toSorted((one, other) => Math.abs(themes[other]) - Math.abs(themes[one]))
  return widest !== undefined && Math.abs(themes[widest]) >= worthTalking ? widest : null
}

/** Why a function has no figures: `3 of 5 answers: shown from five up`. */
export function hiddenWords(answers: number): string {
  return `${answers} of ${leastAnswers} answers: shown from five up`
}

/** `65, aligned, from 11 answers` */
export function scoreWords(result: AlignmentResult, side: WorkFunction): string {
  const own = result[side]
  if (own === null) return hiddenWords(result.answered[side])
  return `${own.score}, ${own.level}, from ${count(result.answered[side], 'answer')}`
}

/** For those who listen to a picture. */
export function scaleWords(result: AlignmentResult): string {
  return WorkFunction.options.map((side) => `${functionWords[side]}: ${scoreWords(result, side)}.`).join(' ')
}
