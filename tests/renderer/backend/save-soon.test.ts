import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SaveSoon, saveAllNow } from '../../../renderer/backend/save-soon.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function start() {
  const saved: string[] = []
  const saver = new SaveSoon<string>(async (value) => {
    await Promise.resolve()
    saved.push(value)
  }, 1_000)
  return { saved, saver }
}

test('somebody who never stops typing is saved all the same', async () => {
  const { saved, saver } = start()
  for (let typed = 1; typed <= 25; typed += 1) {
    saver.put('x'.repeat(typed))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(saved.map(({ length }) => length)).toEqual([10, 20])
})

test('what waits is saved at once when asked for, after what is on its way', async () => {
  const { saved, saver } = start()
  saver.put('first')
  void saver.flush()
  saver.put('second')
  await saver.flush()
  expect(saved).toEqual(['first', 'second'])
  await vi.advanceTimersByTimeAsync(5_000)
  expect(saved).toEqual(['first', 'second'])
})

test('what is dropped is never saved', async () => {
  const { saved, saver } = start()
  saver.put('gone')
  saver.drop()
  await saver.flush()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(saved).toEqual([])
})

test('before somebody else sits down, every form saves what waits', async () => {
  const [one, other, idle] = [start(), start(), start()]
  one.saver.put('one')
  other.saver.put('first')
  void other.saver.flush()
  other.saver.put('other')
  await saveAllNow()
  expect([one.saved, other.saved, idle.saved]).toEqual([['one'], ['first', 'other'], []])
  await saveAllNow()
  expect(one.saved).toEqual(['one'])
})
