import { randomUUID } from 'node:crypto'
import {
  type BackendState,
  type CallResult,
  type GrantMessage,
  type MachineKeyMessage,
  MessageFromBackend,
  type MessageToBackend,
} from '../../shared/contract/bridge.ts'
import { RefusedError } from '../../shared/contract/errors.ts'
import type { BackendChild } from './node-child.ts'

type BackendEvent = Exclude<MessageFromBackend, { type: 'ready' } | { type: 'result' }>

export interface BackendProcess {
  /** Never rejects. When the backend dies first, the answer is the refusal `backend-stopped`. */
  call: (name: string, input: unknown, taskId: string | undefined) => Promise<CallResult>
  cancel: (taskId: string) => void
  /** Does nothing unless the backend has failed. */
  startAgain: () => void
  /** Remembered, so that a restarted backend has it too. */
  grant: (message: GrantMessage) => void
  state: () => BackendState
  /** Lets the backend close its files; ends it when it does not within two seconds. */
  stop: () => Promise<void>
}

export interface BackendOptions {
  start: () => BackendChild
  onEvent: (event: BackendEvent) => void
  onState: (state: BackendState) => void
  /** Told to each backend before all else. Undefined where there is no keychain. */
  machineKey?: MachineKeyMessage | undefined
  /** A death longer than this after the last one is a new misfortune and gets its own restart. */
  calmMs?: number
  readyLimitMs?: number
}

const stopLimitMs = 2_000

/**
 * Keeps one backend running: restarts it once when it dies, and gives up when it dies again, until somebody asks for
 * another start. Whatever was open is opened again before the calls that waited are answered.
 */
export function runBackend(options: BackendOptions): BackendProcess {
  const { calmMs = 5 * 60_000, readyLimitMs = 30_000 } = options
  const pending = new Map<string, (result: CallResult) => void>()
  const grants: GrantMessage[] = []
  let waiting: MessageToBackend[] = []
  let child: BackendChild | undefined
  let state: BackendState = 'starting'
  let openId: string | null = null
  let lastDeath = -Infinity
  let stopped: (() => void) | undefined

  function enter(next: BackendState): void {
    state = next
    options.onState(next)
  }

  function start(): void {
    enter('starting')
    const started = options.start()
    child = started
    const impatience = setTimeout(started.kill, readyLimitMs)
    started.onMessage((message) => {
      const parsed = MessageFromBackend.safeParse(message)
      if (!parsed.success || child !== started) return
      if (parsed.data.type === 'ready') {
        clearTimeout(impatience)
        if (options.machineKey !== undefined) started.post(options.machineKey)
        for (const known of grants) started.post(known)
        openAgain(started, () => {
          for (const held of waiting) started.post(held)
          waiting = []
          enter('ready')
        })
      } else receive(parsed.data)
    })
    started.onExit(() => {
      clearTimeout(impatience)
      if (child === started) died()
    })
  }

  /** When it is refused, nothing is open, and the window says so. */
  function openAgain(started: BackendChild, then: () => void): void {
    const recentId = openId
    if (recentId === null) {
      then()
      return
    }
    // A workspace that ends the backend while it is opened is not tried a second time.
    openId = null
    const id = randomUUID()
    pending.set(id, () => {
      if (child === started) then()
    })
    started.post({ type: 'call', id, name: 'workspace.open', input: { recentId } })
  }

  function receive(message: Exclude<MessageFromBackend, { type: 'ready' }>): void {
    if (message.type !== 'result') {
      if (message.type === 'recent-workspaces') ({ openId } = message)
      options.onEvent(message)
      return
    }
    pending.get(message.id)?.(message.result)
    pending.delete(message.id)
  }

  function died(): void {
    child = undefined
    waiting = []
    for (const settle of pending.values()) settle(stoppedResult())
    pending.clear()
    if (stopped !== undefined) {
      stopped()
      return
    }
    const now = performance.now()
    const isFirst = now - lastDeath > calmMs
    lastDeath = now
    if (isFirst) start()
    else enter('failed')
  }

  function post(message: MessageToBackend): void {
    if (state === 'ready') child?.post(message)
    else waiting.push(message)
  }

  start()
  return {
    call: async (name, input, taskId) => {
      if (state === 'failed') return stoppedResult()
      const id = randomUUID()
      return await new Promise((resolve) => {
        pending.set(id, resolve)
        post({ type: 'call', id, name, input, ...(taskId === undefined ? {} : { taskId }) })
      })
    },
    cancel: (taskId) => {
      post({ type: 'cancel', taskId })
    },
    startAgain: () => {
      if (state === 'failed') start()
    },
    grant: (message) => {
      grants.push(message)
      if (state === 'ready') child?.post(message)
    },
    state: () => state,
    stop: async () => {
      if (child === undefined) return
      const running = child
      await new Promise<void>((resolve) => {
        const impatience = setTimeout(running.kill, stopLimitMs)
        stopped = () => {
          clearTimeout(impatience)
          resolve()
        }
        running.post({ type: 'stop' })
      })
    },
  }
}

function stoppedResult(): CallResult {
  const { code, words } = new RefusedError('backend-stopped')
  return { ok: false, error: { code, words } }
}
