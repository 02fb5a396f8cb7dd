import { expect, test } from 'vitest'
import { runInThread, workerBeside } from '../../../../electron/backend/planner/thread.ts'
import type { OddThread } from '../../../support/odd-worker.ts'

const worker = workerBeside(import.meta.url, '../../../support/odd-worker')

/** How the thread ends: it is cancelled, if at all, as soon as it tells that it has begun. */
async function run(
  task: OddThread['task'],
  given: { isCancelled?: boolean; isWorthKeeping?: boolean; limit?: number },
) {
  const cancelled = new AbortController()
  const heard: string[] = []
  const result = await runInThread<OddThread>(worker, task, {
    signal: cancelled.signal,
    timeLimitSeconds: given.limit ?? 60,
    heard: (news) => {
      heard.push(news)
      if (given.isCancelled === true) cancelled.abort()
    },
    tick: () => {},
    isWorthKeeping: () => given.isWorthKeeping ?? true,
  })
  return { heard, result }
}

test('a thread tells what it finds before it answers', async () => {
  expect(await run('answer', {})).toEqual({ heard: ['begun'], result: 'Did answer' })
})

test('a cancel is seen in the thread, which answers with what it has', async () => {
  expect((await run('wait for the sign', { isCancelled: true })).result).toBe('Did wait for the sign')
})

test('so is the end of its time', async () => {
  expect((await run('wait for the sign', { limit: 0.5 })).result).toBe('Did wait for the sign')
})

test('a thread that does not look at the sign is cut off', async () => {
  expect((await run('never look', { isCancelled: true })).result).toBeNull()
  expect((await run('never look', { limit: 0.1 })).result).toBeNull()
})

test('nothing is waited for where nothing is worth keeping', async () => {
  expect((await run('wait for the sign', { isCancelled: true, isWorthKeeping: false })).result).toBeNull()
})

test('who runs out of memory with something worth keeping is only cut off, and otherwise is told so in words', async () => {
  expect((await run('run out of memory', {})).result).toBeNull()
  await expect(run('run out of memory', { isWorthKeeping: false })).rejects.toMatchObject({
    code: 'conflict',
    words: expect.stringMatching(/more memory than there is/),
  })
})

test('a bug in the thread stays the bug that it is, and no answer is one too', async () => {
  await expect(run('break', {})).rejects.toThrow('This is a bug.')
  await expect(run('leave', {})).rejects.toThrow('A thread ended without a result.')
})
