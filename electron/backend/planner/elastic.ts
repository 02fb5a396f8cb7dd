import type { Candidates } from '../../../shared/rules/candidates.ts'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at } from '../../../shared/rules/facts.ts'
import { ModelDraft } from '../../../shared/rules/model.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import { gather } from '../../../shared/rules/rows.ts'
import { hardRules } from '../../../shared/rules/rules.ts'
import { type Bent, neighbourhoodOf, type Target } from './near-target.ts'
import { ProgramEditor } from './program-editor.ts'
import type { Program } from './program.ts'
import { programOf } from './program.ts'
import { candidatesOfSome } from './some-candidates.ts'

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

/** Asks that the plan as it stands breaks no rule. */
export function elasticProgram(facts: PlanFacts, target: Target): Elastic {
  const { people, bent } = neighbourhoodOf(new Plan(facts, facts.live), target)
  const others = facts.live.filter(({ person }) => !people.has(person))
  const held: PlanFacts = { ...facts, pins: [...facts.pins.filter(({ person }) => people.has(person)), ...others] }
  const added = bent.map(({ placed }) => placed)
  const candidates = candidatesOfSome(held, people, added)
  const draft = new ModelDraft(held, candidates)
  for (const rule of hardRules) rule.model(draft)
  const model = { ...draft.finish(), points: new Float64Array(candidates.length), offset: 0 }
  const editor = new ProgramEditor(programOf(model))
  const barred = barredColumns({ program: editor.program, candidates }, bent)
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
    if (lying === undefined || !people.has(lying.person)) continue
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

/** What barred placements cost, but for rules whose own limits make them pay; columns by the remedies that they need. */
function barredColumns({ program, candidates }: { program: Program; candidates: Candidates }, bent: readonly Bent[]) {
  const bentBy = new Map(bent.map((each) => [keyOf(each.placed), each]))
  const limited = limitedAlone(program)
  const byKey = new Map<string, number[]>()
  const prices = new Map<number, number>()
  for (let column = 0; column < candidates.length; column++) {
    const rules = bentBy.get(keyOf(candidates.placed(column)))?.rules ?? []
    const paid = rules.filter(({ rule }) => limited.get(rule)?.has(column) !== true)
    if (paid.length === 0) continue
    prices.set(
      column,
      paid.reduce((sum, { price }) => sum + price, 0),
    )
    gather(byKey, paid.map(({ key }) => key).join('+'), column)
  }
  return { byKey, prices }
}

/** Columns that break a limit of a rule all by themselves. */
function limitedAlone({ names, starts, columns, values, rowUpper }: Program): ReadonlyMap<string, Set<number>> {
  const limited = new Map<string, Set<number>>()
  for (const [row, name] of names.entries()) {
    for (let index = starts[row] ?? 0; index < (starts[row + 1] ?? 0); index++) {
      if ((values[index] ?? 0) <= (rowUpper[row] ?? 0)) continue
      const rule = name.slice(0, name.indexOf('/'))
      const known = limited.get(rule) ?? new Set()
      limited.set(rule, known.add(columns[index] ?? -1))
    }
  }
  return limited
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
