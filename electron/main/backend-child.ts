import { utilityProcess } from 'electron'
import { fork } from 'node:child_process'
import type { MessageToBackend } from '../../shared/contract/bridge.ts'

/** A running backend, whichever kind of process it is. */
export interface BackendChild {
  post: (message: MessageToBackend) => void
  onMessage: (listener: (message: unknown) => void) => void
  onExit: (listener: () => void) => void
  kill: () => void
}

const nodeApiOfSqlite = 10

/** Starts the backend in a utility process, or in a Node of its own where this Electron's Node cannot load SQLite. */
export function startBackendChild(entry: string, environment: Record<string, string>): BackendChild {
  if (Number(process.versions['napi']) >= nodeApiOfSqlite) return startUtility(entry, environment)
  const node = process.env['BATON_NODE']
  if (node === undefined) {
    throw new Error('This Electron is too old for Baton. Start Baton with "npm start", which knows what to do.')
  }
  return startNode(entry, environment, node)
}

function startUtility(entry: string, environment: Record<string, string>): BackendChild {
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'Baton backend',
    stdio: 'inherit',
    env: { ...definedEnvironment(), ...environment },
  })
  return {
    post: (message) => {
      child.postMessage(message)
    },
    onMessage: (listener) => {
      child.on('message', listener)
    },
    onExit: (listener) => {
      child.once('exit', listener)
    },
    kill: () => {
      child.kill()
    },
  }
}

function startNode(entry: string, environment: Record<string, string>, node: string): BackendChild {
  const child = fork(entry, {
    execPath: node,
    execArgv: [],
    serialization: 'advanced',
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

function definedEnvironment(): Record<string, string> {
  const defined: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) defined[name] = value
  return defined
}
