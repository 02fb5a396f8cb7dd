import { spawn } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { loadHighs } from '../../electron/backend/planner/load-highs.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import type { PlanClaim } from './plan-file.ts'
import type { PlannerReport } from './planner-report.ts'

interface Ended {
  status: number | null
  stdout: string
  stderr: string
}

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})

/** Runs a command of the benchmark as a shell would, as if typed in the test's folder; there is no CBC but what lies there. */
async function run(program: 'bench-planner' | 'check-plan', ...given: string[]): Promise<Ended> {
  const env = { ...process.env, INIT_CWD: folder, PATH: folder }
  const file = path.join(import.meta.dirname, `${program}.ts`)
  const child = spawn(process.execPath, [file, ...given], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return await new Promise((resolve) => {
    child.once('close', (status) => {
      resolve({ status, stdout, stderr })
    })
  })
}

const small = ['--people', '8', '--weeks', '2', '--seed', '1']
const inFolder = (name: string) => path.join(folder, name)
const planIn = (name: string) => JSON.parse(readFileSync(inFolder(name), 'utf8')) as PlanClaim

test('a small company is planned to the optimum, its plan checks out, and any solver finds the same in its model', async () => {
  const files = ['--plan', 'plan.json', '--model', 'model.mps']
  const { status, stdout, stderr } = await run('bench-planner', ...small, '--gap', '0', ...files, '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const report = JSON.parse(stdout) as PlannerReport
  expect(report).toMatchObject({ people: 8, weeks: 2, seed: 1, calls: 32, projects: 2, wasStopped: false })
  expect(report.gap).toBeCloseTo(0, 9)
  expect(report.placements).toBeGreaterThan(4)
  expect(report.eligiblePairs).toBeGreaterThan(report.placements)

  const plan = planIn('plan.json')
  expect(plan.placements).toHaveLength(report.placements)
  expect(await run('check-plan', ...small, '--plan', 'plan.json')).toEqual({
    status: 0,
    stdout: `${report.placements} placements keep every rule and are worth ${report.objective} points, no fewer than claimed.\n`,
    stderr: '',
  })

  const highs = await loadHighs()
  const solver = highs.createModel({ format: 'mps', data: readFileSync(inFolder('model.mps')) })
  try {
    solver.options.set({ output_flag: false, mip_rel_gap: 0 })
    solver.run()
    expect(solver.getModelStatus()).toBe(highs.constants.modelStatus.optimal)
    expect(-solver.getObjectiveValue()).toBeCloseTo(report.objective, 5)
  } finally {
    solver.dispose()
  }
})

test('what took place is told in words without --json', async () => {
  const { status, stdout } = await run('bench-planner', ...small)
  expect(status).toBe(0)
  expect(stdout).toMatch(/^8 people, 2 weeks, seed 1: 32 calls, 2 projects, \d+ eligible pairs\n\d+ placements in /)
})

test('a plan that is not what it claims is found out', async () => {
  await run('bench-planner', ...small, '--plan', 'plan.json')
  const plan = planIn('plan.json')
  const [first, second] = plan.placements
  if (first === undefined || second === undefined) throw new Error('The plan has placements.')
  const check = async (claim: PlanClaim) => {
    writeFileSync(inFolder('other.json'), JSON.stringify(claim))
    return await run('check-plan', ...small, '--plan', 'other.json')
  }
  const dearer = await check({ ...plan, objective: plan.objective + 1, bound: plan.bound + 1 })
  expect(dearer.status).toBe(1)
  expect(dearer.stdout).toMatch(/^The rules give the plan .* points, and .* are claimed\.\n/)
  const smaller = await check({ ...plan, placements: plan.placements.slice(1) })
  expect(smaller.status).toBe(1)
  const twice = await check({ ...plan, placements: [...plan.placements, first] })
  expect(twice.stdout).toContain(`${first.personId} is on ${first.activityId} twice.`)
  const broken = await check({ ...plan, placements: [...plan.placements.slice(2), { ...first, personId: 'nobody' }] })
  expect(broken.stdout).toContain(`nobody on ${first.activityId} is not of this company.`)
  const swapped = await check({
    ...plan,
    placements: plan.placements.map((one) => ({ ...one, activityId: first.activityId })),
  })
  expect(swapped.status).toBe(1)
  expect(swapped.stdout).toMatch(/^(?:seats|customer-guard|cross-function): /m)
  const surer = await check({ ...plan, bound: plan.objective - 1 })
  expect(surer.stdout).toContain('points are claimed, and that none has more than')
  const nearer = await check({ ...plan, bound: plan.objective * 0.5 + 10_000, gap: 0 })
  expect(nearer.stdout).toMatch(/^The gap is .*, and 0 is claimed\.$/m)
})

/** Puts a CBC into the folder that says of every model what the plan file says, or that the plan can be so much better. */
function standInForCbc(better: number): void {
  const source = `#!${process.execPath}
const { readFileSync, writeFileSync } = process.getBuiltinModule('node:fs')
const given = process.argv.slice(2)
const file = given[given.indexOf('-solution') + 1]
if (file !== '-quit' && given.includes('-solution')) {
  const { objective, placements } = JSON.parse(readFileSync(${JSON.stringify(inFolder('plan.json'))}, 'utf8'))
  const points = objective + ${better}
  const lines = placements.map((one) => ['1 placement', one.personId, one.activityId, one.role].join('/') + ' 1 0')
  writeFileSync(file, ['Optimal - objective value ' + -points, ...lines].join('\\n'))
  console.log('Result - Optimal solution found\\n')
  console.log('Total time (CPU seconds):       1.07   (Wallclock seconds):       1.19')
}
`
  writeFileSync(inFolder('cbc'), source)
  chmodSync(inFolder('cbc'), 0o755)
}

test('CBC is held against the planner: its seconds, its plan, and whose bound the other one breaks', async () => {
  const versus = [...small, '--gap', '0.01', '--plan', 'plan.json', '--versus', 'cbc', '--json']
  standInForCbc(0)
  const agreed = await run('bench-planner', ...versus)
  const report = JSON.parse(agreed.stdout) as PlannerReport
  expect(agreed.status).toBe(0)
  expect(report).toMatchObject({ agrees: true, disagreements: [], cbcSeconds: 1.19, cbcCpuSeconds: 1.07 })
  const points = Number(/-allowableGap (\S+)/.exec(report.cbcOptions ?? '')?.[1])
  expect(points).toBeCloseTo(0.01 * Math.abs(report.bound - report.unavoidable), 9)
  expect(report.cbcObjective).toBeCloseTo(report.objective, 6)
  expect(report.cbcBound).toBeCloseTo(report.objective + points, 6)

  standInForCbc(500)
  const denied = await run('bench-planner', ...versus)
  expect(denied.status).toBe(1)
  expect((JSON.parse(denied.stdout) as PlannerReport).disagreements).toEqual([
    expect.stringMatching(/^CBC's plan has .* points, and we proved that none has more than /),
    expect.stringMatching(/^CBC's plan: The rules give the plan /),
  ])
  standInForCbc(-500)
  const beaten = JSON.parse((await run('bench-planner', ...versus)).stdout) as PlannerReport
  expect(beaten.disagreements?.[0]).toMatch(/^Our plan has .* points, and CBC proved that none has more than /)
})

test('a solution that CBC wrote is checked like any other plan', async () => {
  standInForCbc(0)
  await run('bench-planner', ...small, '--plan', 'plan.json')
  const { objective, placements } = planIn('plan.json')
  const lines = placements.map((one) => `1 placement/${one.personId}/${one.activityId}/${one.role} 1 0`)
  writeFileSync(inFolder('cbc.txt'), [`Optimal - objective value ${-objective}`, ...lines].join('\n'))
  expect((await run('check-plan', ...small, '--cbc-solution', 'cbc.txt')).status).toBe(0)
  // When it is cut short it may not count all points of its plan, but never too many.
  writeFileSync(inFolder('cbc.txt'), [`Stopped on time - objective value ${1 - objective}`, ...lines].join('\n'))
  expect((await run('check-plan', ...small, '--cbc-solution', 'cbc.txt')).status).toBe(0)
  writeFileSync(inFolder('cbc.txt'), [`Optimal - objective value ${-1 - objective}`, ...lines].join('\n'))
  expect((await run('check-plan', ...small, '--cbc-solution', 'cbc.txt')).status).toBe(1)
})

test.each([
  [
    'bench-planner',
    [...small, '--gap', 'small'],
    '--gap takes a number from 0 to 1, not small.\nUsage: npm run bench:planner',
  ],
  ['bench-planner', [...small, '--versus', 'cbc'], 'CBC is not installed: '],
  ['check-plan', small, 'Give either --plan with a plan of bench:planner, or --cbc-solution '],
] as const)('%s %j cannot be done, which is said at once', async (program, given, words) => {
  const { status, stdout, stderr } = await run(program, ...given)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr.slice(0, words.length)).toBe(words)
})
