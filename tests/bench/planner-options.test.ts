import { expect, test } from 'vitest'
import { UsageError } from './command.ts'
import { checkOptions, plannerOptions } from './planner-options.ts'

const small = ['--people', '8', '--weeks', '2']

test('what is not said is a seed of 1, ten minutes and a gap of one in a thousand', () => {
  expect(plannerOptions(small)).toEqual({
    size: { people: 8, weeks: 2, seed: 1 },
    timeLimitSeconds: 600,
    gap: 0.001,
    modelFile: null,
    planFile: null,
    isJson: false,
    isVersusCbc: false,
    isRepaired: false,
  })
})

test.each([
  [['--weeks', '2'], '--people is missing.'],
  [['--people', '4', '--weeks', '2'], '--people takes a number from 5 to 2000, not 4.'],
  [['--people', '8.5', '--weeks', '2'], '--people takes a whole number, not 8.5.'],
  [['--people', '8', '--weeks', 'two'], '--weeks takes a number from 1 to 26, not two.'],
  [[...small, '--seed', '-1'], '--seed'],
  [[...small, '--gap', 'small'], '--gap takes a number from 0 to 1, not small.'],
  [[...small, '--time-limit', ''], '--time-limit takes a number from 1 to 86400, not nothing.'],
  [[...small, '--model', ''], 'A file without a name cannot be written or read.'],
  [[...small, '--quick'], "Unknown option '--quick'"],
  [[...small, '--versus', 'highs'], 'The planner can be measured against cbc, not against highs.'],
  [['--people', '201', '--weeks', '2', '--model', 'm.mps'], 'The complete model is written for up to 200 people'],
  [['--people', '201', '--weeks', '2', '--versus', 'cbc'], 'The complete model is written for up to 200 people'],
])('%j is refused in words', (given, words) => {
  expect(() => plannerOptions(given)).toThrow(UsageError)
  expect(() => plannerOptions(given)).toThrow(words)
})

test('one plan is checked at a time', () => {
  expect(checkOptions([...small, '--plan', '/plan.json']).planFile).toBe('/plan.json')
  for (const given of [small, [...small, '--plan', 'plan.json', '--cbc-solution', 'cbc.txt']]) {
    expect(() => checkOptions(given)).toThrow('Give either --plan ')
  }
})
