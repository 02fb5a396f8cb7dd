import { type Candidates, CandidateWriter } from '../../../shared/rules/candidates.ts'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at } from '../../../shared/rules/facts.ts'
import { gather } from '../../../shared/rules/rows.ts'
import { candidatesOf } from './model.ts'

/** All candidates of these people and what is added to them, and of the others only what is fixed and pinned. */
export function candidatesOfSome(
  facts: PlanFacts,
  people: ReadonlySet<number>,
  added: readonly Placed[] = [],
): Candidates {
  const writer = new CandidateWriter()
  const free = candidatesOf(
    facts,
    [...people].toSorted((one, other) => one - other),
  )
  const more = new Map<number, Placed[]>()
  for (const placed of added) gather(more, placed.person, placed)
  const given = new Map<number, Placed[]>()
  for (const placed of [...facts.fixed, ...facts.pins]) {
    if (!people.has(placed.person)) gather(given, placed.person, placed)
  }
  let column = 0
  for (const person of facts.people.keys()) {
    for (const placed of (given.get(person) ?? []).toSorted((one, other) => one.activity - other.activity)) {
      writer.addGiven(placed)
    }
    const own = (more.get(person) ?? []).toSorted((one, other) => one.activity - other.activity)
    let next = 0
    for (; column < free.length && free.people[column] === person; column++) {
      for (; (own[next]?.activity ?? Infinity) < (free.activities[column] ?? 0); next++) add(at(own, next))
      writer.addFrom(free, column)
    }
    for (const placed of own.slice(next)) add(placed)
  }
  return writer.finish()

  function add({ person, activity, role }: Placed): void {
    writer.add(person, activity, role)
  }
}
