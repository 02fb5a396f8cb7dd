import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { changePreferences } from '../../../electron/main/preferences.ts'
import { createReminding } from '../../../electron/main/reminders.ts'
import type { CallResult } from '../../../shared/contract/bridge.ts'
import type { Notice } from '../../../shared/domain/reminder-notices.ts'
import { usualReminders } from '../../../shared/domain/reminders.ts'
import { instantAt } from '../../../shared/domain/times.ts'
import { type TestBackend, startTestBackend } from '../../support/backend.ts'
import { CallRefused } from '../../support/caller.ts'
import { startRotationTeam } from '../../support/rotation-team.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** A machine whose clock stands at noon, whatever time it is where the test runs. */
function startMachine({ callAnything }: Pick<TestBackend, 'callAnything'>, userData = temporaryFolder()) {
  const call = async (name: string, input: unknown): Promise<CallResult> => {
    try {
      return { ok: true, output: await callAnything(name, input) }
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error
      return { ok: false, error: { code: error.code, words: error.words } }
    }
  }
  const notices: Notice[] = []
  const today = new Date().toISOString().slice(0, 10) as Parameters<typeof instantAt>[1]
  let clock = '12:00'
  const look = createReminding({
    userData,
    call,
    show: (notice) => notices.push(notice),
    now: () => instantAt('UTC', today, clock),
    timeZone: () => 'UTC',
  })
  const set = (changes: Partial<typeof usualReminders>) => {
    changePreferences(userData, { reminders: { ...usualReminders, areWeekendsQuiet: false, ...changes } })
  }
  set({})
  const lookAt = async (time: string) => {
    clock = time
    await look()
  }
  return { notices, look, lookAt, set, userData }
}

/** Ann reflected on nothing that she was told to join. */
async function startTeam() {
  const team = await startRotationTeam()
  await team.call('publications.publish', { cycleId: team.cycleId, grant: team.grant(temporaryFolder(), 'folder') })
  return team
}

test('whoever said who they are is shown what is missing, once, on any start of this machine', async () => {
  const { call, callAnything, ann } = await startTeam()
  const { notices, look, userData } = startMachine({ callAnything })
  await look()
  expect(notices).toEqual([])
  await call('identity.choose', { personId: ann })
  await look()
  expect(notices).toMatchObject([{ title: '2 things wait for you', screen: 'rotations' }])
  await look()
  expect(notices).toHaveLength(1)
  const again = startMachine({ callAnything }, userData)
  await again.look()
  expect(again.notices).toEqual([])
})

test('two looks at once show it once', async () => {
  const { call, callAnything, ann } = await startTeam()
  await call('identity.choose', { personId: ann })
  const { notices, look } = startMachine({ callAnything })
  await Promise.all([look(), look(), look()])
  expect(notices).toHaveLength(1)
})

test('in quiet hours, and while switched off, nothing is shown; afterwards it is', async () => {
  const { call, callAnything, ann } = await startTeam()
  await call('identity.choose', { personId: ann })
  const { notices, lookAt, set } = startMachine({ callAnything })
  await lookAt('07:00')
  set({ isOn: false })
  await lookAt('12:00')
  expect(notices).toEqual([])
  set({ quietFrom: '12:00', quietTo: '14:00' })
  await lookAt('13:59')
  expect(notices).toEqual([])
  await lookAt('14:00')
  expect(notices).toHaveLength(1)
})

test('without a workspace nothing is shown, and nothing goes wrong', async () => {
  const { notices, look } = startMachine(await startTestBackend({ workspace: 'none' }))
  await look()
  expect(notices).toEqual([])
})

test('neither what is shown nor what is kept of it says more than titles', async () => {
  const { call, callAnything, tom } = await startTeam()
  await call('identity.choose', { personId: tom })
  const { notices, look, userData } = startMachine({ callAnything })
  await look()
  expect(notices.map(({ body }) => body)).toEqual(['Sign off 2 guests.'])
  const kept = readFileSync(path.join(userData, 'window.json'), 'utf8')
  for (const words of ['Tom', 'Ann', 'Mia', 'demo']) expect(kept).not.toContain(words)
})
