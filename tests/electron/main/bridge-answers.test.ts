import { describe, expect, test } from 'vitest'
import { readCall } from '../../../electron/main/bridge-answers.ts'

describe('a call from the window', () => {
  test('goes on as plain data', () => {
    expect(readCall({ name: 'people.list', input: { on: new Date(0), gone: undefined }, taskId: 'a' })).toEqual({
      name: 'people.list',
      input: { on: '1970-01-01T00:00:00.000Z' },
      taskId: 'a',
    })
  })

  const circular: Record<string, unknown> = {}
  circular['self'] = circular
  const bad: [string, unknown][] = [
    ['nothing', undefined],
    ['text', 'people.list'],
    ['a name that is no procedure', { name: '../../etc/passwd' }],
    ['a name that reaches for the prototype', { name: '__proto__.list' }],
    ['a task that is no text', { name: 'people.list', taskId: 7 }],
    ['a number without an end', { name: 'people.list', input: 10n }],
    ['a circle', { name: 'people.list', input: circular }],
    ['too much', { name: 'people.list', input: 'x'.repeat(9 * 1024 * 1024) }],
  ]
  for (const [name, payload] of bad) {
    test(`is refused when it is ${name}`, () => {
      expect(readCall(payload)).toBeUndefined()
    })
  }
})
