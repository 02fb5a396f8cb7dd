import type { MeasuredValue } from '../../../shared/domain/measures.ts'

export interface TinyLine {
  path: string
  end: { x: number; y: number }
  /** How far down the target is. Null: there is none. */
  target: number | null
}

const inset = 4

/** A line through values by their days, the target in sight. Undefined: there is nothing to draw through. */
export function tinyLineOf(
  values: readonly MeasuredValue[],
  target: number | null,
  width: number,
  height: number,
): TinyLine | undefined {
  const last = values.at(-1)
  const first = values[0]
  if (first === undefined || last === undefined) return undefined
  const numbers = [...values.map(({ value }) => value), ...(target === null ? [] : [target])]
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  const [from, to] = [Date.parse(first.on), Date.parse(last.on)]
  const across = (on: string) =>
    to === from ? width - inset : inset + ((Date.parse(on) - from) / (to - from)) * (width - 2 * inset)
  const down = (value: number) =>
    high === low ? height / 2 : inset + ((high - value) / (high - low)) * (height - 2 * inset)
  const points = values.map(({ on, value }) => ({ x: across(on), y: down(value) }))
  return {
    path: points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join(''),
    end: { x: across(last.on), y: down(last.value) },
    target: target === null ? null : down(target),
  }
}
