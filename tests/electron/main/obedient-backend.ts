import { z } from 'zod'
import { connectPort } from '../../../electron/backend/port.ts'
import { MessageToBackend } from '../../../shared/contract/bridge.ts'

/** A backend without data that does what the names of its calls say, for tests of the process boundary. */
const OpenInput = z.object({ recentId: z.string() })
const port = connectPort()
const grants: string[] = []
const held: string[] = []
const keys: (string | null)[] = []
let opened: string | null = null

function answer(id: string, output: unknown): void {
  port.post({ type: 'result', id, result: { ok: true, output } })
}

function open(recentId: string | null): void {
  opened = recentId
  port.post({ type: 'recent-workspaces', workspaces: [], openId: opened })
}

port.onMessage((received) => {
  const message = MessageToBackend.parse(received)
  if (message.type === 'stop') process.exit()
  if (message.type === 'grant') grants.push(message.path)
  if (message.type === 'machine-key') keys.push(message.key)
  if (message.type !== 'call') return
  const { id, name, input } = message
  if (name === 'please.echo') answer(id, input)
  if (name === 'please.tellGrants') answer(id, grants)
  if (name === 'please.tellKeys') answer(id, keys)
  if (name === 'please.hold') held.push(id)
  if (name === 'please.release') for (const each of [id, ...held.toReversed()]) answer(each, 'released')
  if (name === 'please.tellOpened') answer(id, opened)
  if (name === 'please.close' || name === 'please.open' || name === 'workspace.open') {
    open(name === 'please.close' ? null : OpenInput.parse(input).recentId)
    answer(id, {})
  }
  if (name === 'please.babble') {
    for (const strange of [undefined, 'ready', { type: 'launch' }, { type: 'changed', topics: 'people' }]) {
      port.post(strange ?? null)
    }
    port.post({ type: 'changed', topics: ['people'] })
    answer(id, 'babbled')
  }
  if (name === 'please.die') process.exit(1)
})
port.post({ type: 'ready' })
port.post({ type: 'recent-workspaces', workspaces: [], openId: null })
