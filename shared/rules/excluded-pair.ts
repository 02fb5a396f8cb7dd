import { z } from 'zod'
import { at } from './facts.ts'
import type { ModelDraft } from './model.ts'
import type { Barrier, Finding, HardRule, Hindrance } from './rule.ts'
import { barred, isAllFixed } from './rule.ts'

export const ExcludedPairSettings = z.object({})

const hostToAvoid: Barrier = {
  hindrance: {
    person: 'is not to meet the host',
    people: 'are not to meet the host',
    activity: 'has a host whom they are not to meet',
    activities: 'have hosts whom they are not to meet',
  },
  words: (facts, { person, activity }) => {
    const { host, title } = at(facts.activities, activity)
    return `${at(facts.people, person).name} and ${at(facts.people, host).name}, who hosts ${title}, are not to meet.`
  },
}
const participantToAvoid: Hindrance = {
  person: 'is not to meet somebody who joins it',
  people: 'are not to meet somebody who joins it',
  activity: 'is joined by somebody whom they are not to meet',
  activities: 'are joined by people whom they are not to meet',
}

export const excludedPair: HardRule = {
  kind: 'hard',
  name: 'excluded-pair',
  sentence: () => 'People who are never to meet do not join each other, and do not join the same activity.',

  bar: (facts, { person, activity }) => {
    const { excluded } = at(facts.people, person)
    return excluded.size > 0 && excluded.has(at(facts.activities, activity).host) ? hostToAvoid : null
  },

  check: (plan, touching) => {
    const { facts } = plan
    const findings: Finding[] = barred(excludedPair, plan, touching)
    for (const index of touching === undefined ? plan.activities() : [touching.activity]) {
      const placements = plan.ofActivity(index)
      for (const [position, one] of placements.entries()) {
        const { excluded, name } = at(facts.people, one.person)
        if (excluded.size === 0) continue
        for (const other of placements.slice(position + 1)) {
          const isAsked = touching === undefined || one === touching || other === touching
          if (!isAsked || !excluded.has(other.person) || isAllFixed([one, other])) continue
          const words = () => {
            const both = `${name} and ${at(facts.people, other.person).name}`
            return `${both} would both be on ${at(facts.activities, index).title}, and are not to meet.`
          }
          const shared = {
            rule: 'excluded-pair',
            hindrance: participantToAvoid,
            person: null,
            activity: index,
          } as const
          findings.push({ ...shared, placements: [one, other], words })
        }
      }
    }
    return findings
  },

  model: (draft) => {
    const { facts } = draft
    for (const one of facts.participants) {
      for (const other of at(facts.people, one).excluded) {
        if (one < other || at(facts.people, other).minimum === null) keepApart(draft, one, other)
      }
    }
  },
}

function keepApart(draft: ModelDraft, one: number, other: number): void {
  const { people, activities } = draft.facts
  const pair = [at(people, one).id, at(people, other).id].toSorted().join('/')
  const joining = [...draft.ofPerson(one), ...draft.ofPerson(other)]
  const byActivity = Map.groupBy(joining, (column) => draft.candidates.activities[column] ?? -1)
  for (const [activity, columns] of byActivity) {
    draft.limit(`excluded-pair/${at(activities, activity).id}/${pair}`, 1, columns)
  }
}
