import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { startTestBackend } from '../../support/backend.ts'

async function draftCycle({ call }: Awaited<ReturnType<typeof startTestBackend>>) {
  const cycle = (await call('cycles.list', {})).find(({ status }) => status === 'draft')
  if (cycle === undefined) throw new Error('The sample has a cycle to plan.')
  return cycle
}

test('long work streams progress, the last of it before the answer', async () => {
  const backend = await startTestBackend({ workspace: 'sample' })
  const { id } = await draftCycle(backend)
  const phases: string[] = []
  const outcome = await backend.call('cycles.plan', { id }, { progress: ({ phase }) => phases.push(phase) })
  expect(outcome.state).toBe('planned')
  expect(phases.at(-1)).toBe('saving')
})

test('a file granted for reading is never written to, nor a folder taken for a file', async () => {
  const backend = await startTestBackend({ workspace: 'sample' })
  const { id: cycleId } = await draftCycle(backend)
  const file = path.join(backend.folder, 'people.csv')
  writeFileSync(file, 'Name,Function')
  for (const grant of [backend.grant(file, 'read'), backend.grant(backend.folder, 'folder')]) {
    await expect(backend.call('publications.savePlacements', { cycleId, grant })).rejects.toMatchObject({
      code: 'grant-expired',
    })
  }
  expect(readFileSync(file, 'utf8')).toBe('Name,Function')
})
