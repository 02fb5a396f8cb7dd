import type { MeasuredRepair } from './measure-repair.ts'
import type { Milestones } from './milestones.ts'

/** One JSON line. Shares are parts of one; points as the planner counts them, more is better. */
export interface PlannerReport extends Milestones, Partial<CbcReport> {
  people: number
  weeks: number
  seed: number
  calls: number
  projects: number
  eligiblePairs: number
  seconds: number
  cpuSeconds: number
  objective: number
  bound: number
  /** Points that every plan loses, which gaps leave out. */
  unavoidable: number
  gap: number
  wasStopped: boolean
  placements: number
  rssMb: number
  cores: number
  node: string
  repairs?: MeasuredRepair[]
}

export interface CbcReport {
  cbcSeconds: number
  cbcCpuSeconds: number
  cbcObjective: number | null
  cbcBound: number | null
  cbcGap: number | null
  cbcWasStopped: boolean
  cbcOptions: string
  /** Our seconds for one of CBC's. */
  ratio: number
  /** Neither plan is better than what the other side proved, and CBC's plan is what CBC says by our rules too. */
  agrees: boolean
  disagreements: string[]
}

export function reportInWords(report: PlannerReport): string {
  const { people, weeks, seed, calls, projects, eligiblePairs, placements, seconds, objective, bound, gap } = report
  return [
    `${people} people, ${weeks} weeks, seed ${seed}: ${calls} calls, ${projects} projects, ${eligiblePairs} eligible pairs`,
    `${placements} placements in ${seconds} s${report.wasStopped ? ' (stopped)' : ''}: ` +
      `${objective.toFixed(2)} points of at most ${bound.toFixed(2)}, gap ${percent(gap)}`,
    `first plan ${after(report.secondsToFirstPlan)} (${percent(report.firstPlanGap)} below the bound); ` +
      `within 5 % ${after(report.secondsTo5Percent)}, 1 % ${after(report.secondsTo1Percent)}, ` +
      `0.1 % ${after(report.secondsTo01Percent)}`,
    `proven 5 % ${after(report.secondsToProven5Percent)}, 1 % ${after(report.secondsToProven1Percent)}, ` +
      `0.1 % ${after(report.secondsToProven01Percent)}`,
    `${report.rssMb} MB at most, ${report.cpuSeconds} s of processor time on ${report.cores} cores, Node ${report.node}`,
    ...repairsInWords(report),
    ...cbcInWords(report),
  ].join('\n')
}

function repairsInWords({ repairs = [] }: PlannerReport): string[] {
  return repairs.map(
    ({ change, seconds, ratio, dropped, gap }) =>
      `repaired after ${change}: ${seconds} s, ${percent(ratio)} of a fresh plan; ` +
      `${dropped} published changed, gap ${percent(gap)}`,
  )
}

function cbcInWords(report: PlannerReport): string[] {
  if (report.cbcSeconds === undefined) return []
  const { cbcSeconds, cbcCpuSeconds, cbcObjective, cbcBound, cbcGap, ratio, disagreements = [] } = report
  return [
    `CBC (${report.cbcOptions}): ${cbcSeconds} s${report.cbcWasStopped ? ' (stopped)' : ''}, ${cbcCpuSeconds} s of ` +
      `processor time; ${cbcObjective?.toFixed(2) ?? 'no'} points of at most ${cbcBound?.toFixed(2) ?? '?'}, ` +
      `gap ${percent(cbcGap ?? null)}`,
    `${ratio} times the seconds of CBC; ${report.agrees === true ? 'both agree' : 'they do not agree'}`,
    ...disagreements,
  ]
}

function percent(share: number | null): string {
  return share === null ? '?' : `${(share * 100).toFixed(3)} %`
}

function after(seconds: number | null): string {
  return seconds === null ? 'never' : `after ${seconds} s`
}
