import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createLog } from '../../../electron/backend/log.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const now = () => '2026-01-01T00:00:00.000Z'

test('what was in the data never reaches the log, and neither does the name in a path', () => {
  const folder = temporaryFolder()
  const log = createLog(folder, now)
  try {
    JSON.parse('Ann Marker-7f3')
  } catch (error) {
    log.bug('test', error)
  }
  log.bug('test', new Error('Could not greet Ann Marker-7f3'))
  const fromHome = new TypeError('x is not a function')
  fromHome.stack =
    'TypeError: x\n    at greet (/home/marker-7f3/app/electron/backend/a.ts:1:2)\n    at file:///C:/Users/marker-7f3/app/b.ts:3:4'
  log.bug('test', fromHome)
  log.bug('test', 'Ann Marker-7f3')
  const text = readFileSync(path.join(folder, 'baton.log'), 'utf8')
  expect(text).not.toMatch(/marker-7f3/i)
  expect(text).toContain('SyntaxError')
  expect(text).toContain('x is not a function')
  expect(text).toContain('backend/a.ts:1:2')
})

test('the log keeps to two files of about a megabyte', () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'baton.log'), 'x'.repeat(1024 * 1024 + 1))
  createLog(folder, now).note('started')
  expect(readdirSync(folder).sort()).toEqual(['baton.log', 'baton.old.log'])
  expect(statSync(path.join(folder, 'baton.log')).size).toBeLessThan(100)
})

test('a log that cannot be written stops nothing', () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'file'), '')
  const log = createLog(path.join(folder, 'file', 'below'), now)
  expect(log.bug('test', new Error('x'))).toMatch(/^[0-9a-f]{8}$/)
})
