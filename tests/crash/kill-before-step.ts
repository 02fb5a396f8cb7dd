import { spawn } from 'node:child_process'
import { once } from 'node:events'
import syncFs from 'node:fs'
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import os from 'node:os'
import path from 'node:path'

/** Runs a program that is given, last, before which step it ends itself. Whether it got to its end before that step came. */
export async function reachesItsEnd(entry: string, given: readonly string[], killBefore: number): Promise<boolean> {
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(os.homedir(), '.cache/baton-dev/compile-cache') }
  const child = spawn(process.execPath, [entry, ...given, String(killBefore)], { env, stdio: 'ignore' })
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`${path.basename(entry)} failed by itself.`)
  return code === 0
}

/**
 * For such a program: what it is given, it does until the n-th step that the file system takes, and ends at once before that. Has
 * to be called before anything is imported that takes those steps.
 */
export function killBeforeStep(killBefore: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let step = 0
  let isCounting = false

  function counting<Given extends unknown[], Result>(take: (...given: Given) => Result): (...given: Given) => Result {
    return (...given) => {
      if (isCounting) step += 1
      if (step === killBefore) process.kill(process.pid, 'SIGKILL')
      return take(...given)
    }
  }

  fs.mkdir = counting(fs.mkdir) as typeof fs.mkdir
  fs.open = counting(fs.open)
  fs.rename = counting(fs.rename)
  fs.rm = counting(fs.rm)
  syncFs.openSync = counting(syncFs.openSync)
  syncFs.renameSync = counting(syncFs.renameSync)
  syncFs.rmSync = counting(syncFs.rmSync)
  // Between a file and its note, who uses the workspace is looked up.
  syncFs.readFileSync = counting(syncFs.readFileSync) as typeof syncFs.readFileSync
  syncBuiltinESMExports()

  return async (work) => {
    isCounting = true
    try {
      return await work()
    } finally {
      isCounting = false
    }
  }
}
