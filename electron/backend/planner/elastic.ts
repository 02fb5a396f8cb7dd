import type { Candidates } from '../../../shared/rules/candidates.ts'
import { CandidateWriter } from '../../../shared/rules/candidates.ts'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at } from '../../../shared/rules/facts.ts'
import { ModelDraft } from '../../../shared/rules/model.ts'
import type { Remedy } from '../../../shared/rules/remedy.ts'
import { gather } from '../../../shared/rules/rows.ts'
import type { HardRule } from '../../../shared/rules/rule.ts'
import { obstacleBy } from '../../../shared/rules/rule.ts'
import { hardRules } from '../../../shared/rules/rules.ts'
import { ProgramEditor } from './program-editor.ts'
import { candidatesOf, newPlaced } from './model.ts'
import type { Program } from './program.ts'
import { programOf } from './program.ts'

/** Whoever is to have one placement more, or what is to have one participant more. */
export type Target = { person: number } | { activity: number }

/** A plan in which the target has one more, at the smallest price: what rules have to give way for it. */
export interface Elastic {
  program: Program
  candidates: Candidates
  /** 1 when the target cannot have one more, whatever gives way. */
  missing: number
  /** Everything that can give way, with the program's columns that say that it does: any of them above zero, or pins at 0. */
  ways: readonly Way[]
}

export interface Way {
  columns: readonly number[]
  isPin: boolean
  /** What gives way. */
  key: string
}

/** Dearer than anything that could give way. */
const impossible = 10_000
/** A placement that moves or goes costs little beside a rule that gives way, and more where people were told of it. */
const moved = 0.01
const publishedMoved = 0.03
const perUnit = 0.01

export function elasticProgram(facts: PlanFacts, target: Target): Elastic {
  const { candidates, barred } = withBarred(facts, target)
  const draft = new ModelDraft(facts, candidates)
  for (const rule of hardRules) rule.model(draft)
  const model = { ...draft.finish(), points: new Float64Array(candidates.length), offset: 0 }
  const editor = new ProgramEditor(programOf(model))
  const ways: Way[] = []
  const isTarget = targetColumns(editor.program, candidates, target)
  const live = new Map(facts.live.map((placed) => [keyOf(placed), placed]))
  const published = new Set(facts.published)
  const pins = new Set(facts.pins)
  const counts = new Map<number, number[]>()
  const targets: number[] = []
  for (let column = 0; column < candidates.length; column++) {
    const placed = candidates.placed(column)
    const lying = live.get(keyOf(placed))
    if (isTarget(column) && !placed.isElsewhere) targets.push(column)
    if (!placed.isElsewhere) gather(counts, placed.person, column)
    if (lying === undefined) continue
    editor.addCost(column, published.has(lying) ? publishedMoved : moved)
    if (!pins.has(lying)) continue
    editor.free(column)
    editor.addCost(column, priceOf('pinned'))
    ways.push({ columns: [column], isPin: true, key: `pin/${column}` })
  }
  for (const [key, columns] of barred.byKey) {
    for (const column of columns) editor.addCost(column, -(barred.prices.get(column) ?? 0))
    ways.push({ columns, isPin: false, key })
  }
  for (const [scope, rows] of elasticRows(editor.program, isTarget)) {
    const switchColumn = editor.addColumn(`give/${scope}`, 1, -priceOf(scope.split('/')[0] ?? ''), true)
    for (const { row, most } of rows) {
      const excess = editor.addColumn(`excess/${scope}/${row}`, most, -perUnit, false)
      editor.extendRow(row, excess, -1)
      editor.addRow(`give/${scope}/${row}`, -Infinity, 0, [excess, switchColumn], [1, -most])
    }
    ways.push({ columns: [switchColumn], isPin: false, key: scope })
  }
  const missing = editor.addColumn('missing', 1, -impossible, true)
  const present = facts.live.concat(facts.fixed).filter(({ person, activity, isElsewhere }) => {
    if (isElsewhere && 'person' in target) return false
    return 'person' in target ? person === target.person : activity === target.activity
  }).length
  const counted =
    'activity' in target ? [...new Set([...targets, ...elsewhereOn(candidates, target.activity)])] : targets
  editor.addRow('one-more', present + 1, Infinity, [...counted, missing], [...counted.map(() => 1), 1])
  keepMinimums(editor, facts, target, counts)
  return { program: editor.finish(), candidates, missing, ways }
}

/** The candidates of the target, and what tells whether their activities are joined. */
function targetColumns(program: Program, candidates: Candidates, target: Target): (column: number) => boolean {
  const isOwn = (column: number) =>
    'person' in target ? candidates.people[column] === target.person : candidates.activities[column] === target.activity
  const own = [...candidates.people.keys()].filter(isOwn)
  const joined = new Set(own.map((column) => `joined/${candidates.activities[column]}`))
  return (column) =>
    column < candidates.length ? isOwn(column) : joined.has(program.addedNames[column - candidates.length] ?? '')
}

/** Nobody else may come below their minimum, or further below. */
function keepMinimums(
  editor: ProgramEditor,
  facts: PlanFacts,
  target: Target,
  counts: ReadonlyMap<number, readonly number[]>,
): void {
  const standing = new Map<number, number>()
  for (const { person, isElsewhere } of [...facts.live, ...facts.fixed]) {
    if (!isElsewhere) standing.set(person, (standing.get(person) ?? 0) + 1)
  }
  for (const person of facts.participants) {
    if ('person' in target && person === target.person) continue
    const least = Math.min(standing.get(person) ?? 0, at(facts.people, person).minimum ?? 0)
    const columns = counts.get(person) ?? []
    if (least > 0) {
      editor.addRow(
        `minimum/${person}`,
        least,
        Infinity,
        columns,
        columns.map(() => 1),
      )
    }
  }
}

function elsewhereOn(candidates: Candidates, activity: number): number[] {
  return [...candidates.activities.keys()].filter(
    (column) => candidates.activities[column] === activity && candidates.isElsewhere(column),
  )
}

interface Barred {
  /** Columns by the remedies that they need. */
  byKey: ReadonlyMap<string, readonly number[]>
  prices: ReadonlyMap<number, number>
}

/** Every candidate, and those of the target that only rules bar that can give way. */
function withBarred(facts: PlanFacts, target: Target): { candidates: Candidates; barred: Barred } {
  const all = candidatesOf(facts)
  const known = new Set(Array.from({ length: all.length }, (_, column) => keyOf(all.placed(column))))
  const people = 'person' in target ? [target.person] : facts.participants
  const activities = 'person' in target ? [...facts.activities.keys()] : [target.activity]
  const bent = new Map<string, { key: string; price: number }>()
  const added = new Map<number, Placed[]>()
  const taken = new Set([...facts.fixed, ...facts.live].map(pairOf))
  for (const person of people) {
    for (const activity of activities) {
      const placed = newPlaced(facts, person, activity)
      if (known.has(keyOf(placed)) || taken.has(pairOf(placed))) continue
      const price = bending(facts, placed)
      if (price === null) continue
      bent.set(keyOf(placed), price)
      gather(added, person, placed)
    }
  }
  const candidates = merged(all, added)
  const byKey = new Map<string, number[]>()
  const prices = new Map<number, number>()
  for (let column = 0; column < candidates.length; column++) {
    const price = bent.get(keyOf(candidates.placed(column)))
    if (price === undefined) continue
    prices.set(column, price.price)
    // What only limits bar is paid for by the limits.
    if (price.key !== '') gather(byKey, price.key, column)
  }
  return { candidates, barred: { byKey, prices } }
}

/** What the rules that bar a placement ask for, but for those whose limits will say so; null when one cannot give way. */
function bending(facts: PlanFacts, placed: Placed): { key: string; price: number } | null {
  let price = 0
  const keys: string[] = []
  for (const rule of hardRules) {
    const obstacle = obstacleBy(rule, facts, placed)
    if (obstacle === null) continue
    const remedy = remedyAgainst(facts, rule, placed)
    if (remedy === null) return null
    if (isLimited(rule, facts, placed)) continue
    keys.push(remedy.key)
    price += rule.remedies?.price ?? 0
  }
  return { key: keys.join('+'), price }
}

export function remedyAgainst(facts: PlanFacts, rule: HardRule, placed: Placed): Remedy | null {
  const obstacle = obstacleBy(rule, facts, placed)
  if (obstacle === null) return null
  const { person, activity } = placed
  return (
    rule.remedies?.remedyFor(facts, { ...obstacle, rule: rule.name, placements: [placed], person, activity }) ?? null
  )
}

/** Whether the rule's own limits leave no room for this placement, even alone. */
function isLimited(rule: HardRule, facts: PlanFacts, placed: Placed): boolean {
  const writer = new CandidateWriter()
  writer.add(placed.person, placed.activity, placed.role)
  const draft = new ModelDraft(facts, writer.finish())
  rule.model(draft)
  return draft.finish().limits.names.length > 0
}

function merged(all: Candidates, added: ReadonlyMap<number, Placed[]>): Candidates {
  const writer = new CandidateWriter()
  const people = new Set([...all.people, ...added.keys()])
  let column = 0
  for (const person of [...people].toSorted((one, other) => one - other)) {
    const own = added.get(person) ?? []
    let next = 0
    for (; column < all.length && all.people[column] === person; column++) {
      const activity = all.activities[column] ?? -1
      for (; next < own.length && at(own, next).activity < activity; next++) add(at(own, next))
      writer.addFrom(all, column)
    }
    for (const placed of own.slice(next)) add(placed)
  }
  return writer.finish()

  function add({ person, activity, role }: Placed): void {
    writer.add(person, activity, role)
  }
}

interface ElasticRow {
  row: number
  /** The most that it can be exceeded by. */
  most: number
}

/** Rows that the target has a part in and whose rule can give way, by what one change loosens. */
function elasticRows(program: Program, isTarget: (column: number) => boolean): Map<string, ElasticRow[]> {
  const byName = new Map(hardRules.map((rule) => [rule.name as string, rule]))
  const scopes = new Map<string, ElasticRow[]>()
  for (const [row, name] of program.names.entries()) {
    const remedies = byName.get(name.slice(0, name.indexOf('/')))?.remedies
    if (remedies === undefined) continue
    let [all, concerned] = [0, false]
    for (let index = program.starts[row] ?? 0; index < (program.starts[row + 1] ?? 0); index++) {
      all += program.values[index] ?? 0
      concerned ||= isTarget(program.columns[index] ?? -1)
    }
    const most = all - (program.rowUpper[row] ?? 0)
    if (concerned && most > 0) gather(scopes, remedies.scopeOf(name), { row, most })
  }
  return scopes
}

function priceOf(rule: string): number {
  return hardRules.find(({ name }) => name === rule)?.remedies?.price ?? 0
}

export function keyOf({ person, activity, role }: Placed): string {
  return `${person}/${activity}/${role}`
}

function pairOf({ person, activity }: Placed): string {
  return `${person}/${activity}`
}
