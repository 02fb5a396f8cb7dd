import { beforeEach, describe, expect, test } from 'vitest'
import { readPlanRecords } from '../../../../electron/backend/db/facts.ts'
import { factsOf } from '../../../../electron/backend/planner/facts.ts'
import { fillSampleTeam } from '../../../../electron/backend/sample/sample-team.ts'
import { openDatabase, write } from '../../../../electron/backend/transactions.ts'
import type { OutputOf } from '../../../../shared/contract/contract.ts'
import { skillsServed } from '../../../../shared/domain/activities.ts'
import { capableLevel, FunnelStage } from '../../../../shared/domain/skills.ts'
import { addDays, clockIn, type Day, dayIn, weekdayOf } from '../../../../shared/domain/times.ts'
import { startTestBackend, type TestBackend } from '../../../support/backend.ts'

interface Team {
  people: OutputOf<'people.list'>
  skills: OutputOf<'skills.list'>
  levels: OutputOf<'skills.levels'>
  accounts: OutputOf<'accounts.list'>
  calls: OutputOf<'calls.list'>
  projects: OutputOf<'projects.list'>
}

const today = '2026-11-23' as Day
const monday = '2026-11-30' as Day

async function fill({ app, call }: TestBackend, day: Day): Promise<Team> {
  await write(app, openDatabase(app), 'workspace.createSample', async (db) => {
    db.label('Make the sample team')
    await fillSampleTeam(db, app.newId, day)
  })
  return {
    people: await call('people.list', {}),
    skills: await call('skills.list', {}),
    levels: await call('skills.levels', {}),
    accounts: await call('accounts.list', {}),
    calls: await call('calls.list', {}),
    projects: await call('projects.list', {}),
  }
}

/** What a team says without its ids, which are new each time. */
function story({ people, skills, calls, projects }: Team): unknown {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return [
    people.map((person) => ({ ...person, id: 'new each time' })),
    skills.map((skill) => ({ ...skill, id: 'new each time' })),
    calls.map(({ title, startsAt, endsAt, hostId, seats }) => [title, startsAt, endsAt, names.get(hostId), seats]),
    projects.map(({ title, startsOn, endsOn, hostId }) => [title, startsOn, endsOn, names.get(hostId)]),
  ]
}

describe('on the twenty-third of November', () => {
  let team: Team
  beforeEach(async () => {
    team = await fill(await startTestBackend(), today)
  })

  test('two functions of twelve work in three time zones', () => {
    const { people } = team
    expect(people.filter((person) => person.function === 'marketing')).toHaveLength(12)
    expect(people.filter((person) => person.function === 'sales')).toHaveLength(12)
    expect(new Set(people.map(({ timeZone }) => timeZone)).size).toBe(3)
    expect(people.filter(({ startsOn }) => startsOn !== null && startsOn > monday)).toHaveLength(1)
    expect(people.filter(({ leavesOn }) => leavesOn !== null)).toHaveLength(1)
    expect(new Set(people.map(({ workingHours }) => JSON.stringify(workingHours))).size).toBeGreaterThan(2)
  })

  test('skills cover every stage, both audiences and all three homes, with gaps and single points of failure', () => {
    const { skills, levels } = team
    expect(skills.length).toBeGreaterThanOrEqual(20)
    expect(new Set(skills.map(({ funnelStage }) => funnelStage))).toEqual(new Set(FunnelStage.options))
    expect(new Set(skills.map(({ audience }) => audience)).size).toBe(2)
    expect(new Set(skills.map(({ homeFunction }) => homeFunction)).size).toBe(3)
    const capable = (id: string) => levels.filter((one) => one.skillId === id && one.level >= capableLevel).length
    expect(skills.filter(({ id }) => capable(id) === 1).length).toBeGreaterThanOrEqual(3)
    expect(skills.every(({ id }) => capable(id) >= 1)).toBe(true)
    expect(levels.every(({ level, targetLevel }) => targetLevel === null || targetLevel >= level)).toBe(true)
  })

  test('some 250 calls and ten projects lie in the six weeks from the next Monday on', () => {
    const ahead = team.calls.filter(({ startsAt, timeZone }) => dayIn(timeZone, startsAt) >= monday)
    expect(ahead.length).toBeGreaterThan(235)
    expect(ahead.length).toBeLessThan(275)
    expect(ahead.every(({ endsAt, timeZone }) => dayIn(timeZone, endsAt) <= addDays(monday, 39))).toBe(true)
    expect(team.projects.filter(({ startsOn }) => startsOn >= monday)).toHaveLength(10)
    expect(team.accounts).toHaveLength(60)
    expect(new Set(ahead.map(({ funnelStage }) => funnelStage))).toEqual(new Set(FunnelStage.options))
  })

  test('every call lies in the working hours of a host who is there, and no host is in two at once', () => {
    const { people, calls } = team
    for (const host of people) {
      const hosted = calls.filter(({ hostId }) => hostId === host.id)
      for (const { title, startsAt, endsAt, timeZone } of hosted) {
        const day = dayIn(host.timeZone, startsAt)
        const span = host.workingHours.find(({ weekday }) => weekday === weekdayOf(day))
        expect(timeZone).toBe(host.timeZone)
        expect(span, `${title} on ${day}`).toBeDefined()
        expect(clockIn(host.timeZone, startsAt) >= (span?.from ?? '')).toBe(true)
        expect(clockIn(host.timeZone, endsAt) <= (span?.to ?? '')).toBe(true)
        expect(host.leavesOn === null || day <= host.leavesOn).toBe(true)
        expect(host.startsOn === null || day >= host.startsOn).toBe(true)
      }
      const overlaps = hosted.filter(({ startsAt }, index) => index > 0 && startsAt < (hosted[index - 1]?.endsAt ?? ''))
      expect(overlaps).toEqual([])
    }
  })

  test('every activity ahead teaches something', () => {
    const idle = [...team.calls, ...team.projects].filter((one) => skillsServed(one, team.skills).length === 0)
    expect(idle.map(({ title }) => title)).toEqual([])
  })
})

test('the same day makes the same team, but for the ids', async () => {
  const one = await fill(await startTestBackend(), today)
  const other = await fill(await startTestBackend(), today)
  expect(story(one)).toEqual(story(other))
  expect(one.people[0]?.id).not.toBe(other.people[0]?.id)
})

test.each(['2026-03-25', '2026-10-20', '2027-12-31', '2028-02-29', '2026-11-29'])(
  'the team can be made on %s, whatever clocks and holidays lie ahead',
  async (day) => {
    const { calls } = await fill(await startTestBackend(), day as Day)
    const weekdays = calls.map(({ startsAt, timeZone }) => weekdayOf(dayIn(timeZone, startsAt)))
    expect(Math.max(...weekdays)).toBeLessThanOrEqual(5)
    expect(calls.length).toBeGreaterThan(250)
  },
)

test('the pilot earned some people further roles, and the next rotation has promises and wishes to keep', async () => {
  const backend = await startTestBackend()
  const { call, app } = backend
  await fill(backend, today)
  const next = (await call('cycles.list', {})).find(({ status }) => status === 'draft')
  if (next === undefined) throw new Error('The sample has a cycle to plan.')
  const records = await openDatabase(app).read(async (db) => await readPlanRecords(db, next.id))
  const { facts } = factsOf(records, app.now())
  const earned = facts.people.filter(({ signedOff }) => [...signedOff.values()].some((times) => times >= 2))
  expect(new Set(earned.map((person) => person.function)).size).toBe(2)
  expect(earned.length).toBeGreaterThanOrEqual(4)
  expect(facts.people.filter(({ wishes }) => wishes.size > 0)).toHaveLength(8)
  expect(facts.people.filter(({ excluded }) => excluded.size > 0)).toHaveLength(2)
  expect(facts.people.some(({ shareBefore }) => shareBefore > 0)).toBe(true)
  expect(Object.values(facts.commitments).every((minutes) => minutes !== null && minutes > 0)).toBe(true)

  // One of the pilot's placements still waits for its host's word.
  const pilot = records.history.filter(({ cycleId, status }) => cycleId !== next.id && status === 'completed')
  expect(pilot.filter(({ isSignedOff }) => !isSignedOff)).toHaveLength(1)
})

test('the sample is a workspace that can be worked in at once', async () => {
  const { call } = await startTestBackend({ workspace: 'sample' })
  expect(await call('workspace.status', {})).toMatchObject({ state: 'open', counts: { people: 24, cycles: 2 } })
  expect(await call('history.verify', {})).toMatchObject({ firstBroken: null })
})

test('hosts of the pilot agree or differ with every self-rating that they could read, and with nothing else', async () => {
  const { call } = await startTestBackend({ workspace: 'sample' })
  const signOffs = (await call('placements.signOffs', {})).filter(({ levelsShown }) => levelsShown.length > 0)
  const hosts = await call('placements.show', { ids: signOffs.map(({ placementId }) => placementId) })
  for (const { placement, host } of hosts) {
    const readable = await call('reflections.get', { readerId: host.id, placementId: placement.id })
    const agreement = signOffs.find(({ placementId }) => placementId === placement.id)?.agreement
    expect(agreement === null).toBe(readable === null)
  }
  expect(new Set(signOffs.map(({ agreement }) => agreement))).toEqual(new Set(['agrees', 'differs', null]))
})
