import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { onTestFinished } from 'vitest'
import { serve } from '../../electron/backend/serve.ts'
import type { App } from '../../electron/backend/app.ts'
import { type Caller, createCaller } from './caller.ts'
import { temporaryFolder } from './temporary-folder.ts'

export interface TestBackend extends Pick<Caller, 'call' | 'callAnything' | 'grant' | 'events'> {
  /** Sends a message of any shape. */
  postAnything: (message: unknown) => void
  /** The backend's own state, for looking behind the contract; tests of handlers do without. */
  app: App
  /** The open workspace file. */
  file: string
  folder: string
  dataFolder: string
  stop: () => Promise<void>
}

export interface TestBackendOptions {
  /** Default: `Team.baton` in a fresh folder. */
  file?: string
  dataFolder?: string
  /** Default: an empty workspace in Europe/Berlin is made and opened. */
  workspace?: 'empty' | 'sample' | 'none'
}

/**
 * A backend behind a real message port, so that everything crosses structured cloning, on real SQLite files. It stops
 * and its files go when the test ends.
 */
export async function startTestBackend(options: TestBackendOptions = {}): Promise<TestBackend> {
  const folder = options.file === undefined ? temporaryFolder() : path.dirname(options.file)
  const file = options.file ?? path.join(folder, 'Team.baton')
  const dataFolder = options.dataFolder ?? path.join(temporaryFolder(), 'data')
  const { port1: near, port2: far } = new MessageChannel()
  const caller = createCaller(
    (message) => {
      near.postMessage(message)
    },
    () => readLog(dataFolder),
  )
  near.on('message', caller.receive)
  const service = serve(
    {
      post: (message) => {
        far.postMessage(message)
      },
      onMessage: (listener) => {
        far.on('message', listener)
      },
    },
    dataFolder,
  )
  const stop = async () => {
    await service.stop()
    near.close()
    far.close()
  }
  onTestFinished(stop)
  const { call, callAnything, grant, events } = caller
  const { workspace = 'empty' } = options
  if (workspace === 'empty') {
    await call('workspace.create', { grant: grant(file, 'write'), name: 'Test team', timeZone: 'Europe/Berlin' })
  } else if (workspace === 'sample') await call('workspace.createSample', { grant: grant(file, 'write') })
  const postAnything = (message: unknown) => {
    near.postMessage(message)
  }
  return { call, callAnything, postAnything, grant, events, app: service.app, file, folder, dataFolder, stop }
}

function readLog(dataFolder: string): string {
  const file = path.join(dataFolder, 'baton.log')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
