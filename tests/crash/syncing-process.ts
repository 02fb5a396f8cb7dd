import { killBeforeStep } from './kill-before-step.ts'

// Writes feeds.
const [folder = '', killBefore = ''] = process.argv.slice(2)
const untilKilled = killBeforeStep(Number(killBefore))

const { syncFeeds } = await import('../../electron/backend/exports/feed-files.ts')
const { states, workspaceId } = await import('./feed-states.ts')
await untilKilled(async () => await syncFeeds(folder, workspaceId, states.after, new AbortController().signal))
