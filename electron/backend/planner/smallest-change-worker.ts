import type { CycleFacts } from './facts.ts'
import { loadHighs } from './load-highs.ts'
import type { Target } from './near-target.ts'
import { type FoundChanges, smallestChanges } from './smallest-change.ts'
import { workInThread } from './thread.ts'

/** Looking for the smallest change in a thread. */
export interface SmallestChangeThread {
  task: { cycle: CycleFacts; target: Target }
  /** What was found so far. */
  news: FoundChanges
  result: FoundChanges
}

await workInThread<SmallestChangeThread>(async ({ cycle, target }, { tell, shouldStop }) =>
  smallestChanges(await loadHighs(), cycle, target, { found: tell, shouldStop }),
)
