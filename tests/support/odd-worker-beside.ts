import { answerInThread } from '../../electron/backend/planner/thread-beside.ts'

/** A thread beside another one that is asked to double numbers: 0 breaks it, and 1 takes until it is to stop. */
export interface Doubling {
  task: number
  result: number
}

answerInThread<Doubling>((number, shouldStop) => {
  if (number === 0) throw new WebAssembly.RuntimeError('memory access out of bounds')
  const isBusy = () => number === 1 && !shouldStop()
  while (isBusy());
  return 2 * number
})
