import { type IpcMainEvent, type IpcMainInvokeEvent, type WebContents, ipcMain } from 'electron'
import { appOrigin } from './app-scheme.ts'

interface Frame {
  readonly origin: string
}

/** Only our page in the window's own frame is listened to: no frame inside it, no other page, no other window. */
export function isTrustedSender(senderFrame: Frame | null, mainFrame: Frame): boolean {
  return senderFrame !== null && senderFrame === mainFrame && senderFrame.origin === appOrigin
}

/** The two ways of listening to a window; both refuse senders that are not trusted. */
export function listenTo(contents: WebContents) {
  const isTrusted = (event: IpcMainEvent | IpcMainInvokeEvent): boolean =>
    event.sender === contents && !contents.isDestroyed() && isTrustedSender(event.senderFrame, contents.mainFrame)

  return {
    answer: (channel: string, handler: (payload: unknown) => Promise<unknown>): void => {
      ipcMain.handle(channel, async (event, payload: unknown) => {
        if (!isTrusted(event)) throw new Error('Refused.')
        return await handler(payload)
      })
      contents.once('destroyed', () => {
        ipcMain.removeHandler(channel)
      })
    },
    hear: (channel: string, listener: (payload: unknown) => void): void => {
      const guarded = (event: IpcMainEvent, payload: unknown): void => {
        if (isTrusted(event)) listener(payload)
      }
      ipcMain.on(channel, guarded)
      contents.once('destroyed', () => {
        ipcMain.off(channel, guarded)
      })
    },
  }
}
