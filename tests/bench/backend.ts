import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Caller, createCaller } from '../support/caller.ts'

export interface BenchBackend extends Caller {
  pid: number
  /** For files of the benchmark; gone after `stop`. */
  folder: string
  stop: () => Promise<void>
}

/** The built backend in a process of its own, as main starts it. */
export async function startBackend(built: string): Promise<BenchBackend> {
  const folder = mkdtempSync(path.join(tmpdir(), 'baton-bench-'))
  const dataFolder = path.join(folder, 'data')
  mkdirSync(dataFolder)
  const child = fork(path.join(built, 'backend/backend.mjs'), {
    execArgv: [],
    serialization: 'advanced',
    env: { ...process.env, BATON_USER_DATA: dataFolder },
  })
  const caller = createCaller((message) => {
    child.send(message)
  })
  child.once('exit', () => {
    caller.fail(new Error('The backend is gone.'))
  })
  const started = new Promise<void>((resolve, reject) => {
    child.once('message', () => {
      resolve()
    })
    child.once('exit', () => {
      reject(new Error('The backend did not start.'))
    })
  })
  child.on('message', caller.receive)
  await started
  const stop = async () => {
    const ended = once(child, 'exit')
    child.kill()
    await ended
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return { ...caller, pid: child.pid ?? 0, folder, stop }
}
