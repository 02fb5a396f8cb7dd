import type { MeasureAround, MeasureDraft, MeasuredValue } from '../../../shared/domain/measures.ts'
import { isAsGoodAs } from '../../../shared/domain/measures.ts'
import type { HomeFunction } from '../../../shared/domain/skills.ts'
import { number } from '../../words/counts.ts'

export const ownerWords: Record<HomeFunction, string> = {
  marketing: 'Marketing’s own',
  shared: 'Shared by both',
  sales: 'Sales’ own',
}

const inFront = new Set(['€', '$', '£', '¥'])

/** `53 %`, `€104`, `1.8 days` */
export function valueWords(value: number, unit: string | null): string {
  const words = number(value).replace('-', '−')
  if (unit === null) return words
  return inFront.has(unit) ? `${unit}${words}` : `${words} ${unit}`
}

export interface Change {
  /** `+11, better` */
  words: string
  kind: 'better' | 'worse' | 'same'
}

/** How a measure moved over a cycle. Null: it was not measured on both sides of its beginning. */
export function changeOf({ before, latest }: MeasureAround, { better }: MeasureDraft): Change | null {
  if (before === null || latest === null || before.on === latest.on) return null
  const difference = latest.value - before.value
  if (difference === 0) return { words: 'unchanged', kind: 'same' }
  const kind = isAsGoodAs(latest.value, before.value, better) ? 'better' : 'worse'
  return { words: `${difference > 0 ? '+' : '−'}${number(Math.abs(rounded(difference)))}, ${kind}`, kind }
}

/** `target 60 %, reached` */
export function targetWords(latest: MeasuredValue | null, { target, unit, better }: MeasureDraft): string {
  if (target === null) return 'no target'
  const words = `target ${valueWords(target, unit)}`
  return latest !== null && isAsGoodAs(latest.value, target, better) ? `${words}, reached` : words
}

/** Differences of decimals carry noise far behind the point. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}
