import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { UsageError } from './command.ts'
import { readPlanFile } from './plan-file.ts'

test.each([
  ['{', / cannot be read: /],
  ['{}', / is not a plan of bench:planner: people: /],
  ['[]', / is not a plan of bench:planner: /],
])('a file that holds %s is no plan', (text, words) => {
  const file = path.join(temporaryFolder(), 'plan.json')
  writeFileSync(file, text)
  expect(() => readPlanFile(file)).toThrow(UsageError)
  expect(() => readPlanFile(file)).toThrow(words)
})

test('a file that is not there is no plan', () => {
  expect(() => readPlanFile(path.join(temporaryFolder(), 'none.json'))).toThrow(/none\.json cannot be read: ENOENT/)
})
