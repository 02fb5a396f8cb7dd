import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { Electron } from '../../electron/runtime/find-electron.ts'
import { memoryOf } from './processes.ts'

const probe = path.join(import.meta.dirname, 'probe.cjs')
const Probed = z.object({ paintedAt: z.number(), readyAt: z.number().nullable() })
const settlingMs = 2_000
const longestMs = 60_000

export interface Start {
  /** From starting the program to the first painted content. */
  firstPaintMs: number
  /** From starting the program until the window knows that its backend answers; null where there is none. */
  backendReadyMs: number | null
  /** Two seconds after both. */
  memoryMb: number | null
}

/** Starts an Electron app once, with a fresh user's folder, and ends it. */
export async function measureStart(electron: Electron, app: string, ...given: string[]): Promise<Start> {
  const userData = mkdtempSync(path.join(tmpdir(), 'baton-bench-'))
  const startedAt = Date.now()
  const child = spawn(electron.path, ['--no-sandbox', '-r', probe, app, ...given], {
    env: { ...process.env, BATON_USER_DATA: userData, BATON_NODE: process.execPath },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    const probed = await probedBy(child.stdout)
    await wait(settlingMs)
    return {
      firstPaintMs: probed.paintedAt - startedAt,
      backendReadyMs: probed.readyAt === null ? null : probed.readyAt - startedAt,
      memoryMb: child.pid === undefined ? null : memoryOf(child.pid),
    }
  } finally {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    const lastResort = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await ended
    clearTimeout(lastResort)
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function probedBy(output: NodeJS.ReadableStream): Promise<z.infer<typeof Probed>> {
  let text = ''
  return await new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => {
      reject(new Error('The app painted nothing within a minute.'))
    }, longestMs)
    output.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = /^probe (.*)\n/m.exec(text)?.[1]
      if (found === undefined) return
      clearTimeout(tooLong)
      resolve(Probed.parse(JSON.parse(found)))
    })
    output.once('close', () => {
      clearTimeout(tooLong)
      reject(new Error('The app ended before it painted anything.'))
    })
  })
}
