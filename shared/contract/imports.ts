import { z } from 'zod'
import { PersonId } from '../domain/ids.ts'
import { TimeZone } from '../domain/times.ts'
import { Grant } from './grant.ts'
import { task } from './procedure.ts'

export const ImportKind = z.enum(['people', 'levels', 'projects', 'calls'])
export type ImportKind = z.infer<typeof ImportKind>

/** What the user decided about reading the file; what is left out is guessed and shown in the preview. */
export const ImportOptions = z.object({
  /** Field name → column index; null leaves the field out. */
  mapping: z.record(z.string().max(64), z.int().min(0).max(499).nullable()).optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  dateOrder: z.enum(['year-first', 'day-first', 'month-first']).optional(),
  timeZone: TimeZone.optional(),
  /** Calendar zone name → IANA zone, for names that are in no list. */
  zones: z.record(z.string().max(200), TimeZone).optional(),
  /** Hosts the calls that name nobody from sales. */
  hostId: PersonId.optional(),
})
export type ImportOptions = z.infer<typeof ImportOptions>

export const ImportRow = z.object({
  /** Line of the file (CSV) or number of the event (calendar), from 1. */
  line: z.int(),
  status: z.enum(['new', 'changed', 'same', 'error', 'skipped']),
  title: z.string(),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  /** Why the row cannot be used, in words. */
  reasons: z.array(z.string()),
})
export type ImportRow = z.infer<typeof ImportRow>

/** Something that only the user can decide; nothing is applied until it is answered through the options. */
export const ImportQuestion = z.discriminatedUnion('about', [
  z.object({
    about: z.literal('date-order'),
    words: z.string(),
    /** Rows read both ways. */
    examples: z.array(z.object({ text: z.string(), dayFirst: z.string(), monthFirst: z.string() })),
  }),
  z.object({ about: z.literal('time-zone'), words: z.string(), suggestion: TimeZone }),
  z.object({ about: z.literal('zone-name'), words: z.string(), name: z.string() }),
  z.object({ about: z.literal('column'), words: z.string(), field: z.string() }),
])
export type ImportQuestion = z.infer<typeof ImportQuestion>

export const ImportPreview = z.object({
  fileName: z.string(),
  format: z.enum(['csv', 'ics']),
  options: ImportOptions,
  /** Empty for calendars. */
  columns: z.array(z.object({ header: z.string(), samples: z.array(z.string()) })),
  fields: z.array(
    z.object({ name: z.string(), label: z.string(), isRequired: z.boolean(), column: z.int().nullable() }),
  ),
  questions: z.array(ImportQuestion),
  /** What is worth knowing but stops nothing, such as a skipped footer. */
  notes: z.array(z.string()),
  counts: z.object({ new: z.int(), changed: z.int(), same: z.int(), error: z.int(), skipped: z.int() }),
  /** At most 1,000 rows, those with errors first. */
  rows: z.array(ImportRow),
  /** Of file and options: apply refuses when the file has changed since the preview. */
  digest: z.string(),
})
export type ImportPreview = z.infer<typeof ImportPreview>

const source = z.object({ grant: Grant, kind: ImportKind, options: ImportOptions.default({}) })
const progress = z.object({ done: z.int(), of: z.int() })

export const imports = {
  preview: task({
    summary: 'Read a file and show what importing it would do',
    input: source,
    output: ImportPreview,
    changes: [],
    progress,
  }),
  apply: task({
    summary: 'Import a file, all or nothing, undoable as a whole; error rows are left out only when asked to',
    input: source.extend({ digest: z.string(), leaveOutErrors: z.boolean().default(false) }),
    output: ImportPreview.shape.counts,
    changes: ['people', 'skills', 'accounts', 'calls', 'projects'],
    progress,
  }),
  saveErrors: task({
    summary: 'Save the rows that cannot be used, with a reason column',
    input: source.extend({ into: Grant }),
    output: z.object({ rows: z.int() }),
    changes: [],
    progress,
  }),
}
