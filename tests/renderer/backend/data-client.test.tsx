// @vitest-environment jsdom
import { createRoot } from 'react-dom/client'
import { expect, onTestFinished, test } from 'vitest'
import { call, startTask } from '../../../renderer/backend/client.ts'
import { useCommand } from '../../../renderer/backend/use-command.ts'
import { QueryCache, useQuery } from '../../../renderer/backend/use-query.tsx'
import { useUndo } from '../../../renderer/backend/use-undo.ts'
import type { ReactNode } from 'react'
import type { InputOf } from '../../../shared/contract/contract.ts'
import { personDraft } from '../../support/drafts.ts'
import { connectWindow } from './window-bridge.ts'

// A page has one window for as long as it lives.
await connectWindow()

function show(page: ReactNode) {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  root.render(<QueryCache>{page}</QueryCache>)
  onTestFinished(() => {
    root.unmount()
  })
  return place
}

function Names() {
  const { data } = useQuery('people.list', {})
  return <p>{data?.map(({ name }) => name).join(', ') ?? 'asking'}</p>
}

test('what is on screen is asked again when a command, an undo or anybody else changed it', async () => {
  const place = show(<Names />)
  await expect.poll(() => place.textContent).toBe('')
  await call('people.add', personDraft({ name: 'Ann Berg' }))
  await expect.poll(() => place.textContent).toBe('Ann Berg')
  await call('people.add', personDraft({ name: 'Bo Lind' }))
  await expect.poll(() => place.textContent).toBe('Ann Berg, Bo Lind')
  await call('history.undo', {})
  await expect.poll(() => place.textContent).toBe('Ann Berg')
})

function AddTwice() {
  const { attempt, isRunning } = useCommand('people.add')
  const { next } = useUndo()
  const add = async () => {
    const first = await attempt(personDraft({ name: 'Cleo Marsh', email: 'cleo@example.org' }))
    const second = await attempt(personDraft({ name: 'Another Cleo', email: 'Cleo@example.org' }))
    document.title = `${String(first.ok)} ${second.ok ? 'taken' : second.error.code}`
  }
  return (
    <button type="button" onClick={() => void add()}>
      {isRunning ? 'adding' : (next ?? 'nothing to undo')}
    </button>
  )
}

test('a refused command is an answer, and the next undo is known by name', async () => {
  const place = show(<AddTwice />)
  await expect.poll(() => place.textContent).toBe('Add Ann Berg')
  place.querySelector('button')?.click()
  await expect.poll(() => place.textContent).toBe('Add Cleo Marsh')
  await expect.poll(() => document.title).toBe('true conflict')
})

function Seal({ personId, onShown }: InputOf<'seals.state'> & { onShown: (words: string) => void }) {
  const { data } = useQuery('seals.state', { personId })
  const words = data?.state ?? 'asking'
  onShown(words)
  return <p>{words}</p>
}

test('what was read while a seal was open is not there for a moment once it is locked', async () => {
  const added = await call('people.add', personDraft({ name: 'Dana Wolf' }))
  if (!added.ok) throw new Error(added.error.words)
  const { id: personId } = added.output
  const passphrase = 'correct horse battery'
  await startTask('seals.create', { personId, passphrase }, () => undefined).result
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  const showSeal = (isShown: boolean, shown: string[]) => {
    const onShown = (words: string) => {
      shown.push(words)
    }
    root.render(<QueryCache>{isShown ? <Seal personId={personId} onShown={onShown} /> : <p>away</p>}</QueryCache>)
  }
  showSeal(true, [])
  await expect.poll(() => place.textContent).toBe('unlocked')
  showSeal(false, [])
  await expect.poll(() => place.textContent).toBe('away')
  await startTask('seals.lock', {}, () => undefined).result
  const shown: string[] = []
  showSeal(true, shown)
  await expect.poll(() => place.textContent).toBe('locked')
  expect(shown).not.toContain('unlocked')
  root.unmount()
})

test('a task answers with its result, and nobody rejects', async () => {
  expect(await startTask('workspace.backUp', {}, () => undefined).result).toMatchObject({
    ok: true,
    output: { reason: 'asked' },
  })
  expect(await startTask('workspace.restore', { backupId: 'none' }, () => undefined).result).toMatchObject({
    ok: false,
  })
})
