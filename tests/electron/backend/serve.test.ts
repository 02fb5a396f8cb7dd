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
