import { utilityProcess } from 'electron'
import { type BackendChild, startNode } from './node-child.ts'
import { nodeInstead } from './older-runtime.ts'

/** Starts the backend in a utility process, or in a Node of its own where this Electron's Node cannot load SQLite. */
export function startBackendChild(entry: string, environment: Record<string, string>): BackendChild {
  const node = nodeInstead()
  return node === undefined ? startUtility(entry, environment) : startNode(entry, environment, node)
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

function definedEnvironment(): Record<string, string> {
  const defined: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) defined[name] = value
  return defined
}
