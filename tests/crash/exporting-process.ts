import { killBeforeStep } from './kill-before-step.ts'

// Exports what is new.
const [dataFolder = '', workspace = '', file = '', killBefore = ''] = process.argv.slice(2)
const untilKilled = killBeforeStep(Number(killBefore))

const { createApp } = await import('../../electron/backend/app.ts')
const { dispatch } = await import('../../electron/backend/dispatch.ts')
const { closeWorkspace, openWorkspace } = await import('../../electron/backend/open-workspace.ts')
const { Grant } = await import('../../shared/contract/grant.ts')
const app = createApp(dataFolder, () => undefined)
await openWorkspace(app, workspace)
const input = { target: 'baton-csv', extent: 'changes', grant: Grant.parse('file') } as const
await untilKilled(async () => await dispatch(app, 'records.export', input, { path: () => file }))
await closeWorkspace(app)
