import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { mpsOf } from '../../electron/backend/planner/mps.ts'
import type { Model } from '../../shared/rules/model.ts'
import { type CbcSolution, cbcSolutionIn } from './cbc-solution.ts'

export interface CbcRun {
  /** As CBC's own clock tells, from reading the model on. */
  seconds: number
  cpuSeconds: number
  /** Points, as everywhere here: more is better. Null where none was proven in time. */
  bound: number | null
  solution: CbcSolution | null
  wasStopped: boolean
  options: string
}

export function isCbcInstalled(): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('cbc', ['-quit'], { stdio: 'ignore' })
    child.once('error', () => {
      resolve(false)
    })
    child.once('exit', (code) => {
      resolve(code === 0)
    })
  })
}

export interface CbcLimits {
  /** CBC may stop when no plan can have so many points more. */
  points: number
  timeLimitSeconds: number
}

/** Solves the complete model with the CBC that is installed: one thread, and its own settings but for when to stop. */
export async function runCbc(model: Model, { points, timeLimitSeconds }: CbcLimits): Promise<CbcRun> {
  const folder = mkdtempSync(path.join(tmpdir(), 'baton-cbc-'))
  try {
    const [modelFile, solutionFile] = [path.join(folder, 'model.mps'), path.join(folder, 'solution.txt')]
    writeModel(modelFile, model)
    const limits = ['-allowableGap', String(points), '-timeMode', 'elapsed', '-seconds', String(timeLimitSeconds)]
    const log = await outputOf('cbc', [modelFile, ...limits, '-solve', '-solution', solutionFile, '-quit'])
    const solution = cbcSolutionIn(readFileSync(solutionFile, 'utf8'))
    return { ...cbcLogIn(log), bound: boundIn(log, solution, points), solution, options: limits.join(' ') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function writeModel(file: string, model: Model): void {
  const out = openSync(file, 'w')
  try {
    let text = ''
    for (const piece of mpsOf(model)) {
      text += piece
      if (text.length < 1_000_000) continue
      writeSync(out, text)
      text = ''
    }
    writeSync(out, text)
  } finally {
    closeSync(out)
  }
}

/** What CBC says of itself when it ends. Throws when it did not end as it should. */
export function cbcLogIn(log: string): Pick<CbcRun, 'seconds' | 'cpuSeconds' | 'wasStopped'> {
  const result = /^Result - (.*)$/m.exec(log)?.[1]
  const times = /^Total time \(CPU seconds\):\s+([\d.]+)\s+\(Wallclock seconds\):\s+([\d.]+)/m.exec(log)
  if (result === undefined || times === null) throw new Error(`CBC ended without a result:\n${log.slice(-2_000)}`)
  return { cpuSeconds: Number(times[1]), seconds: Number(times[2]), wasStopped: !result.startsWith('Optimal') }
}

/**
 * CBC tells its bound only where it is not the objective; it is for minus the points, and rounded to three digits. What it
 * calls optimal may be missing as many points as were allowed: it does not look where no more than those could be.
 */
export function boundIn(log: string, solution: CbcSolution | null, allowed: number): number | null {
  const bound = /^Lower bound:\s+(\S+)$/m.exec(log)?.[1]
  if (bound !== undefined) return -Number(bound)
  return solution === null ? null : solution.objective + allowed
}

async function outputOf(program: string, given: readonly string[]): Promise<string> {
  const child = spawn(program, given, { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  return await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => {
      resolve(output)
    })
  })
}
