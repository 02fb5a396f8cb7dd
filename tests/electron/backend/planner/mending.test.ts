import { expect, test } from 'vitest'
import { repairInThread, smallestChangesInThread } from '../../../../electron/backend/planner/mending.ts'
import { marketer, rep, testTeam } from '../../../support/plan-facts.ts'

const options = { timeLimitSeconds: 60, seed: 1 }
const nothing = () => {}

/** Ann is away on the day of one of her two calls, and Mia could take it. */
function teamToMend() {
  return testTeam({
    people: { Ann: { ...marketer, away: [['2026-03-03', '2026-03-03']] }, Mia: marketer, Tom: rep },
    calls: { Demo: { host: 'Tom', at: '2026-03-03T10:00Z' }, Talk: { host: 'Tom', at: '2026-03-05T10:00Z' } },
    placements: [
      { person: 'Ann', activity: 'Demo', status: 'published' },
      { person: 'Ann', activity: 'Talk', status: 'published' },
    ],
  })
}

test('what a repair keeps is the same placement as before, and its bound and gap are told', async () => {
  const { facts, live, nameOf } = teamToMend()
  const mended = await repairInThread({ facts, live }, options, {
    signal: new AbortController().signal,
    progress: nothing,
  })
  if (mended.state !== 'repaired') throw new Error(`The repair was ${mended.state}.`)
  expect(mended.dropped).toBe(1)
  expect(mended.wasStopped).toBe(false)
  const talk = live.find((placed) => nameOf(placed)[1] === 'Talk')
  expect(mended.placements.find((placed) => placed === talk)).toBeDefined()
  expect(mended.placements.map(nameOf)).toContainEqual(['Mia', 'Demo'])
  expect(mended.bound).toBeGreaterThanOrEqual(mended.objective)
  expect(mended.gap).toBeGreaterThanOrEqual(0)
})

test('a repair that is cancelled before anything is found changes nothing', async () => {
  const { facts, live } = teamToMend()
  const calls = { signal: AbortSignal.abort(), progress: nothing }
  expect(await repairInThread({ facts, live }, options, calls)).toEqual({ state: 'stopped' })
})

test('looking for the smallest change can be cancelled, and says so', async () => {
  const { facts, live } = testTeam({
    people: { Ann: { ...marketer, minimum: 1, hoursPerWeek: 0.5 }, Tom: rep },
    calls: { Demo: { host: 'Tom', at: '2026-03-03T10:00Z' } },
  })
  const person = facts.people.findIndex(({ name }) => name === 'Ann')
  const calls = { signal: AbortSignal.abort(), progress: nothing }
  const { alternatives, wasStopped } = await smallestChangesInThread({ facts, live }, { person }, 30, calls)
  expect({ alternatives, wasStopped }).toEqual({ alternatives: [], wasStopped: true })
})
