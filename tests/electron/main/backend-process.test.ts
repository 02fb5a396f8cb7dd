import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type BackendProcess, runBackend } from '../../../electron/main/backend-process.ts'
import { startNode } from '../../../electron/main/node-child.ts'
import type { BackendState, GrantMessage, MachineKeyMessage } from '../../../shared/contract/bridge.ts'
import { Grant } from '../../../shared/contract/grant.ts'

const entry = path.join(import.meta.dirname, 'obedient-backend.ts')
const refused = { ok: false, error: { code: 'backend-stopped' } }
const running: BackendProcess[] = []

afterEach(async () => {
  for (const backend of running.splice(0)) await backend.stop()
})

function start(options: { calmMs?: number; machineKey?: MachineKeyMessage } = {}) {
  const states: BackendState[] = []
  const events: unknown[] = []
  const watchers = new Map<BackendState, () => void>()
  const backend = runBackend({
    start: () => startNode(entry, {}, process.execPath),
    onState: (state) => {
      states.push(state)
      watchers.get(state)?.()
    },
    onEvent: (event) => events.push(event),
    ...options,
  })
  running.push(backend)
  const enters = async (state: BackendState): Promise<void> => {
    await new Promise<void>((resolve) => {
      watchers.set(state, resolve)
    })
  }
  const please = async (verb: string, input: unknown = {}) => await backend.call(`please.${verb}`, input, undefined)
  return { backend, states, events, enters, please }
}

describe('the backend process', () => {
  test('answers reach the calls they belong to, in any order', async () => {
    const { please } = start()
    const order: string[] = []
    const first = please('hold').then(() => order.push('first'))
    const second = please('hold').then(() => order.push('second'))
    await please('release')
    await Promise.all([first, second])
    expect(order).toEqual(['second', 'first'])
    expect(await please('echo', { text: 'Zoë' })).toEqual({ ok: true, output: { text: 'Zoë' } })
  })

  test('its death refuses every pending call, and it is started again with the grants it had', async () => {
    const { backend, please, states, enters } = start()
    const grant: GrantMessage = { type: 'grant', grant: Grant.parse('g'), path: '/team.baton', mode: 'write' }
    backend.grant(grant)
    expect(await please('tellGrants')).toEqual({ ok: true, output: ['/team.baton'] })
    const pending = [please('hold'), please('hold'), please('die')]
    const restarted = enters('ready')
    for (const result of await Promise.all(pending)) expect(result).toMatchObject(refused)
    await restarted
    expect(await please('tellGrants')).toEqual({ ok: true, output: ['/team.baton'] })
    expect(states).toEqual(['starting', 'ready', 'starting', 'ready'])
  })

  test('each backend is told the key of this machine once, and none where there is no keychain', async () => {
    const { please } = start({ machineKey: { type: 'machine-key', key: 'c2VjcmV0' } })
    expect(await please('tellKeys')).toEqual({ ok: true, output: ['c2VjcmV0'] })
    await please('die')
    expect(await please('tellKeys')).toEqual({ ok: true, output: ['c2VjcmV0'] })
    const { please: pleaseOther } = start()
    expect(await pleaseOther('tellKeys')).toEqual({ ok: true, output: [] })
  })

  test('what was open is opened again before anything else is answered, and what was closed is not', async () => {
    const { please } = start({ calmMs: -1 })
    await please('open', { recentId: 'team' })
    await please('die')
    expect(await please('tellOpened')).toEqual({ ok: true, output: 'team' })
    await please('die')
    expect(await please('tellOpened')).toEqual({ ok: true, output: 'team' })
    await please('close')
    await please('die')
    expect(await please('tellOpened')).toEqual({ ok: true, output: null })
  })

  test('a second death soon after ends in failure, until somebody asks for another start', async () => {
    const { please, states, backend } = start()
    await please('die')
    expect(await please('die')).toMatchObject(refused)
    expect(backend.state()).toBe('failed')
    expect(states.filter((state) => state === 'starting')).toHaveLength(2)
    expect(await please('echo')).toMatchObject(refused)
    backend.startAgain()
    expect(await please('echo', 'once more')).toEqual({ ok: true, output: 'once more' })
  })

  test('a death long after the last one is a new misfortune', async () => {
    const { please, backend } = start({ calmMs: -1 })
    for (const _ of [1, 2, 3]) await please('die')
    expect(backend.state()).toBe('starting')
    expect(await please('echo', 'still here')).toEqual({ ok: true, output: 'still here' })
  })

  test('what is not a message of ours is ignored', async () => {
    const { please, events } = start()
    await please('babble')
    expect(events).toEqual([
      { type: 'recent-workspaces', workspaces: [], openId: null },
      { type: 'changed', topics: ['people'] },
    ])
  })

  test('when Baton quits the backend is asked to stop and not started again', async () => {
    const { backend, please, states } = start()
    await please('echo')
    await backend.stop()
    expect(states).toEqual(['starting', 'ready'])
  })
})
