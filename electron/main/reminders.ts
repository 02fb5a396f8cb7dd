import type { z } from 'zod'
import { identity } from '../../shared/contract/identity.ts'
import { reminders } from '../../shared/contract/reminders.ts'
import { type Notice, noticesFor } from '../../shared/domain/reminder-notices.ts'
import type { Instant } from '../../shared/domain/times.ts'
import type { BackendProcess } from './backend-process.ts'
import { changePreferences, readPreferences } from './preferences.ts'

export interface Reminding {
  userData: string
  call: BackendProcess['call']
  show: (notice: Notice) => void
  now?: () => Instant
  timeZone?: () => string
}

/** Returns the way to look whether anything is due, and to show it. A call while one is looking does nothing. */
export function createReminding({
  userData,
  call,
  show,
  now = () => new Date().toISOString() as Instant,
  timeZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
}: Reminding): () => Promise<void> {
  let isLooking = false

  async function ask<Output extends z.ZodType>(
    name: string,
    input: unknown,
    output: Output,
  ): Promise<z.output<Output> | undefined> {
    const result = await call(name, input, undefined)
    return result.ok ? output.parse(result.output) : undefined
  }

  /** Nothing when no workspace is open, nobody said who they are, or the backend is down: the next look will tell. */
  async function look(): Promise<void> {
    if (!readPreferences(userData).reminders.isOn) return
    const { personId = null } = (await ask('identity.get', {}, identity.get.output)) ?? {}
    if (personId === null) return
    const due = await ask('reminders.due', { personId }, reminders.due.output)
    if (due === undefined) return
    // Read after the answers: the settings may have changed meanwhile.
    const { reminders: settings, toldReminders } = readPreferences(userData)
    const { notices, told } = noticesFor({
      personId,
      due,
      settings,
      timeZone: timeZone(),
      now: now(),
      told: toldReminders,
    })
    if (notices.length === 0) return
    // Kept first: better untold after a crash than told twice.
    changePreferences(userData, { toldReminders: told })
    for (const notice of notices) show(notice)
  }

  return async () => {
    if (isLooking) return
    isLooking = true
    try {
      await look()
    } finally {
      isLooking = false
    }
  }
}
