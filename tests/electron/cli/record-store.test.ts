import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { personDraft } from '../../support/drafts.ts'
import { storeKey, storeSecret } from '../../support/http-record-store.ts'
import { startRecordStore } from '../../support/record-store.ts'
import { startSignedOff } from '../../support/signed-off-team.ts'

const program = path.resolve(import.meta.dirname, '../../../electron/cli/baton.ts')

test('records are sent from the command line, beside the open app, with the secret from the environment', async () => {
  const { call, ann, file, dataFolder } = await startSignedOff()
  await call('people.edit', { id: ann, person: personDraft({ name: 'Ann', function: 'marketing', hrId: 'HR-1' }) })
  const store = await startRecordStore()
  await call('recordStores.set', { address: store.address, key: storeKey, secret: 'another' })
  const env = { ...process.env, BATON_DATA: dataFolder, BATON_RECORD_STORE_SECRET: storeSecret }
  const child = spawn(process.execPath, [program, 'recordStores.post', '--workspace', file], { env, stdio: 'pipe' })
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  expect({ stderr, status: status as number | null }).toEqual({ stderr: '', status: 0 })
  expect(JSON.parse(stdout)).toMatchObject({ sent: 2, problem: null })
  expect(stdout).not.toContain(storeSecret)
  expect(store.statements()).toHaveLength(2)
  // The app knows what was sent beside it.
  expect(await call('recordStores.preview', {})).toMatchObject({ sent: 0 })
})
