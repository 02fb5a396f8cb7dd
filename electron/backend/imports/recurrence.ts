import { once } from 'node:events'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { RecurrenceAnswer, RecurrenceTask } from './recurrence-worker.ts'

/** The most occurrences of one event in the window. */
export const mostOccurrences = 366
/** What one rule may always take, what all rules of a file may take beyond that, and how many may be ended for it. */
const usualMs = 100
const patienceMs = 1_500
const mostGivenUp = 5

const monthDay = '[+-]?(?:0?[1-9]|[12]\\d|3[01])'
const list = (item: string) => new RegExp(`^${item}(?:,${item}){0,61}$`, 'i')
/** What calendars really write. Everything else is refused rather than guessed at. */
const allowed = new Map<string, RegExp>([
  ['FREQ', /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/i],
  ['INTERVAL', /^[1-9]\d{0,2}$/],
  ['COUNT', /^[1-9]\d{0,3}$/],
  ['UNTIL', /^\d{8}(?:T\d{6}Z?)?$/i],
  ['BYDAY', list('(?:[+-]?\\d{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)')],
  ['BYMONTH', list('(?:0?[1-9]|1[0-2])')],
  ['BYMONTHDAY', list(monthDay)],
  ['BYSETPOS', list(monthDay)],
  ['BYHOUR', /^(?:[01]?\d|2[0-3])$/],
  ['BYMINUTE', /^[0-5]?\d$/],
  ['BYSECOND', /^[0-5]?\d$/],
  ['WKST', /^(?:MO|TU|WE|TH|FR|SA|SU)$/i],
])

/** The parts of a rule that Baton expands, or in words why it does not. */
export function checkRule(
  rule: string,
): { parts: Map<string, string>; problem?: never } | { parts?: never; problem: string } {
  const parts = new Map<string, string>()
  for (const part of rule.split(';')) {
    if (part === '') continue
    const [name = '', value = ''] = part.split('=', 2).map((text) => text.trim().toUpperCase())
    if (name === 'FREQ' && /^(?:SECONDLY|MINUTELY|HOURLY)$/.test(value)) {
      return { problem: `It repeats ${value.toLowerCase()}, which no sales call does.` }
    }
    if (name === 'COUNT' && /^\d{5,}$/.test(value))
      return { problem: `It repeats ${value} times, which is more than Baton follows.` }
    if (parts.has(name) || allowed.get(name)?.test(value) !== true) {
      return { problem: `Its repetition cannot be followed: ${`${name}=${value}`.slice(0, 60)} is not understood.` }
    }
    parts.set(name, value)
  }
  return parts.has('FREQ') ? { parts } : { problem: 'Its repetition does not say how often.' }
}

export interface Expander {
  /** The times of a checked rule within the window, or in words why there are none. */
  expand: (task: RecurrenceTask) => Promise<{ times: string[]; problem?: never } | { times?: never; problem: string }>
  close: () => Promise<void>
}

/** Rules run in a worker that is ended when one of them takes too long: no rule can stop the backend. */
export function createExpander(): Expander {
  let worker: Worker | undefined
  let patience = patienceMs
  let givenUp = 0
  const tooLong = { problem: 'Its repetition takes too long to work out, so it was left out.' }

  async function ask(task: RecurrenceTask): Promise<RecurrenceAnswer> {
    worker ??= await startWorker()
    const current = worker
    const startedAt = performance.now()
    return await new Promise((resolve) => {
      const finish = (answer: RecurrenceAnswer) => {
        clearTimeout(timer)
        patience = Math.max(0, patience - Math.max(0, performance.now() - startedAt - usualMs))
        current.off('message', finish)
        current.off('error', giveUp)
        resolve(answer)
      }
      const giveUp = () => {
        worker = undefined
        givenUp += 1
        void current.terminate()
        finish(tooLong)
      }
      const timer = setTimeout(giveUp, patience + usualMs)
      current.once('message', finish)
      current.once('error', giveUp)
      current.postMessage(task)
    })
  }

  return {
    expand: async (task) => {
      if (givenUp === mostGivenUp) return tooLong
      const answer = await ask(task)
      if ('problem' in answer) {
        return answer === tooLong ? tooLong : { problem: 'Its repetition cannot be followed.' }
      }
      if (answer.tooMany) {
        return { problem: `It repeats more than ${mostOccurrences} times in the period that is looked at.` }
      }
      return { times: answer.times }
    },
    close: async () => {
      await worker?.terminate()
      worker = undefined
    },
  }
}

async function startWorker(): Promise<Worker> {
  const worker = new Worker(workerFile())
  await once(worker, 'message')
  return worker
}

/** Beside this file, and of its kind: TypeScript from the sources, a module of its own in the build. */
function workerFile(): string {
  const here = fileURLToPath(import.meta.url)
  return path.join(path.dirname(here), `recurrence-worker${here.endsWith('.ts') ? '.ts' : '.mjs'}`)
}
