/** Lets asynchronous work in one at a time, in the order of asking. Work that waits for its own line waits for ever. */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return async (work) => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return await turn
  }
}
