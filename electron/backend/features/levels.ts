import { RefusedError } from '../../../shared/contract/errors.ts'
import type { AgedLevel, LevelView, Promotion } from '../../../shared/contract/levels.ts'
import type { PersonId, SkillId } from '../../../shared/domain/ids.ts'
import { packLevels } from '../../../shared/domain/level-table.ts'
import {
  isRefreshDue,
  type LevelChange,
  promotionRule,
  proposeLevel,
  type ShownLevel,
} from '../../../shared/domain/levels.ts'
import { mayRead } from '../../../shared/domain/reflections.ts'
import type { SkillLevel } from '../../../shared/domain/skills.ts'
import { type Day, dayIn, type Instant } from '../../../shared/domain/times.ts'
import type { ReadHandle } from '../db/handles.ts'
import { listLevelChanges, listShownLevels } from '../db/level-changes.ts'
import { getPerson, listPeople } from '../db/people.ts'
import { listReflections } from '../db/reflections.ts'
import { findSkillLevel, getSkill, listSkillLevels, listSkills, setSkillLevel } from '../db/skills.ts'
import type { HandlersOf } from '../handler.ts'
import type { Keyring } from '../keyring.ts'
import { readReflection } from './reflection-words.ts'

export const levels: HandlersOf<'levels'> = {
  list: async ({ personId }, { db, now }) => {
    if (personId !== undefined) await getPerson(db, personId)
    return await listAgedLevels(db, now(), personId)
  },

  table: async (_, { db, now }) => {
    const people = await listPeople(db)
    const skills = await listSkills(db)
    return packLevels(
      people.map(({ id }) => id),
      skills.map(({ id }) => id),
      await listAgedLevels(db, now()),
    )
  },

  changes: async (wanted, { db }) => await listLevelChanges(db, wanted),

  views: async ({ personId, readerId }, { db, app, now }) => {
    await getPerson(db, personId)
    const held = new Map((await listSkillLevels(db, { personId })).map((level) => [level.skillId, level]))
    const shown = Map.groupBy(await listShownLevels(db, personId), ({ skillId }) => skillId)
    const own = Map.groupBy(await listSelfRatings(db, app.keys, personId, readerId), ({ skillId }) => skillId)
    const today = await todayOf(db, now())
    return (await listSkills(db)).flatMap(({ id: skillId }): LevelView[] => {
      const hosts = shown.get(skillId) ?? []
      const self = own.get(skillId) ?? []
      const known = held.get(skillId)
      if (known === undefined && hosts.length === 0 && self.length === 0) return []
      const level = known ?? { ...nothingYet, personId, skillId }
      const seenByHosts = hosts.map((one) => {
        return { level: one.level, placementId: one.placementId, byPersonId: one.hostId, at: one.shownAt }
      })
      return [
        {
          ...aged(level, hosts, today),
          self: self.map(({ skillId: _skillId, ...seen }) => seen).toReversed(),
          hosts: seenByHosts.toReversed(),
        },
      ]
    })
  },

  promotions: async ({ personId }, { db }) => {
    if (personId !== undefined) await getPerson(db, personId)
    return await listPromotions(db, personId)
  },

  promote: async ({ personId, skillId, to, byPersonId }, { db, newId, now, label }) => {
    const person = await getPerson(db, personId)
    const skill = await getSkill(db, skillId)
    if (byPersonId !== null) await getPerson(db, byPersonId)
    const found = (await listPromotions(db, personId)).find((one) => one.skillId === skillId)
    if (found?.to !== to) {
      const words = `What ${person.name} has shown in ${skill.name} no longer speaks for level ${to}.`
      throw new RefusedError('conflict', `${words} ${promotionRule(to)}`)
    }
    const before = await findSkillLevel(db, personId, skillId)
    const at = now()
    const assessedOn = dayIn(person.timeZone, at)
    const after: SkillLevel = { ...nothingYet, ...before, personId, skillId, level: to, assessedOn }
    const { placementIds } = found
    await setSkillLevel(db, after, { source: 'lead', byPersonId, placementIds, at }, newId)
    label(`Promote ${person.name} to level ${to} in ${skill.name}`)
    return {}
  },

  confirm: async ({ personId, skillId }, { db, newId, now, label }) => {
    const person = await getPerson(db, personId)
    const skill = await getSkill(db, skillId)
    const level = await findSkillLevel(db, personId, skillId)
    if (level === undefined || level.level === 0) {
      throw new RefusedError('conflict', `${person.name} has no level in ${skill.name} that could be confirmed.`)
    }
    const at = now()
    const assessedOn = dayIn(person.timeZone, at)
    // The level stays, so that there is nothing to judge.
    await setSkillLevel(db, { ...level, assessedOn }, { source: 'lead', byPersonId: null, placementIds: [], at }, newId)
    label(`Confirm level ${level.level} of ${person.name} in ${skill.name}`)
    return {}
  },
}

const nothingYet = { level: 0, targetLevel: null, assessedOn: null, isInterested: false }

async function listAgedLevels(db: ReadHandle, now: Instant, personId?: PersonId): Promise<AgedLevel[]> {
  const shown = byPersonAndSkill(await listShownLevels(db, personId))
  const today = await todayOf(db, now)
  // A key for each of tens of thousands of levels costs; few people have been seen in something lately.
  const seen = new Set([...shown.values()].flatMap(([first]) => first?.personId ?? []))
  return (await listSkillLevels(db, { personId })).map((level) =>
    aged(level, seen.has(level.personId) ? shown.get(keyOf(level)) : undefined, today),
  )
}

async function listPromotions(db: ReadHandle, personId: PersonId | undefined): Promise<Promotion[]> {
  const shown = byPersonAndSkill(await listShownLevels(db, personId))
  if (shown.size === 0) return []
  const current = new Set((await listPeople(db)).map(({ id }) => id))
  const skills = new Set((await listSkills(db)).map(({ id }) => id))
  const held = new Map((await listSkillLevels(db, { personId })).map((level) => [keyOf(level), level]))
  const changes = byPersonAndSkill(await listLevelChanges(db, { personId }))
  return [...shown].flatMap(([key, all]): Promotion[] => {
    const [first] = all
    if (first === undefined || !current.has(first.personId) || !skills.has(first.skillId)) return []
    const { personId: who, skillId } = first
    const since = lastSet(held.get(key), changes.get(key)?.[0])
    const from = held.get(key)?.level ?? 0
    const proposal = proposeLevel(
      from,
      all.filter(({ shownAt }) => shownAt > since),
    )
    if (proposal === undefined) return []
    return [{ personId: who, skillId, from, ...proposal, rule: promotionRule(proposal.to) }]
  })
}

/** What was shown before somebody set the level was known to them then. Levels from before changes were kept have a day alone. */
function lastSet(level: SkillLevel | undefined, newest: LevelChange | undefined): string {
  if (newest !== undefined) return newest.changedAt
  return level?.assessedOn === undefined || level.assessedOn === null ? '' : `${level.assessedOn}T23:59:59.999Z`
}

type TodayOf = (personId: PersonId) => { today: Day; zone: string }

async function todayOf(db: ReadHandle, now: Instant): Promise<TodayOf> {
  const people = await listPeople(db, { includeArchived: true })
  // Once a zone, not once for each of tens of thousands of levels.
  const zones = new Set(people.map(({ timeZone }) => timeZone))
  const days = new Map([...zones].map((zone) => [zone, { zone, today: dayIn(zone, now) }]))
  const utc = { zone: 'UTC', today: dayIn('UTC', now) }
  const byPerson = new Map(people.map(({ id, timeZone }) => [id, days.get(timeZone) ?? utc]))
  return (personId) => byPerson.get(personId) ?? utc
}

function aged(held: SkillLevel, shown: readonly ShownLevel[] | undefined, todayOf: TodayOf): AgedLevel {
  const { personId, skillId, level, targetLevel, assessedOn, isInterested } = held
  const { today, zone } = todayOf(personId)
  let confirmedOn = level === 0 ? null : assessedOn
  for (const { level: seen, shownAt } of level === 0 ? [] : (shown ?? [])) {
    const day = dayIn(zone, shownAt)
    if (seen >= level && (confirmedOn === null || day > confirmedOn)) confirmedOn = day
  }
  const isDue = isRefreshDue(held, confirmedOn, today)
  return { personId, skillId, level, targetLevel, assessedOn, isInterested, confirmedOn, isRefreshDue: isDue }
}

/** From reflections that the reader may read, and can: oldest first. */
async function listSelfRatings(db: ReadHandle, keys: Keyring, authorId: PersonId, readerId: PersonId | null) {
  const found = (await listReflections(db, { authorId })).filter((one) => mayRead(one, readerId))
  return found.flatMap((reflection) => {
    const { content, placementId, submittedAt } = readReflection(reflection, [], keys, readerId)
    const ratings = content?.selfRatings ?? []
    return ratings.map(({ skillId, level }) => ({ skillId, level, placementId, byPersonId: authorId, at: submittedAt }))
  })
}

function keyOf({ personId, skillId }: { personId: PersonId; skillId: SkillId }): string {
  return `${personId}/${skillId}`
}

function byPersonAndSkill<Each extends { personId: PersonId; skillId: SkillId }>(list: readonly Each[]) {
  return Map.groupBy(list, keyOf)
}
