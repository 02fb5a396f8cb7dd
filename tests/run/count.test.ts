import { expect, test } from 'vitest'
import { ZodError } from 'zod'
import { add, countPlaywright, countVitest, nothing } from './count.ts'

const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults: [] }
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }

test('passed and failed tests of both runners are counted', () => {
  expect(add(countVitest(vitest), countPlaywright(playwright))).toEqual({ passed: 8, failed: 1 })
})

test('a skipped test counts as failed', () => {
  expect(countVitest({ ...vitest, numPendingTests: 2, numTodoTests: 1 })).toEqual({ passed: 5, failed: 4 })
  expect(countPlaywright({ ...playwright, stats: { ...playwright.stats, skipped: 2 } })).toEqual({
    passed: 3,
    failed: 2,
  })
})

test('a test that passed only at the second try counts as failed', () => {
  expect(countPlaywright({ ...playwright, stats: { ...playwright.stats, flaky: 1 } }).failed).toBe(1)
})

test('a file of tests that cannot be loaded counts as failed', () => {
  const unloadable = { status: 'failed', assertionResults: [] }
  expect(countVitest({ ...vitest, testResults: [unloadable] }).failed).toBe(2)
  expect(countPlaywright({ ...playwright, errors: [{ message: 'no' }] }).failed).toBe(1)
})

test('an empty report counts nothing', () => {
  expect(countVitest({ ...vitest, numPassedTests: 0, numFailedTests: 0 })).toEqual(nothing)
})

test('a report of another shape is not taken for an empty one', () => {
  expect(() => countVitest({})).toThrow(ZodError)
  expect(() => countPlaywright({})).toThrow(ZodError)
})
