import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker, workerData } from 'node:worker_threads'

/** What a thread beside another one is asked and answers; all of it can be cloned. */
interface KindBeside {
  task: unknown
  result: unknown
}

interface Begun {
  port: MessagePort
  signs: SharedArrayBuffer
}

type Answer<Result> = { state: 'done'; result: Result } | { state: 'failed'; name: string; message: string }

/** Places in what the threads share: how many tasks have ended, and whether the present one is to end with what it has. */
const [ended, stop] = [0, 1]
/** So often whoever waits looks at whether to stop. */
const lookMs = 50

/**
 * A thread beside one that never yields: it is asked, works while the other goes on working, and the other then waits for
 * the answer, so that what comes out does not depend on who was quicker. It ends with the thread that started it, which is
 * cut off from outside should this one die without an answer.
 */
export class ThreadBeside<Kind extends KindBeside> {
  readonly #port: MessagePort
  readonly #signs = new Int32Array(new SharedArrayBuffer(8))
  #asked = 0

  constructor(worker: URL) {
    const { port1: near, port2: far } = new MessageChannel()
    this.#port = near
    const begun: Begun = { port: far, signs: this.#signs.buffer }
    new Worker(worker, { workerData: begun, transferList: [far] }).unref()
    near.unref()
  }

  /** Begins a task; one at a time. What it returns waits for the result, and throws what was thrown there. */
  ask(task: Kind['task']): (shouldStop: () => boolean) => Kind['result'] {
    const number = ++this.#asked
    Atomics.store(this.#signs, stop, 0)
    this.#port.postMessage(task)
    return (shouldStop) => {
      for (let count = Atomics.load(this.#signs, ended); count < number; count = Atomics.load(this.#signs, ended)) {
        if (shouldStop()) Atomics.store(this.#signs, stop, 1)
        Atomics.wait(this.#signs, ended, count, lookMs)
      }
      const { message } = receiveMessageOnPort(this.#port) as { message: Answer<Kind['result']> }
      if (message.state === 'failed') throw Object.assign(new Error(message.message), { name: message.name })
      return message.result
    }
  }
}

/** What the file of a worker beside another one calls: answers all that its thread is asked. */
export function answerInThread<Kind extends KindBeside>(
  work: (task: Kind['task'], shouldStop: () => boolean) => Kind['result'],
): void {
  const { port, signs: shared } = workerData as Begun
  const signs = new Int32Array(shared)
  port.on('message', (task: Kind['task']) => {
    port.postMessage(answerTo(task))
    Atomics.add(signs, ended, 1)
    Atomics.notify(signs, ended)
  })

  function answerTo(task: Kind['task']): Answer<Kind['result']> {
    try {
      return { state: 'done', result: work(task, () => Atomics.load(signs, stop) === 1) }
    } catch (error) {
      // Cloned, an error would lose its name.
      const { name, message } = error instanceof Error ? error : new Error(String(error))
      return { state: 'failed', name, message }
    }
  }
}
