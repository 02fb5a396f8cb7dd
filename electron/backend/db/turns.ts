import { AsyncLocalStorage } from 'node:async_hooks'
import { Bug } from '../log.ts'

/** Lets asynchronous work in one at a time, in the order of asking. Work that asks for a turn of its own line throws. */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  const inside = new AsyncLocalStorage<true>()
  let last: Promise<unknown> = Promise.resolve()
  return async (work) => {
    // It would wait for itself.
    if (inside.getStore() === true) throw new Bug('Work within a turn asked for another turn.')
    const run = async () => await inside.run(true, work)
    const turn = last.then(run, run)
    last = turn.catch(() => undefined)
    return await turn
  }
}
