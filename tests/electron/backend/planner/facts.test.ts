import { describe, expect, test } from 'vitest'
import type { Instant } from '../../../../shared/domain/times.ts'
import type { PersonFacts } from '../../../../shared/rules/facts.ts'
import { at, feelingsAbout, signedOffTimes } from '../../../../shared/rules/facts.ts'
import { marketer, rep, testTeam, type TestTeam } from '../../../support/plan-facts.ts'

function personIn({ facts }: TestTeam, name: string): PersonFacts {
  const found = facts.people.find((person) => person.name === name)
  if (found === undefined) throw new Error(`There is no ${name}.`)
  return found
}

function numberOf({ facts }: TestTeam, name: string): number {
  return facts.people.findIndex((person) => person.name === name)
}

describe('what somebody did before', () => {
  const demo = { host: 'Tom', at: '2026-02-03T10:00:00Z', stage: 'sale' } as const
  const shadowed = { person: 'Ann', activity: 'Demo', status: 'completed', isElsewhere: true } as const
  const people = { Ann: marketer, Mia: marketer, Tom: rep, Eve: rep }

  test('counts towards a role only when it was signed off', () => {
    const times = (isSignedOff: boolean) => {
      const team = testTeam({ people, calls: { Demo: demo }, placements: [{ ...shadowed, isSignedOff }] })
      return signedOffTimes(personIn(team, 'Ann'), 'shadow', 'sale')
    }
    expect([times(true), times(false)]).toEqual([1, 0])
  })

  test('counts by role and stage, from this cycle too, while stages and audiences seen are those of other cycles', () => {
    const calls = {
      Demo: demo,
      Talk: { host: 'Tom', at: '2026-03-02T10:00:00Z', stage: 'loyalty', audience: 'one-to-many' },
    } as const
    const here = { person: 'Ann', activity: 'Talk', status: 'completed', role: 'assist', isSignedOff: true } as const
    const team = testTeam({ people, calls, placements: [{ ...shadowed, isSignedOff: true }, here] })
    const ann = personIn(team, 'Ann')
    expect([...ann.signedOff]).toEqual([
      ['shadow/sale', 1],
      ['assist/loyalty', 1],
    ])
    expect([...ann.stagesSeen, ...ann.audiencesSeen]).toEqual(['sale', 'one-to-one'])
    expect(ann.met).toEqual(new Set([numberOf(team, 'Tom')]))
    expect(personIn(team, 'Tom').met).toEqual(new Set([numberOf(team, 'Ann')]))
  })

  test('and missed earns nothing and meets nobody', () => {
    const missed = { ...shadowed, status: 'missed', isSignedOff: true } as const
    const ann = personIn(testTeam({ people, calls: { Demo: demo }, placements: [missed] }), 'Ann')
    expect({ signedOff: ann.signedOff.size, met: ann.met.size, given: ann.minutesGivenBefore }).toEqual({
      signedOff: 0,
      met: 0,
      given: 0,
    })
  })

  test('is given: the hours of completed placements, and what they are beyond an even share', () => {
    const team = testTeam({ people, calls: { Demo: { ...demo, minutes: 90 } }, placements: [shadowed] })
    const before = ['Ann', 'Mia', 'Tom'].map((name) => {
      const { minutesGivenBefore, shareBefore } = personIn(team, name)
      return [name, minutesGivenBefore, shareBefore]
    })
    expect(before).toEqual([
      ['Ann', 90, 45],
      ['Mia', 0, -45],
      ['Tom', 0, 0],
    ])
  })

  test('is shared by budget and days at work, so that nobody owes for a time when they were not there', () => {
    const team = testTeam({
      people: {
        Ann: { ...marketer, hoursPerWeek: 4 },
        // Half the budget, half of the four weeks away: a quarter of what Ann can give.
        Mia: { ...marketer, hoursPerWeek: 2, away: [['2026-02-02', '2026-02-15']] },
        New: { ...marketer, startsOn: '2026-03-02' },
        Tom: rep,
      },
      calls: { Demo: { ...demo, minutes: 100 } },
      placements: [shadowed],
    })
    expect(['Ann', 'Mia', 'New'].map((name) => personIn(team, name).shareBefore)).toEqual([20, -20, 0])
  })

  test('is nothing while there is no history', () => {
    const ann = personIn(testTeam({ people }), 'Ann')
    expect([ann.shareBefore, ann.minutesGivenBefore, ann.signedOff.size]).toEqual([0, 0, 0])
  })
})

test('what somebody can give is their weekly budget for their own working days, but for days away', () => {
  const threeDays = [1, 2, 3].map((weekday) => ({ weekday, from: '09:00', to: '12:00' }))
  const team = testTeam({
    people: {
      Ann: { ...marketer, hoursPerWeek: 2 },
      Mia: { ...marketer, hoursPerWeek: 2, away: [['2026-03-02', '2026-03-15']] },
      Ivo: { ...marketer, hoursPerWeek: 3, workingHours: threeDays, startsOn: '2026-03-23' },
      Off: { ...marketer, workingHours: [] },
    },
  })
  expect(team.facts.people.map(({ capacityMinutes }) => capacityMinutes)).toEqual([480, 240, 180, 0])
})

test('people who are never to meet are excluded both ways', () => {
  const team = testTeam({ people: { Ann: marketer, Mia: marketer, Tom: rep }, excluded: [['Tom', 'Ann']] })
  expect(team.facts.people.map(({ excluded }) => [...excluded])).toEqual([
    [numberOf(team, 'Tom')],
    [],
    [numberOf(team, 'Ann')],
  ])
})

test('likes and would-hates are found for a placement, the case of a type aside', () => {
  const team = testTeam({
    people: {
      Ann: { ...marketer, wishes: { 'type/Demo': 'likes', 'role/assist': 'would-hate', 'stage/loyalty': 'likes' } },
      Tom: rep,
    },
    calls: { First: { host: 'Tom', at: '2026-03-02T10:00:00Z', callType: 'DEMO' } },
  })
  const first = at(team.facts.activities, 0)
  const ann = personIn(team, 'Ann')
  expect(feelingsAbout(ann, first, 'shadow')).toEqual(['likes'])
  expect(feelingsAbout(ann, first, 'assist')).toEqual(['would-hate', 'likes'])
  expect(feelingsAbout(personIn(team, 'Tom'), first, 'assist')).toEqual([])
})

test('an activity tells its audience and its type: of a call or, for a project, its format', () => {
  const { facts } = testTeam({
    people: { Mia: marketer, Tom: rep },
    calls: { Demo: { host: 'Tom', at: '2026-03-02T10:00:00Z', callType: 'demo' } },
    projects: { Story: { host: 'Mia', from: '2026-03-02', to: '2026-03-08', format: 'talk', audience: 'one-to-many' } },
  })
  expect(facts.activities.map(({ title, type, audience }) => [title, type, audience])).toEqual([
    ['Demo', 'demo', 'one-to-one'],
    ['Story', 'talk', 'one-to-many'],
  ])
})

test('capable people are counted over the whole workspace but for archived ones, and named among those of the cycle', () => {
  const levels = { Pitch: [3, null] } as const
  const team = testTeam({
    people: {
      Ann: { ...marketer, levels },
      Out: { ...marketer, minimum: null, levels },
      Old: { ...marketer, minimum: null, levels, archivedAt: '2026-01-01T00:00:00.000Z' as Instant },
      Low: { ...marketer, levels: { Pitch: [2, 3] } },
    },
    skills: ['Pitch', 'Other'],
    wanted: { Pitch: 4 },
  })
  expect(team.facts.skills).toMatchObject([
    { name: 'Pitch', wanted: 4, capableCount: 2, capable: new Set([numberOf(team, 'Ann')]) },
    { name: 'Other', wanted: 2, capableCount: 0, capable: new Set() },
  ])
})

test('promised hours are minutes, and null where nothing was promised', () => {
  expect(testTeam({ people: {}, commitments: { marketing: 40.5 } }).facts.commitments).toEqual({
    marketing: 2_430,
    sales: null,
  })
})

test('a project is over when its last day has ended where its host is', () => {
  const openAt = (now: string) => {
    const { facts } = testTeam({
      people: { Mia: { ...marketer, timeZone: 'America/Los_Angeles' }, Kai: { ...marketer, timeZone: 'Asia/Tokyo' } },
      projects: {
        Here: { host: 'Mia', from: '2026-03-02', to: '2026-03-08' },
        There: { host: 'Kai', from: '2026-03-02', to: '2026-03-08' },
      },
      now,
    })
    return facts.activities.filter(({ closed }) => closed === null).map(({ title }) => title)
  }
  expect(openAt('2026-03-08T14:59:00.000Z')).toEqual(['Here', 'There'])
  expect(openAt('2026-03-08T15:00:00.000Z')).toEqual(['Here'])
  expect(openAt('2026-03-09T06:59:00.000Z')).toEqual(['Here'])
  expect(openAt('2026-03-09T07:00:00.000Z')).toEqual([])
})
