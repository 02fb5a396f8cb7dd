import { Notification } from 'electron'
import type { Notice } from '../../shared/domain/reminder-notices.ts'

/** Without a hold on them, those that are still shown are collected as garbage and hear no click. */
const shown = new Set<Notification>()

export function canShowNotifications(): boolean {
  return Notification.isSupported()
}

export function showNotification({ title, body }: Notice, onClick: () => void): void {
  if (!canShowNotifications()) return
  const notification = new Notification({ title, body })
  const letGo = (): void => {
    shown.delete(notification)
  }
  shown.add(notification)
  notification.once('click', () => {
    letGo()
    onClick()
  })
  notification.once('close', letGo)
  notification.once('failed', letGo)
  notification.show()
}
