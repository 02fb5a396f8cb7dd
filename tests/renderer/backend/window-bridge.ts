import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import type { Bridge, BridgeEvent, CallResult, MessageToBackend } from '../../../shared/contract/bridge.ts'
import { MessageFromBackend } from '../../../shared/contract/bridge.ts'
import { Grant } from '../../../shared/contract/grant.ts'

/**
 * Once per test file: puts a real backend, a process of its own, behind `window.baton` as main and the preload do, with a new workspace
 * open. Vitest's page cannot load the backend itself.
 */
export async function connectWindow(): Promise<Bridge<File>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'baton-test-'))
  const child = fork(path.resolve('electron/backend/backend.ts'), {
    execArgv: [],
    serialization: 'advanced',
    env: { ...process.env, BATON_USER_DATA: path.join(folder, 'data') },
  })
  afterAll(async () => {
    const exited = new Promise((resolve) => {
      child.once('exit', resolve)
    })
    child.kill('SIGKILL')
    await exited
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  })
  const send = (message: MessageToBackend) => {
    child.send(message)
  }
  const pending = new Map<string, (result: CallResult) => void>()
  const listeners = new Set<(event: BridgeEvent) => void>()
  await new Promise<void>((resolve) => {
    child.on('message', (received) => {
      const message = MessageFromBackend.parse(received)
      if (message.type === 'ready') resolve()
      else if (message.type === 'result') pending.get(message.id)?.(message.result)
      else if (message.type === 'changed' || message.type === 'progress') {
        for (const listener of listeners) listener(message)
      }
    })
  })

  const bridge: Bridge<File> = {
    platform: 'linux',
    call: async (name, input, taskId) =>
      await new Promise((resolve) => {
        const id = randomUUID()
        pending.set(id, resolve)
        send({ type: 'call', id, name, input, taskId })
      }),
    cancel: (taskId) => {
      send({ type: 'cancel', taskId })
    },
    startBackend: () => undefined,
    on: (listener) => {
      listeners.add(listener)
      listener({ type: 'backend', state: 'ready' })
      return () => {
        listeners.delete(listener)
      }
    },
    setTheme: () => undefined,
    setPaperSize: () => undefined,
    setReminders: () => undefined,
    tryReminder: () => undefined,
    chooseFile: async () => await Promise.resolve(undefined),
    grantForDrop: async () => await Promise.resolve(undefined),
    showFolder: async () => {
      await Promise.resolve()
    },
    printToFile: async () => await Promise.resolve({ ok: true, output: { written: 0 } }),
  }
  Object.defineProperty(window, 'baton', { value: bridge, configurable: true })

  const grant = Grant.parse(randomUUID())
  send({ type: 'grant', grant, path: path.join(folder, 'Team.baton'), mode: 'write' })
  await bridge.call('workspace.create', { grant, name: 'Team', timeZone: 'Europe/Berlin' })
  return bridge
}
