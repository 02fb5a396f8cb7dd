import { fork } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { type Caller, createCaller } from './caller.ts'

const source = fileURLToPath(new URL('../../electron/backend/backend.ts', import.meta.url))
/** Compiling our sources anew for each of hundreds of processes would be most of a crash test's time. */
const compileCache = path.join(os.homedir(), '.cache', 'baton-dev', 'compile-cache')

export interface ForkedBackend extends Caller {
  pid: number
  /** Ends the process as a power cut would end a program: nothing of it runs any more. */
  kill: () => void
  /** Resolves when the process is gone, however that came. */
  exited: Promise<void>
}

interface ForkOptions {
  /** Default: the source. */
  entry?: string
  /** The disk takes no file larger than this, in blocks of 512 bytes. Unix only. */
  fileLimitBlocks?: number
}

/** The backend as main starts it where Electron cannot: a process of its own, spoken to over its message channel. */
export async function forkBackend(dataFolder: string, options: ForkOptions = {}): Promise<ForkedBackend> {
  const { entry = source, fileLimitBlocks } = options
  // A soft limit of the shell, which `prlimit` can lift again.
  const limited = ['-c', `ulimit -S -f ${fileLimitBlocks}; exec "${process.execPath}" "$0"`]
  const child = fork(entry, {
    ...(fileLimitBlocks === undefined ? { execArgv: [] } : { execPath: '/bin/sh', execArgv: limited }),
    serialization: 'advanced',
    env: { ...process.env, BATON_USER_DATA: dataFolder, NODE_COMPILE_CACHE: compileCache },
  })
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve()
    })
  })
  const caller = createCaller((message) => {
    if (child.connected) child.send(message)
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exited
  })
  child.once('exit', () => {
    caller.fail(new Error('The backend is gone.'))
  })
  child.on('message', caller.receive)
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => {
      resolve()
    })
    child.once('exit', () => {
      reject(new Error('The backend did not start.'))
    })
  })
  const kill = () => {
    child.kill('SIGKILL')
  }
  return { ...caller, pid: child.pid ?? 0, kill, exited }
}
