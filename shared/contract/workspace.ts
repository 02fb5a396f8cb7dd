import { z } from 'zod'
import { Name } from '../domain/text.ts'
import { Instant, TimeZone } from '../domain/times.ts'
import { Grant } from './grant.ts'
import { command, query, task } from './procedure.ts'

export const Backup = z.object({
  id: z.string(),
  madeAt: Instant,
  reason: z.enum([
    'migration',
    'restore',
    'import',
    'erasure',
    'retention',
    'hourly',
    'daily',
    'weekly',
    'monthly',
    'asked',
  ]),
  people: z.int(),
  placements: z.int(),
  bytes: z.int(),
})
export type Backup = z.infer<typeof Backup>

export const RecentWorkspace = z.object({
  id: z.string(),
  name: z.string(),
  folder: z.string(),
  openedAt: Instant,
  isThere: z.boolean(),
})
export type RecentWorkspace = z.infer<typeof RecentWorkspace>

/** `restore`: the file is damaged, nothing is open, and its backups can be restored. */
export const WorkspaceStatus = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('restore'), fileName: z.string(), words: z.string() }),
  z.object({
    state: z.literal('open'),
    name: z.string(),
    fileName: z.string(),
    folder: z.string(),
    timeZone: TimeZone,
    /** People, sales calls and content projects that are not archived. */
    counts: z.object({ people: z.int(), calls: z.int(), projects: z.int(), skills: z.int(), cycles: z.int() }),
    /** Set when the file lies where other programs copy it about, such as a synced or network folder. */
    folderWarning: z.string().nullable(),
  }),
])
export type WorkspaceStatus = z.infer<typeof WorkspaceStatus>

const nothing = z.object({})

export const workspace = {
  status: query({
    summary: 'What is open',
    input: nothing,
    output: WorkspaceStatus,
    reads: ['workspace', 'people', 'calls', 'projects', 'skills', 'cycles'],
  }),
  recent: query({
    summary: 'Workspaces opened lately, newest first',
    input: nothing,
    output: z.array(RecentWorkspace),
    reads: ['workspace'],
  }),
  create: task({
    summary: 'Make an empty workspace and open it',
    input: z.object({ grant: Grant, name: Name, timeZone: TimeZone }),
    output: nothing,
    changes: ['workspace'],
    progress: nothing,
  }),
  createSample: task({
    summary: 'Make the sample team and open it; without a grant it is kept in the app’s own folder',
    input: z.object({ grant: Grant.optional() }),
    output: nothing,
    changes: ['workspace'],
    progress: nothing,
  }),
  open: task({
    summary: 'Open a workspace',
    input: z.union([z.object({ grant: Grant }), z.object({ recentId: z.string() })]),
    output: nothing,
    changes: ['workspace'],
    progress: nothing,
  }),
  close: task({
    summary: 'Close the open workspace',
    input: nothing,
    output: nothing,
    changes: ['workspace'],
    progress: nothing,
  }),
  edit: command({
    summary: 'Rename the workspace or change its time zone',
    input: z.object({ name: Name, timeZone: TimeZone }),
    output: nothing,
    changes: ['workspace'],
  }),
  backups: query({
    summary: 'Backups of the open (or damaged) workspace, newest first',
    input: nothing,
    output: z.array(Backup),
    reads: ['workspace'],
  }),
  backUp: task({
    summary: 'Make a backup now',
    input: nothing,
    output: Backup,
    changes: ['workspace'],
    progress: nothing,
  }),
  saveEverything: task({
    summary: 'Write everything that others may read into a ZIP: each list as CSV and as JSON, with a manifest',
    input: z.object({ grant: Grant }),
    output: z.object({ files: z.int() }),
    changes: ['disclosures'],
    progress: z.object({ done: z.int(), of: z.int() }),
  }),
  restore: task({
    summary: 'Restore a backup; what was open is backed up first',
    input: z.object({ backupId: z.string() }),
    output: nothing,
    changes: ['workspace'],
    progress: nothing,
  }),
}
