import { expect, test } from 'vitest'
import { workerBeside } from '../../../../electron/backend/planner/thread.ts'
import { ThreadBeside } from '../../../../electron/backend/planner/thread-beside.ts'
import type { Doubling } from '../../../support/odd-worker-beside.ts'

const thread = new ThreadBeside<Doubling>(workerBeside(import.meta.url, '../../../support/odd-worker-beside'))

test('what a thread beside is asked is answered when it is waited for, without yielding, one after the other', () => {
  expect(thread.ask(4)(() => false)).toBe(8)
  expect(thread.ask(5)(() => false)).toBe(10)
})

test('it is told to stop while it is waited for, and takes the next task as if nothing had been', () => {
  let looks = 0
  expect(thread.ask(1)(() => ++looks > 2)).toBe(2)
  expect(looks).toBeGreaterThan(2)
  expect(thread.ask(6)(() => false)).toBe(12)
})

test('what is thrown there is thrown here', () => {
  const answer = thread.ask(0)
  expect(() => answer(() => false)).toThrow(expect.objectContaining({ name: 'RuntimeError' }))
})
