import type { WorkFunction } from '../../../shared/domain/people.ts'
import type { Role } from '../../../shared/domain/placements.ts'
import { callRoles, projectRoles } from '../../../shared/domain/placements.ts'
import { element, text, widthOf } from './svg.ts'

// The light half of the window's tokens, so that picture and window look alike.
export const ink = '#181c21'
export const inkSoft = '#4b5560'
export const line = '#e3e7eb'
export const surface = '#ffffff'
export const sunken = '#f3f5f7'
export const colours = {
  marketing: { strong: '#0b7285', soft: '#d8f0f2' },
  sales: { strong: '#6741d9', soft: '#ebe5fc' },
} as const
export const barHeight = 16
/** How far each of two bars stands out of their overlap. */
export const standOut = 14

interface Relay {
  x: number
  y: number
  width: number
  /** The participant's function. */
  side: WorkFunction
  isDraft: boolean
}

/** The host's bar, then the participant's: where both run is the placement. */
export function relay({ x, y, width, side, isDraft }: Relay): string {
  const bar = (of: WorkFunction, from: number) =>
    element('rect', {
      x: from,
      y,
      width: width - standOut,
      height: barHeight,
      rx: 5,
      fill: isDraft ? draftFill(of) : colours[of].soft,
      'fill-opacity': 0.85,
      stroke: colours[of].strong,
      'stroke-width': 1.25,
    })
  return bar(side === 'marketing' ? 'sales' : 'marketing', x) + bar(side, x + standOut)
}

function draftFill(side: WorkFunction): string {
  return `url(#draft-${side})`
}

/** The diagonal stripes of a draft, to be defined once in a picture. */
export function stripes(side: WorkFunction): string {
  const { strong } = colours[side]
  return element(
    'pattern',
    { id: `draft-${side}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('rect', { width: 6, height: 6, fill: surface }) +
      element('rect', { width: 2.5, height: 6, fill: strong, 'fill-opacity': 0.28 }),
  )
}

/** Outline, half filled, filled: the more one does, the fuller. */
export function roleMark(role: Role, x: number, y: number): string {
  const ranks: readonly (readonly string[])[] = [callRoles, projectRoles]
  const step = Math.max(...ranks.map((roles) => roles.indexOf(role)))
  const circle = { cx: x, cy: y, r: 4.5, stroke: ink, 'stroke-width': 1.5, fill: step === 2 ? ink : surface }
  const half = element('path', { d: `M${x} ${y - 4.5}a4.5 4.5 0 0 1 0 9Z`, fill: ink })
  return element('circle', circle) + (step === 1 ? half : '')
}

export function pinMark(x: number, y: number): string {
  return element('circle', { cx: x, cy: y, r: 4, fill: ink, stroke: surface, 'stroke-width': 1.5 })
}

/** What the marks mean, in one line that starts at `left` with its middle at `y`. */
export function legend(left: number, y: number): string {
  let x = left
  const entry = (words: string, width: number, mark: (at: number) => string) => {
    const drawn = mark(x) + text(words, { x: x + width + 8, y: y + 4.5, 'font-size': 12, fill: inkSoft })
    x += width + 8 + widthOf(words, 12) + 20
    return drawn
  }
  const bars = (isDraft: boolean) => (at: number) =>
    relay({ x: at, y: y - barHeight / 2, width: 44, side: 'marketing', isDraft })
  const roles = [
    ['shadow', 'shadow or interviewee'],
    ['assist', 'assist or reviewer'],
    ['co-lead', 'co-lead or co-author'],
  ] as const
  return [
    entry('host, then participant: both run where they overlap', 44, bars(false)),
    entry('draft', 44, bars(true)),
    ...roles.map(([role, words]) => entry(words, 10, (at) => roleMark(role, at + 5, y))),
    entry('pinned', 8, (at) => pinMark(at + 4, y)),
  ].join('')
}
