import type { CycleReport } from '../../../shared/contract/reports.ts'
import { count, hours } from '../../words/counts.ts'
import { functionWords } from '../../words/domain.ts'

/** How many lines of each kind a page has room for; the rest is counted. */
export const mostLevels = 8
export const mostNowWhats = 6

/** What came of a cycle, in a sentence. */
export function outcomeWords({ placements, levelsRaised }: CycleReport): string {
  const { done, missed, open } = placements
  const all = done + missed + open
  if (all === 0) return 'Nobody was placed in this cycle.'
  if (done === 0) return `None of ${count(all, 'placement')} has taken place yet.`
  const took =
    done === all ? `All ${count(all, 'placement')} took place` : `${done} of ${count(all, 'placement')} took place`
  if (levelsRaised.length === 0) return `${took}; no level rose on them yet.`
  return `${took}; ${count(levelsRaised.length, 'level')} rose on what people did.`
}

export type Side = CycleReport['functions'][number]

/** `9.8 h of 12 h promised` */
export function sideWords({ hoursDone, hoursPromised }: Side): string {
  const done = hours(tenths(hoursDone))
  return hoursPromised === null ? `${done}, nothing promised` : `${done} of ${hours(tenths(hoursPromised))} promised`
}

/** How the functions kept their promises, in a sentence; before the end of a cycle, what is still to come. */
export function promiseWords(sides: readonly Side[], isOver: boolean): string {
  const promising = sides.flatMap((side) =>
    side.hoursPromised === null ? [] : [{ side: side.function, short: tenths(side.hoursPromised - side.hoursDone) }],
  )
  if (promising.length === 0) return 'Neither function promised the other any hours.'
  const short = promising.filter((each) => each.short > 0)
  if (short.length === 0) return 'What was promised was delivered.'
  if (!isOver) return `Still to give: ${short.map((each) => `${each.side} ${hours(each.short)}`).join(', ')}.`
  return `${short.map((each) => `${functionWords[each.side]} stayed ${hours(each.short)} short of its promise`).join('; ')}.`
}

/** `9 → 7` for the eye, and for the ear; null: the cycle has not begun. */
export function beforeAfterWords(before: number, after: number | null): string {
  return after === null ? String(before) : `${before} → ${after}`
}

/** `and 12 more`; null when everything is there. */
export function moreWords(all: number, shown: number): string | null {
  return all > shown ? `and ${count(all - shown, 'more', 'more')}` : null
}

/** One line of what somebody wrote in Markdown: the words without their marks. */
export function plainLine(markdown: string): string {
  return markdown
    .replaceAll(/^[ \t]*(?:#{1,6}|>|[-+*]|\d{1,9}[.)])[ \t]+/gm, '')
    .replaceAll(/!?\[([^\]\n]{1,200})\]\([^)\n]{0,500}\)/g, '$1')
    .replaceAll(/\*\*|__|~~|`/g, '')
    .replaceAll(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
