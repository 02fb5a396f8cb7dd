import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Audience, FunnelStage } from '../../../shared/domain/skills.ts'
import type { PlanRecords } from '../db/facts.ts'

/** What is behind everybody: in other cycles, but for what was signed off, which counts from this one too. */
export interface Past {
  /** Hosts and participants whom somebody worked with. */
  met: ReadonlyMap<PersonId, ReadonlySet<PersonId>>
  stages: ReadonlyMap<PersonId, ReadonlySet<FunnelStage>>
  audiences: ReadonlyMap<PersonId, ReadonlySet<Audience>>
  /** Signed-off placements by `role/stage`. */
  signedOff: ReadonlyMap<PersonId, ReadonlyMap<string, number>>
  /** Whom somebody is never to meet. */
  excluded: ReadonlyMap<PersonId, ReadonlySet<PersonId>>
}

export function pastOf({ cycle, history, excludedPairs }: PlanRecords): Past {
  const met = new Map<PersonId, Set<PersonId>>()
  const stages = new Map<PersonId, Set<FunnelStage>>()
  const audiences = new Map<PersonId, Set<Audience>>()
  const signedOff = new Map<PersonId, Map<string, number>>()
  const excluded = new Map<PersonId, Set<PersonId>>()
  for (const { personId, hostId, funnelStage, audience, role, status, isSignedOff, cycleId } of history) {
    if (isSignedOff && status === 'completed') {
      const times = signedOff.get(personId) ?? new Map<string, number>()
      const family = `${role}/${funnelStage}`
      signedOff.set(personId, times.set(family, (times.get(family) ?? 0) + 1))
    }
    if (cycleId === cycle.id) continue
    addTo(met, personId, hostId)
    addTo(met, hostId, personId)
    addTo(stages, personId, funnelStage)
    addTo(audiences, personId, audience)
  }
  for (const { oneId, otherId } of excludedPairs) {
    addTo(excluded, oneId, otherId)
    addTo(excluded, otherId, oneId)
  }
  return { met, stages, audiences, signedOff, excluded }
}

function addTo<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, new Set([value]))
  else known.add(value)
}
