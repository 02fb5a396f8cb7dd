import { workInThread } from '../../electron/backend/planner/thread.ts'

/** A thread that behaves as threads should not. */
export interface OddThread {
  task: 'answer' | 'wait for the sign' | 'never look' | 'run out of memory' | 'break' | 'leave'
  news: string
  result: string
}

await workInThread<OddThread>((task, { tell, shouldStop }) => {
  tell('begun')
  if (task === 'run out of memory') throw new WebAssembly.RuntimeError('memory access out of bounds')
  if (task === 'break') throw new TypeError('This is a bug.')
  if (task === 'leave') process.exit()
  const isBusy = () => task === 'never look' || (task === 'wait for the sign' && !shouldStop())
  while (isBusy());
  return Promise.resolve(`Did ${task}`)
})
