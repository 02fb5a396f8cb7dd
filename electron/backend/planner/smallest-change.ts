import type { Highs } from 'highs'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { SmallestChange } from '../../../shared/contract/explanations.ts'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at } from '../../../shared/rules/facts.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import type { Remedy } from '../../../shared/rules/remedy.ts'
import { checkPlan, hardRules } from '../../../shared/rules/rules.ts'
import { activityWords, countWords, listWords } from '../../../shared/rules/words.ts'
import { type Elastic, elasticProgram, keyOf, type Way } from './elastic.ts'
import type { CycleFacts } from './facts.ts'
import { solveWithHighs } from './highs.ts'
import type { Target } from './near-target.ts'
import { ProgramEditor } from './program-editor.ts'
import { replanned } from './replanned.ts'

interface ChangeWatcher {
  /** There is one more. */
  found: (changes: FoundChanges) => void
  shouldStop: () => boolean
}

export type FoundChanges = OutputOf<'cycles.smallestChange'>

const mostAlternatives = 3

/**
 * The smallest changes that would give somebody one placement more, or an activity one participant more. Found by solving,
 * which blocks the thread: rules that can give way do so at a price, everybody's placements may move, and nobody falls below
 * their minimum for it. Each is then made to a copy of the facts, and the plan made again there.
 */
export function smallestChanges(
  highs: Highs,
  { facts, live }: CycleFacts,
  target: Target,
  { found, shouldStop }: ChangeWatcher,
): FoundChanges {
  if (checkPlan(new Plan(facts, live)).length > 0) {
    const words = 'The plan breaks rules as it stands. Repair it first, or plan again.'
    return { words, alternatives: [], wasStopped: false }
  }
  const elastic = elasticProgram(facts, target)
  const alternatives: SmallestChange[] = []
  let { program } = elastic
  for (let tries = 0; tries < 2 * mostAlternatives && alternatives.length < mostAlternatives; tries++) {
    if (shouldStop()) return answer(facts, target, alternatives, true)
    const options = { timeLimitSeconds: Infinity, gap: 0, seed: 1 }
    const watcher = { improved: () => {}, bounded: () => {}, shouldStop }
    const { solution, hasFinished } = solveWithHighs(highs, program, options, watcher)
    if (solution === null || !hasFinished) return answer(facts, target, alternatives, true)
    if ((solution.values[elastic.missing] ?? 0) > 0.5) break
    const placements = chosenIn(elastic, live, solution.values)
    const remedies = remediesFor(facts, placements)
    const verified = remedies === null ? null : verify(highs, facts, target, placements, remedies, shouldStop)
    if (verified !== null) {
      alternatives.push(verified)
      found(answer(facts, target, alternatives, true))
    }
    const used = elastic.ways.filter((way) => isUsed(way, solution.values))
    if (used.length === 0) break
    program = withoutAll(program, used)
  }
  return answer(facts, target, alternatives, false)
}

function answer(facts: PlanFacts, target: Target, alternatives: SmallestChange[], wasStopped: boolean): FoundChanges {
  const what =
    'person' in target
      ? `gives ${at(facts.people, target.person).name} one placement more`
      : `brings one participant more to ${at(facts.activities, target.activity).title}`
  const [first] = alternatives
  if (first !== undefined) return { words: first.words, alternatives, wasStopped }
  const words = wasStopped
    ? `No change that ${what} was found in time. Allow more time.`
    : `Nothing that could be changed ${what} without taking one from somebody who needs it.`
  return { words, alternatives, wasStopped }
}

function chosenIn({ candidates }: Elastic, live: readonly Placed[], values: Float64Array): Placed[] {
  const before = new Map(live.map((placed) => [keyOf(placed), placed]))
  const chosen: Placed[] = []
  for (let column = 0; column < candidates.length; column++) {
    if (candidates.isFixed(column) || (values[column] ?? 0) < 0.5) continue
    const placed = candidates.placed(column)
    chosen.push(before.get(keyOf(placed)) ?? placed)
  }
  return chosen
}

interface Change {
  rule: string
  remedy: Remedy
}

/** What makes everything right that a plan breaks: one for each key, the largest. Null when a rule cannot give way. */
function remediesFor(facts: PlanFacts, placements: readonly Placed[]): Change[] | null {
  const plan = new Plan(facts, placements)
  const byKey = new Map<string, Change>()
  for (const rule of hardRules) {
    for (const finding of rule.check(plan)) {
      const remedy = rule.remedies?.remedyFor(facts, finding)
      if (remedy === undefined || remedy === null) return null
      const known = byKey.get(remedy.key)
      if (known === undefined || known.remedy.amount < remedy.amount) byKey.set(remedy.key, { rule: rule.name, remedy })
    }
  }
  return [...byKey.values()]
}

/** Makes the changes to the facts, and plans again those whose placements change. Null when it does not help. */
function verify(
  highs: Highs,
  facts: PlanFacts,
  target: Target,
  placements: readonly Placed[],
  changes: readonly Change[],
  shouldStop: () => boolean,
): SmallestChange | null {
  const changed = changes.reduce((before, { remedy }) => remedy.apply(before), facts)
  if (checkPlan(new Plan(changed, placements)).length > 0) return null
  const before = new Plan(facts, facts.live)
  const joining = placements.find((placed) => isOf(target, placed) && !before.has(placed.person, placed.activity))
  if (joining === undefined) return null
  const isWished = (plan: Plan) => countOf(plan, target) > countOf(before, target)
  const result = replanned(highs, changed, placements, isWished, shouldStop)
  if (result === null) return null
  const after = new Plan(changed, result.placements)
  const placed =
    result.placements.find((each) => isOf(target, each) && !before.has(each.person, each.activity)) ?? joining
  const moved = facts.live.filter(({ person, activity }) => !after.has(person, activity)).length
  return {
    words: changeWords(facts, changes, placed, moved, result),
    changes: changes.map(({ rule, remedy: { words, person, activity, pin } }) => ({
      rule,
      words,
      personId: person === null ? null : at(facts.people, person).id,
      activityId: activity === null ? null : at(facts.activities, activity).id,
      placementId: pin === null ? null : (pin.id as PlacementId | null),
    })),
    personId: at(facts.people, placed.person).id,
    activityId: at(facts.activities, placed.activity).id,
    moved,
    verified: true,
  }
}

function isOf(target: Target, { person, activity, isElsewhere }: Placed): boolean {
  return !isElsewhere && ('person' in target ? person === target.person : activity === target.activity)
}

function countOf(plan: Plan, target: Target): number {
  return 'person' in target ? plan.inCycle(target.person).length : plan.ofActivity(target.activity).length
}

function changeWords(
  facts: PlanFacts,
  changes: readonly Change[],
  placed: Placed,
  moved: number,
  { isForced, cost }: { isForced: boolean; cost: number },
): string {
  const person = at(facts.people, placed.person)
  const joins = `${person.name} joins ${activityWords(facts, at(facts.activities, placed.activity), person)}`
  const others = moved === 0 ? '' : `, and ${countWords(moved, 'placement moves or goes', 'placements move or go')}`
  const points = Math.round(cost * 10) / 10
  const costs = points === 0 ? '' : `, because it costs ${countWords(points, 'point', 'points')}`
  const pinned = isForced ? ` Pin it then: the planner would not choose it by itself${costs}.` : ''
  if (changes.length === 0) return `Nothing has to change: ${joins} when planned again${others}.${pinned}`
  return `${listWords(changes.map(({ remedy }) => remedy.words))}: then ${joins}${others}.${pinned}`
}

function isUsed({ columns, isPin }: Way, values: Float64Array): boolean {
  if (isPin) return columns.every((column) => (values[column] ?? 0) < 0.5)
  return columns.some((column) => (values[column] ?? 0) > 0.5)
}

/** No longer all of these together. */
function withoutAll(program: Elastic['program'], used: readonly Way[]): Elastic['program'] {
  const editor = new ProgramEditor(program)
  const pins = used.filter(({ isPin }) => isPin).length
  const columns = used.flatMap((way) => way.columns)
  const values = used.flatMap((way) => way.columns.map(() => (way.isPin ? -1 : 1)))
  editor.addRow(`not/${program.names.length}`, -Infinity, used.length - 1 - pins, columns, values)
  return editor.finish()
}
