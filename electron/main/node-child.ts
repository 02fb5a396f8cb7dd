import { fork } from 'node:child_process'
import type { MessageToBackend } from '../../shared/contract/bridge.ts'

/** A running backend, whichever kind of process it is. */
export interface BackendChild {
  post: (message: MessageToBackend) => void
  onMessage: (listener: (message: unknown) => void) => void
  onExit: (listener: () => void) => void
  kill: () => void
}

/** Starts the backend in a Node of its own: for the test runtime, and for tests without Electron. */
export function startNode(entry: string, environment: Record<string, string>, node: string): BackendChild {
  const child = fork(entry, {
    execPath: node,
    execArgv: [],
    // As JSON, which is all that messages hold: Node 20, which the test runtime brings, waits for ever with 'advanced' once a
    // message ends one to three bytes before the end of what it has read (nodejs/node, lib/internal/child_process).
    serialization: 'json',
    env: { ...process.env, ...environment },
  })
  return {
    post: (message) => {
      // Between its death and our hearing of it there is nobody to send to; `exit` settles what was pending.
      if (child.connected) child.send(message, ignoreLateFailure)
    },
    onMessage: (listener) => {
      child.on('message', listener)
    },
    onExit: (listener) => {
      child.once('exit', listener)
      child.once('error', listener)
    },
    kill: () => {
      child.kill('SIGKILL')
    },
  }
}

function ignoreLateFailure(): void {
  // The callback's presence keeps a closed channel from becoming an `error` event; `exit` follows anyway.
}
