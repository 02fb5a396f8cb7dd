import path from 'node:path'
import { expect, test } from 'vitest'
import { forkBackend } from '../../support/forked-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

test('a forked backend answers, keeps what it was told, and exits by itself when it is asked to stop', async () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'Team.baton')
  const first = await forkBackend(folder)
  await first.call('workspace.create', { grant: first.grant(file, 'write'), name: 'Relay', timeZone: 'Europe/Berlin' })
  await first.call('accounts.add', { name: 'Acme' })
  first.post({ type: 'stop' })
  await first.exited

  const second = await forkBackend(folder)
  const [recent] = await second.call('workspace.recent', {})
  expect(recent).toMatchObject({ name: 'Relay', folder, isThere: true })
  await second.call('workspace.open', { recentId: recent?.id ?? '' })
  expect(await second.call('accounts.list', {})).toMatchObject([{ name: 'Acme' }])
})
