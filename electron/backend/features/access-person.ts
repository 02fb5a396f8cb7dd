import type { PersonId } from '../../../shared/domain/ids.ts'
import { listCycles } from '../db/cycles.ts'
import { findErasedAt } from '../db/erasure.ts'
import { listExcludedPairs } from '../db/excluded-pairs.ts'
import type { ReadHandle } from '../db/handles.ts'
import { listLevelChanges } from '../db/level-changes.ts'
import { getPerson, listBusyTimes, listTimeOff } from '../db/people.ts'
import { findSeal } from '../db/seals.ts'
import { listSkillLevels } from '../db/skills.ts'
import { type AccessNames, type HeldSections, titlesOf } from './access-names.ts'

type Names =
  | 'person'
  | 'workingHours'
  | 'timeOff'
  | 'busyTimes'
  | 'skills'
  | 'levelChanges'
  | 'levelsJudged'
  | 'cycles'
  | 'neverWith'
  | 'passphrase'

/** Who somebody is, when they are there, and what they can do. */
export async function readAboutPerson(
  db: ReadHandle,
  personId: PersonId,
  names: AccessNames,
): Promise<HeldSections<Names>> {
  const { id: _, workingHours, ...person } = await getPerson(db, personId)
  const changes = (await listLevelChanges(db, { personId })).toReversed()
  const judged = (await listLevelChanges(db, { byPersonId: personId })).toReversed()
  const titles = await titlesOf(
    db,
    changes.flatMap(({ placementIds }) => placementIds),
  )
  const cycles = (await listCycles(db)).toReversed()
  const pairs = (await listExcludedPairs(db)).filter(({ oneId, otherId }) => [oneId, otherId].includes(personId))
  return {
    person: { entries: [{ ...person, erasedAt: (await findErasedAt(db, personId)) ?? null }] },
    workingHours: { entries: workingHours },
    timeOff: {
      entries: (await listTimeOff(db, personId)).map(({ startsOn, endsOn, note }) => ({ startsOn, endsOn, note })),
    },
    busyTimes: {
      entries: (await listBusyTimes(db, personId)).map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    },
    skills: {
      entries: (await listSkillLevels(db, { personId })).map(
        ({ skillId, level, targetLevel, assessedOn, isInterested }) => {
          return { skill: names.skill(skillId), level, targetLevel, assessedOn, isInterested }
        },
      ),
    },
    levelChanges: {
      entries: changes.map(({ changedAt, skillId, from, to, source, byPersonId, placementIds }) => ({
        changedAt,
        skill: names.skill(skillId),
        fromLevel: from,
        toLevel: to,
        source,
        by: names.personOrNull(byPersonId),
        shownOn: placementIds.map((id) => titles.get(id) ?? ''),
      })),
    },
    levelsJudged: {
      entries: judged
        .filter((change) => change.personId !== personId)
        .map((change) => ({
          changedAt: change.changedAt,
          participant: names.person(change.personId),
          skill: names.skill(change.skillId),
          fromLevel: change.from,
          toLevel: change.to,
        })),
    },
    cycles: {
      entries: cycles.flatMap(({ name, startsOn, endsOn, participants }) =>
        participants
          .filter((participant) => participant.personId === personId)
          .map(({ minimumPlacements }) => ({ cycle: name, startsOn, endsOn, minimumPlacements })),
      ),
    },
    // With whom and why was said by or about somebody else as well, who did not ask.
    neverWith: {
      entries: pairs.length === 0 ? [] : [{ pairs: pairs.length }],
      withheld:
        pairs.length === 0
          ? null
          : 'With whom, and why, is as much about the other person, and is left out here. A lead can say.',
    },
    passphrase: { entries: [{ isChosen: (await findSeal(db, personId)) !== undefined }] },
  }
}
