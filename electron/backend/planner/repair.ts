import type { Highs } from 'highs'
import type { Candidates } from '../../../shared/rules/candidates.ts'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at } from '../../../shared/rules/facts.ts'
import type { Model } from '../../../shared/rules/model.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import type { Finding } from '../../../shared/rules/rule.ts'
import { checkPlan, scorePlan } from '../../../shared/rules/rules.ts'
import { conflictsOf } from './conflicts.ts'
import type { CycleFacts } from './facts.ts'
import { type SolveResult, solveWithHighs, type SolveWatcher } from './highs.ts'
import { candidatesOf, modelOf } from './model.ts'
import { counted, gained, narrowed, tolerance } from './narrow.ts'
import { type Program, programOf } from './program.ts'
import { candidatesOfSome } from './some-candidates.ts'
import { quickBound } from './quick-bound.ts'
import { withRow } from './with-row.ts'

export interface Repaired {
  /** What is to be in the cycle, without what is fixed. */
  placements: Placed[]
  /** Published placements that do not stay as they are: proven to be the fewest. */
  dropped: number
  objective: number
  /** No plan at all has more points, however much it changes; null where that is not known. */
  bound: number | null
  /** Points that every plan loses, which the gap leaves out. */
  unavoidable: number
}

export type RepairResult =
  | (Repaired & {
      state: 'repaired'
      /** Nothing that changes as little has more points. */
      hasFinished: boolean
    })
  | { state: 'infeasible'; findings: Finding[] }
  /** Cancelled or out of time before anything could be done. */
  | { state: 'stopped' }

export interface RepairOptions {
  seed: number
  /**
   * With more participants than this, only people whose placements break a rule, and some who are short of their minimum, get
   * anything new: the whole model would take too long. As few published placements are changed all the same.
   */
  mostPeople?: number
}

const usualMostPeople = 400
const mostShort = 100

export interface RepairWatcher {
  /** Better than all before, or more is known of it; already with the fewest changes. */
  improved: (repaired: Repaired) => void
  shouldStop: () => boolean
}

/**
 * Mends a plan that may break rules by now, blocking the thread. As few published placements as possible are dropped, then
 * as few others, then what is free is filled as well as can be. Taking placements out never breaks a rule, so what breaks
 * none stays.
 */
export function repairPlan(
  highs: Highs,
  { facts, live }: CycleFacts,
  options: RepairOptions,
  watcher: RepairWatcher,
): RepairResult {
  const findings = conflictsOf(facts)
  if (findings.length > 0) return { state: 'infeasible', findings }
  const { candidates, model, isWhole } = withinReach(facts, live, options.mostPeople ?? usualMostPeople)
  const columns = columnsOf(candidates, live)
  const { isIn, clashing } = standing(model, columns)
  const worth = worthOf(facts, candidates, clashing)
  const solving = { timeLimitSeconds: Infinity, seed: options.seed, gap: 0 }
  const solve = (program: Program, improved: SolveWatcher['improved']) =>
    solveWithHighs(highs, program, solving, { improved, bounded: () => {}, shouldStop: watcher.shouldStop })

  const kept = mostKept(model, isIn, clashing, worth, (program) => solve(program, () => {}))
  if (kept === null) return { state: 'stopped' }
  let known: Pick<Repaired, 'bound' | 'unavoidable'> = { bound: null, unavoidable: 0 }
  const repairedBy = (chosen: readonly number[]): Repaired => {
    const placements = placementsOf(candidates, live, isIn, chosen)
    const plan = new Plan(facts, placements)
    const broken = checkPlan(plan)
    if (broken.length > 0) throw new Error(`The repaired plan breaks ${at(broken, 0).rule}.`)
    const dropped = facts.published.filter((told) => plan.find(told.person, told.activity)?.role !== told.role).length
    const objective = scorePlan(plan)
    const bound = known.bound === null ? null : Math.max(known.bound, objective)
    return { placements, dropped, objective, bound, unavoidable: known.unavoidable }
  }
  const first = repairedBy(kept.columns)
  watcher.improved(first)
  if (isWhole) {
    const chosen = isIn.slice()
    for (const column of kept.columns) chosen[column] = 1
    const plan = new Plan(facts, first.placements)
    known = quickBound(highs, facts, candidates, { ...options, plan, chosen, shouldStop: watcher.shouldStop })
    watcher.improved(repairedBy(kept.columns))
  }

  const part = narrowed(model, isIn, promising(model, isIn, clashing))
  // HiGHS refuses a program of nothing.
  if (part.columns.length === 0) return { state: 'repaired', ...repairedBy(kept.columns), hasFinished: true }
  const program = keeping(programOf(part.model), part.columns, worth, kept.sum)
  const { solution, hasFinished } = solve(program, ({ values }) => {
    watcher.improved(repairedBy(chosenOf(part.columns, values)))
  })
  const chosen = solution === null ? kept.columns : chosenOf(part.columns, solution.values)
  return { state: 'repaired', ...repairedBy(chosen), hasFinished }
}

/** What the repair chooses from: everything, or in large teams what those could have whom the repair is about. */
function withinReach(facts: PlanFacts, live: readonly Placed[], mostPeople: number) {
  if (facts.participants.length <= mostPeople) {
    const candidates = candidatesOf(facts)
    return { candidates, model: modelOf(facts, candidates), isWhole: true }
  }
  const plan = new Plan(facts, live)
  const people = new Set(checkPlan(plan).flatMap(({ placements }) => placements.map(({ person }) => person)))
  const isShort = (person: number) => plan.inCycle(person).length < (at(facts.people, person).minimum ?? 0)
  for (const person of facts.participants.filter(isShort).slice(0, mostShort)) people.add(person)
  const others = live.filter(({ person }) => !people.has(person))
  const held: PlanFacts = { ...facts, pins: [...facts.pins.filter(({ person }) => people.has(person)), ...others] }
  const candidates = candidatesOfSome(held, people)
  return { candidates, model: modelOf(held, candidates), isWhole: false }
}

function keyOf({ person, activity, role }: Placed): string {
  return `${person}/${activity}/${role}`
}

/** The columns of what is in the plan; what is barred has none. */
function columnsOf(candidates: Candidates, live: readonly Placed[]): Set<number> {
  const keys = new Set(live.map(keyOf))
  const columns = new Set<number>()
  for (let column = 0; column < candidates.length; column++) {
    if (!candidates.isFixed(column) && keys.has(keyOf(candidates.placed(column)))) columns.add(column)
  }
  return columns
}

/** What stays in any case, and what has a part in a limit that the plan breaks. */
function standing(model: Model, columns: ReadonlySet<number>): { isIn: Uint8Array; clashing: number[] } {
  const isIn = Uint8Array.from(model.isKept, (kept, column) => (kept === 1 || columns.has(column) ? 1 : 0))
  const clashing = new Set<number>()
  const { limits, rivals, activities } = model
  for (const row of limits.names.keys()) {
    if (counted(limits, row, isIn) <= (limits.most[row] ?? 0) + tolerance) continue
    for (let index = limits.starts[row] ?? 0; index < (limits.starts[row + 1] ?? 0); index++) {
      clashing.add(limits.columns[index] ?? -1)
    }
  }
  for (const rival of rivals) {
    const own = [...isIn.keys()].filter(
      (column) => isIn[column] === 1 && rival.activities.includes(activities[column] ?? -1),
    )
    // What is kept in any case counts too, and is not open to choice below.
    if (new Set(own.map((column) => activities[column])).size > rival.most)
      for (const column of own) clashing.add(column)
  }
  const open = [...clashing].filter((column) => isIn[column] === 1 && model.isKept[column] !== 1)
  for (const column of open) isIn[column] = 0
  return { isIn, clashing: open.toSorted((one, other) => one - other) }
}

/** One published placement is worth more than all others that clash. */
function worthOf(facts: PlanFacts, candidates: Candidates, clashing: readonly number[]): ReadonlyMap<number, number> {
  const published = new Set(facts.published.map(keyOf))
  return new Map(
    clashing.map((column) => [column, published.has(keyOf(candidates.placed(column))) ? clashing.length + 1 : 1]),
  )
}

/** The most that can be kept of what clashes: a packing problem of a few columns. Null when it was stopped. */
function mostKept(
  model: Model,
  isIn: Uint8Array,
  clashing: readonly number[],
  worth: ReadonlyMap<number, number>,
  solve: (program: Program) => SolveResult,
): { sum: number; columns: number[] } | null {
  const part = narrowed(model, isIn, clashing)
  // HiGHS refuses a program of nothing.
  if (part.columns.length === 0) return { sum: 0, columns: [] }
  const none = { names: [], starts: Int32Array.of(0), columns: new Int32Array(0), values: new Float64Array(0) }
  const packing: Model = {
    ...part.model,
    points: Float64Array.from(part.columns, (column) => worth.get(column) ?? 0),
    offset: 0,
    gains: {
      ...none,
      base: new Float64Array(0),
      segmentStarts: Int32Array.of(0),
      widths: new Float64Array(0),
      slopes: new Float64Array(0),
    },
  }
  const { solution, hasFinished } = solve(programOf(packing))
  if (solution === null || !hasFinished) return null
  const columns = chosenOf(part.columns, solution.values)
  return { sum: columns.reduce((sum, column) => sum + (worth.get(column) ?? 0), 0), columns }
}

/**
 * What clashes, and all that could gain anything. Points are concave: what gains nothing beside what stays gains nothing
 * beside more, so leaving it out loses nothing.
 */
function promising(model: Model, isIn: Uint8Array, clashing: readonly number[]): number[] {
  const gain = Float64Array.from(model.points)
  const { gains } = model
  for (const row of gains.names.keys()) {
    const now = (gains.base[row] ?? 0) + counted(gains, row, isIn)
    const points = gained(gains, row, now)
    for (let index = gains.starts[row] ?? 0; index < (gains.starts[row + 1] ?? 0); index++) {
      const column = gains.columns[index] ?? -1
      gain[column] = (gain[column] ?? 0) + gained(gains, row, now + (gains.values[index] ?? 0)) - points
    }
  }
  const needed = new Set(clashing)
  return [...gain.keys()].filter((column) => (gain[column] ?? 0) > tolerance || needed.has(column))
}

/** With a row that says how much of what clashes is kept. */
function keeping(program: Program, columns: Int32Array, worth: ReadonlyMap<number, number>, sum: number): Program {
  const those = [...columns.keys()].filter((index) => worth.has(columns[index] ?? -1))
  if (those.length === 0) return program
  const values = those.map((index) => worth.get(columns[index] ?? -1) ?? 0)
  return withRow(program, 'most-kept', sum - 0.5, Infinity, those, values)
}

function chosenOf(columns: Int32Array, values: Float64Array): number[] {
  return [...columns].filter((_, index) => (values[index] ?? 0) > 0.5)
}

/** What was in the plan is the same placement as before. */
function placementsOf(
  candidates: Candidates,
  live: readonly Placed[],
  isIn: Uint8Array,
  chosen: readonly number[],
): Placed[] {
  const before = new Map(live.map((placed) => [keyOf(placed), placed]))
  const all = [...isIn.keys()].filter((column) => isIn[column] === 1 && !candidates.isFixed(column))
  return [...all, ...chosen].map((column) => {
    const placed = candidates.placed(column)
    return before.get(keyOf(placed)) ?? placed
  })
}
