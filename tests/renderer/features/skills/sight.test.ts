import { expect, test } from 'vitest'
import { scrollToShow, spanInSight } from '../../../../renderer/features/skills/sight.ts'

const axis = { count: 300, size: 40, before: 232, after: 104 }
const length = 936

test('whatever is in sight is mounted, wherever one has scrolled', () => {
  for (let scrolled = 0; scrolled <= axis.count * axis.size - 600; scrolled += 7) {
    const { from, to } = spanInSight(axis, scrolled, length)
    expect(from * axis.size).toBeLessThanOrEqual(scrolled)
    expect(Math.min(to, axis.count) * axis.size).toBeGreaterThanOrEqual(
      Math.min(scrolled + length - axis.before - axis.after, axis.count * axis.size),
    )
    expect(to - from).toBeLessThanOrEqual(15 + 2 + 4 * 4)
  }
})

test('a little scrolling mounts nothing else', () => {
  expect(spanInSight(axis, 401, length)).toEqual(spanInSight(axis, 439, length))
})

test('nothing is mounted beyond the end, of nothing, or in no room', () => {
  expect(spanInSight(axis, 11_400, length).to).toBe(300)
  expect(spanInSight(axis, 1_000_000, length)).toEqual({ from: 298, to: 300 })
  expect(spanInSight({ ...axis, count: 0 }, 0, length)).toEqual({ from: 0, to: 0 })
  expect(spanInSight({ ...axis, count: 3 }, 0, 0)).toEqual({ from: 0, to: 3 })
})

test('showing one scrolls as little as possible, and not at all where it is in sight', () => {
  expect(scrollToShow(3, axis, 0, length)).toBe(0)
  expect(scrollToShow(14, axis, 0, length)).toBe(0)
  expect(scrollToShow(15, axis, 0, length)).toBe(40)
  expect(scrollToShow(2, axis, 400, length)).toBe(80)
})
