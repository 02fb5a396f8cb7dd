import { utilityProcess } from 'electron'
import { type BackendChild, startNode } from './node-child.ts'

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

function definedEnvironment(): Record<string, string> {
  const defined: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) defined[name] = value
  return defined
}
