import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { candidatesOf, modelOf } from '../../electron/backend/planner/model.ts'
import { liveLine } from '../../electron/cli/live-line.ts'
import { isCbcInstalled, writeModel } from './cbc.ts'
import { obey } from './command.ts'
import { makeCompany } from './company/company.ts'
import { countEligiblePairs } from './eligible-pairs.ts'
import { measurePlanner } from './measure-planner.ts'
import { measureRepairs } from './measure-repair.ts'
import { type Moment, milestonesOf } from './milestones.ts'
import { claimOf } from './plan-file.ts'
import { type PlannerOptions, plannerOptions, plannerUsage } from './planner-options.ts'
import { type PlannerReport, reportInWords } from './planner-report.ts'
import { compareWithCbc } from './versus-cbc.ts'

/**
 * Plans a made-up company and prints what it took as one JSON line, or in words. Exit status: 0 planned, 1 no plan or CBC
 * says otherwise, 2 what was typed cannot be done.
 */
await obey(plannerUsage, async () => await benchPlanner(plannerOptions(process.argv.slice(2))))

async function benchPlanner(options: PlannerOptions): Promise<number> {
  if (options.isVersusCbc && !(await isCbcInstalled())) {
    console.error('CBC is not installed: install it (on Debian the package coinor-cbc) and run the same command again.')
    return 2
  }
  const records = makeCompany(options.size)
  const stopping = new AbortController()
  process.once('SIGINT', () => {
    stopping.abort()
  })
  const line = liveLine(process.stderr)
  const measured = await measurePlanner(records, options, stopping.signal, (moment) => {
    line.show(momentInWords(moment))
  })
  line.clear()
  const { facts, plan, moments, cpuSeconds, rssMb } = measured
  if (plan === null) {
    console.error(measured.words)
    return 1
  }
  const calls = facts.activities.filter(({ kind, closed }) => kind === 'call' && closed === null).length
  const projects = facts.activities.filter(({ kind, closed }) => kind === 'project' && closed === null).length
  const report: PlannerReport = {
    ...options.size,
    calls,
    projects,
    eligiblePairs: countEligiblePairs(facts),
    ...milestonesOf(moments, plan.unavoidable),
    seconds: moments.at(-1)?.seconds ?? 0,
    cpuSeconds,
    objective: plan.objective,
    bound: plan.bound,
    unavoidable: plan.unavoidable,
    gap: plan.gap,
    wasStopped: plan.wasStopped,
    placements: plan.placements.length,
    rssMb,
    cores: cpus().length,
    node: process.versions.node,
  }
  if (options.planFile !== null) {
    writeFileSync(options.planFile, JSON.stringify(claimOf(options.size, facts, plan.placements, plan)))
  }
  if (options.isRepaired) {
    report.repairs = await measureRepairs(records, facts, plan.placements, report.seconds, stopping.signal)
  }
  if (options.modelFile === null && !options.isVersusCbc) return print(report, options.isJson)
  const model = modelOf(facts, candidatesOf(facts))
  if (options.modelFile !== null) writeModel(options.modelFile, model)
  if (options.isVersusCbc) Object.assign(report, await compareWithCbc(facts, model, options, report))
  return print(report, options.isJson)
}

function print(report: PlannerReport, isJson: boolean): number {
  console.log(isJson ? JSON.stringify(report) : reportInWords(report))
  return report.agrees === false ? 1 : 0
}

function momentInWords({ seconds, objective, gap }: Moment): string {
  const plan = objective === null ? 'no plan yet' : `${objective.toFixed(1)} points`
  return `${Math.round(seconds)} s: ${plan}${gap === null ? '' : `, gap ${(gap * 100).toFixed(2)} %`}`
}
