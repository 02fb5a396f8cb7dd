import { killBeforeStep } from './kill-before-step.ts'

// Writes feeds.
const [folder = '', state = '', killBefore = ''] = process.argv.slice(2)
const untilKilled = killBeforeStep(Number(killBefore))

const { syncFeeds } = await import('../../electron/backend/exports/feed-files.ts')
const { states, workspaceId } = await import('./feed-states.ts')
const feeds = state === 'after' ? states.after : states.before
await untilKilled(async () => await syncFeeds(folder, workspaceId, feeds, new AbortController().signal))
