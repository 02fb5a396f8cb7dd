import path from 'node:path'
import { startBackend } from './backend.ts'
import { memoryOf, seconds } from './processes.ts'

/** The sample team's next cycle, planned until the plan is proven to be the best possible. */
export async function measurePlanning(built: string): Promise<Record<string, unknown>> {
  const backend = await startBackend(built)
  try {
    const grant = backend.grant(path.join(backend.folder, 'Sample.baton'), 'write')
    await backend.call('workspace.createSample', { grant })
    const cycle = (await backend.call('cycles.list', {})).find(({ status }) => status === 'draft')
    if (cycle === undefined) throw new Error('The sample team has no cycle to plan.')
    const startedAt = performance.now()
    let goodAfter: number | null = null
    const outcome = await backend.call(
      'cycles.plan',
      { id: cycle.id, gap: 0, timeLimitSeconds: 600 },
      {
        progress: ({ gap }) => {
          if (gap !== null && gap <= 0.001) goodAfter ??= seconds(performance.now() - startedAt)
        },
      },
    )
    if (outcome.state !== 'planned') throw new Error('The sample team could not be planned.')
    const { figures, placements, wasStopped } = outcome
    return {
      seconds: seconds(performance.now() - startedAt),
      secondsToGapOfOneInThousand: goodAfter,
      gap: figures.gap,
      objective: figures.objective,
      bound: figures.bound,
      placements,
      isProven: !wasStopped,
      memoryMb: memoryOf(backend.pid),
    }
  } finally {
    await backend.stop()
  }
}
