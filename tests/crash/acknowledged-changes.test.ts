import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { PersonDraft } from '../../shared/domain/people.ts'
import { nineToFive } from '../../shared/domain/times.ts'
import { buildBackend } from '../support/built-backend.ts'
import { type ForkedBackend, forkBackend } from '../support/forked-backend.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const kills = Number(process.env['BATON_KILLS'] ?? 200)
/** Each lane is a workspace of its own, killed again and again. */
const lanes = 2
/** About 20 s of work; a machine with much else to do takes far longer. */
const busyMachineMs = 600_000

test(
  `DS-2: in ${kills} kills on the n-th acknowledgement, no acknowledged change is lost`,
  async () => {
    const entry = await buildBackend()
    await warmUp(entry)
    const killed = await Promise.all(
      Array.from({ length: lanes }, async (_, lane) => await killAgainAndAgain(entry, lane, Math.ceil(kills / lanes))),
    )
    expect(killed.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(kills)
  },
  busyMachineMs,
)

/** A process that ends by itself leaves its compiled code to those that will not get to. */
async function warmUp(entry: string): Promise<void> {
  const { post, exited } = await forkBackend(temporaryFolder(), { entry })
  post({ type: 'stop' })
  await exited
}

interface Told {
  /** Acknowledged: must be there. */
  acknowledged: Set<string>
  /** Sent: may be there, whole. */
  sent: Set<string>
}

async function killAgainAndAgain(entry: string, lane: number, times: number): Promise<number> {
  const folder = temporaryFolder()
  const file = path.join(folder, 'Team.baton')
  const told: Told = { acknowledged: new Set(), sent: new Set() }
  let round = 0
  for (; round < times; round += 1) {
    const backend = await forkBackend(folder, { entry })
    await openOrCreate(backend, file)
    await expectNothingLost(backend, told)
    // 1 to 13 acknowledgements, in an order that does not repeat within a few rounds.
    await killOnAcknowledgement(backend, told, `${lane}-${round}`, 1 + ((round * 5) % 13))
  }
  const last = await forkBackend(folder, { entry })
  await openOrCreate(last, file)
  await expectNothingLost(last, told)
  return round
}

/** Sends commands without waiting and kills the process in the very moment that the n-th answer arrives. */
async function killOnAcknowledgement(backend: ForkedBackend, told: Told, round: string, nth: number): Promise<void> {
  let acknowledgements = 0
  const send = async (name: string, isPerson: boolean) => {
    told.sent.add(name)
    try {
      if (isPerson) await backend.call('people.add', personOf(name))
      else await backend.call('accounts.add', { name })
    } catch {
      return
    }
    told.acknowledged.add(name)
    acknowledgements += 1
    if (acknowledgements === nth) backend.kill()
  }
  const sending = Array.from({ length: nth + 4 }, async (_, index) => {
    await send(`${round}-${index}`, index % 2 === 0)
  })
  await Promise.all(sending)
  await backend.exited
  expect(acknowledgements).toBeGreaterThanOrEqual(nth)
}

async function expectNothingLost(backend: ForkedBackend, { acknowledged, sent }: Told): Promise<void> {
  const people = await backend.call('people.list', {})
  const accounts = await backend.call('accounts.list', {})
  const there = new Set([...people, ...accounts].map(({ name }) => name))
  expect([...acknowledged].filter((name) => !there.has(name))).toEqual([])
  expect([...there].filter((name) => !sent.has(name))).toEqual([])
  const chain = await backend.call('history.verify', {})
  expect(chain.firstBroken).toBeNull()
  // One line for making the workspace, and one for each thing that is there: a change and its line come together.
  expect(chain.entries).toBe(there.size + 1)
}

async function openOrCreate(backend: ForkedBackend, file: string): Promise<void> {
  const grant = backend.grant(file, 'write')
  if (existsSync(file)) await backend.call('workspace.open', { grant })
  else await backend.call('workspace.create', { grant, name: 'Relay', timeZone: 'Europe/Berlin' })
}

function personOf(name: string): PersonDraft {
  return {
    name,
    email: null,
    function: 'sales',
    team: null,
    jobTitle: null,
    hrId: null,
    timeZone: 'Europe/Berlin',
    workingHours: nineToFive,
    hoursPerWeek: 4,
    hostHoursPerWeek: 4,
    startsOn: null,
    leavesOn: null,
  }
}
