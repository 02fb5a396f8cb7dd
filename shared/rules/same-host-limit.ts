import { z } from 'zod'
import type { Placed } from './facts.ts'
import { at } from './facts.ts'
import { withSettings } from './remedy.ts'
import type { Finding, HardRule, Hindrance } from './rule.ts'
import { isAllFixed } from './rule.ts'
import { countWords } from './words.ts'

export const SameHostLimitSettings = z.object({ placements: z.int().min(1).max(50).default(2) })

const oftenEnough: Hindrance = {
  person: 'has joined this host often enough',
  people: 'have joined this host often enough',
  activity: 'has a host that they join often enough',
  activities: 'have hosts that they join often enough',
}

export const sameHostLimit: HardRule = {
  kind: 'hard',
  name: 'same-host-limit',
  sentence: (settings) => {
    const most = countWords(settings['same-host-limit'].placements, 'placement', 'placements')
    return `Nobody has more than ${most} with the same host in a cycle.`
  },

  bar: () => null,

  check: (plan, touching) => {
    const { facts } = plan
    const most = facts.settings['same-host-limit'].placements
    const findings: Finding[] = []
    for (const person of touching === undefined ? plan.people() : [touching.person]) {
      const all = plan.inCycle(person)
      const asked = touching === undefined ? all : all.filter((placed) => hostOf(placed) === hostOf(touching))
      for (const [host, placements] of Map.groupBy(asked, hostOf)) {
        if (placements.length <= most || isAllFixed(placements)) continue
        const words = () =>
          `${at(facts.people, person).name} would have ${countWords(placements.length, 'placement', 'placements')} with ` +
          `${at(facts.people, host).name}, and ${most} ${most === 1 ? 'is' : 'are'} the most.`
        const shared = { rule: 'same-host-limit', hindrance: oftenEnough } as const
        findings.push({ ...shared, placements, person, activity: touching?.activity ?? null, words })
      }
    }
    return findings

    function hostOf(placed: Placed): number {
      return at(facts.activities, placed.activity).host
    }
  },

  remedies: {
    price: 3,
    scopeOf: () => 'same-host-limit',
    remedyFor: ({ people }, { person, placements: { length } }) => ({
      key: 'same-host-limit',
      amount: length,
      words: `Allow ${countWords(length, 'placement', 'placements')} with the same host, for ${person === null ? 'all' : at(people, person).name}`,
      person,
      activity: null,
      pin: null,
      apply: (before) => withSettings(before, 'same-host-limit', { placements: length }),
    }),
  },

  model: (draft) => {
    const { facts } = draft
    const most = facts.settings['same-host-limit'].placements
    for (const person of facts.participants) {
      const byHost = Map.groupBy(draft.inCycle(person), (column) => draft.activityOf(column).host)
      for (const [host, columns] of byHost) {
        const subject = `${at(facts.people, person).id}/${at(facts.people, host).id}`
        draft.limit(`same-host-limit/${subject}`, most, columns)
      }
    }
  },
}
