import {
  type GrantMessage,
  type GrantMode,
  MessageToBackend,
  type CallMessage,
  type CallResult,
  type MessageFromBackend,
} from '../../shared/contract/bridge.ts'
import { RefusedError } from '../../shared/contract/errors.ts'
import { type App, createApp } from './app.ts'
import { dispatch } from './dispatch.ts'
import { backUpWhenDue, closeWorkspace } from './open-workspace.ts'
import type { Port } from './port.ts'
import { listRecent } from './recent-workspaces.ts'
import { toRefusal } from './refusals.ts'
import { createSendingByItself } from './send-by-itself.ts'

/** Progress of one task is sent on at most this often; what is left out is older than what follows. */
const progressEveryMs = 100

const lookForBackupsEveryMs = 10 * 60_000
/** For a folder that can be reached again, and files that somebody else changed. */
const lookForFeedsEveryMs = 2 * 60_000
/** For records that a learning record store is to be sent. */
const lookForRecordsEveryMs = 5 * 60_000

export interface Service {
  app: App
  /** Closes what is open. */
  stop: () => Promise<void>
}

/** Answers calls that come over the port until `stop` comes, then calls `onStopped`. */
export function serve(port: Port, dataFolder: string, onStopped: () => void = () => undefined): Service {
  const post = (message: MessageFromBackend) => {
    port.post(message)
  }
  const app = createApp(dataFolder, (changed) => {
    post({ type: 'changed', topics: [...changed] })
    if (changed.includes('workspace')) postRecent()
  })
  function postRecent(): void {
    const recent = listRecent(dataFolder)
    const open = app.workspace.state === 'open' ? app.workspace.database.path : undefined
    post({
      type: 'recent-workspaces',
      workspaces: recent.map(({ id, name }) => ({ id, name })),
      openId: recent.find((entry) => entry.path === open)?.id ?? null,
    })
  }
  const granted = new Map<string, GrantMessage>()
  const running = new Map<string, AbortController>()

  const backups = setInterval(() => {
    backUpWhenDue(app).catch((error: unknown) => app.log.bug('an automatic backup', error))
  }, lookForBackupsEveryMs)
  backups.unref()
  const feeds = setInterval(() => {
    app.feeds.notice(['publications'])
  }, lookForFeedsEveryMs)
  feeds.unref()
  const sendByItself = createSendingByItself(app)
  const stopping = new AbortController()
  const records = setInterval(() => void sendByItself(stopping.signal), lookForRecordsEveryMs)
  records.unref()

  function pathOf(grant: string, use: GrantMode): string {
    const known = granted.get(grant)
    if (known?.mode !== use) throw new RefusedError('grant-expired')
    return known.path
  }

  async function answer({ name, input, taskId }: CallMessage): Promise<CallResult> {
    const cancelling = new AbortController()
    if (taskId !== undefined) running.set(taskId, cancelling)
    const progress = throttled((value: unknown) => {
      if (taskId !== undefined) post({ type: 'progress', taskId, progress: value })
    })
    try {
      const output = await dispatch(app, name, input, {
        path: pathOf,
        signal: cancelling.signal,
        progress: progress.send,
      })
      return { ok: true, output }
    } catch (error) {
      return { ok: false, error: toRefusal(error, name, app.log) }
    } finally {
      progress.end()
      if (taskId !== undefined) running.delete(taskId)
    }
  }

  async function stop(): Promise<void> {
    for (const cancelling of running.values()) cancelling.abort()
    clearInterval(backups)
    clearInterval(feeds)
    clearInterval(records)
    stopping.abort()
    await closeWorkspace(app)
  }

  async function receive(message: unknown): Promise<void> {
    const parsed = MessageToBackend.safeParse(message)
    if (!parsed.success) return
    switch (parsed.data.type) {
      case 'grant':
        granted.set(parsed.data.grant, parsed.data)
        break
      case 'machine-key':
        app.machineKey.hear(parsed.data.key)
        break
      case 'cancel':
        running.get(parsed.data.taskId)?.abort()
        break
      case 'stop':
        await stop()
        onStopped()
        break
      case 'call':
        post({ type: 'result', id: parsed.data.id, result: await answer(parsed.data) })
        break
    }
  }

  port.onMessage((message) => {
    void receive(message)
  })
  post({ type: 'ready' })
  postRecent()
  return { app, stop }
}

function throttled(send: (value: unknown) => void) {
  let lastSent = -Infinity
  let held: { value: unknown; timer: NodeJS.Timeout } | undefined

  function flush(): void {
    if (held === undefined) return
    clearTimeout(held.timer)
    const { value } = held
    held = undefined
    lastSent = performance.now()
    send(value)
  }

  return {
    send: (value: unknown) => {
      const wait = lastSent + progressEveryMs - performance.now()
      if (held !== undefined) held.value = value
      else held = { value, timer: setTimeout(flush, Math.max(wait, 0)) }
      if (wait <= 0) flush()
    },
    /** Sends what is still held back, so that the last progress is never lost. */
    end: flush,
  }
}
