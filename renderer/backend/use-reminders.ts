import { useEffect, useState } from 'react'
import type { BridgeEvent } from '../../shared/contract/bridge.ts'
import type { ReminderSettings } from '../../shared/domain/reminders.ts'
import { onEvent } from './events.ts'

type Reminders = Omit<Extract<BridgeEvent, { type: 'reminders' }>, 'type'>

function setReminders(settings: ReminderSettings): void {
  window.baton.setReminders(settings)
}

function tryReminder(): void {
  window.baton.tryReminder()
}

/** How this machine reminds, as main keeps it; undefined until main has told. */
export function useReminders() {
  const [reminders, setShown] = useState<Reminders>()
  useEffect(() => onEvent('reminders', setShown), [])
  return { reminders, setReminders, tryReminder }
}
