import { z } from 'zod'
import { MeasureId } from '../domain/ids.ts'
import { Measure, MeasureDraft, MeasuredNumber, MeasuredValue } from '../domain/measures.ts'
import { Day } from '../domain/times.ts'
import { command, query } from './procedure.ts'

const nothing = z.object({})
const ids = z.object({ ids: z.array(MeasureId).min(1).max(1_000) })

/** A measure and what was measured, oldest first. */
export const MeasureWithValues = Measure.extend({ values: z.array(MeasuredValue) })
export type MeasureWithValues = z.infer<typeof MeasureWithValues>

export const measures = {
  list: query({
    summary: 'Shared measures and each function’s own, by name, with what was measured',
    input: z.object({ includeArchived: z.boolean().default(false) }),
    output: z.array(MeasureWithValues),
    reads: ['measures'],
  }),
  add: command({
    summary: 'Add a measure',
    input: MeasureDraft,
    output: z.object({ id: MeasureId }),
    changes: ['measures'],
  }),
  edit: command({
    summary: 'Change a measure',
    input: z.object({ id: MeasureId, measure: MeasureDraft }),
    output: nothing,
    changes: ['measures'],
  }),
  archive: command({ summary: 'Archive measures', input: ids, output: nothing, changes: ['measures'] }),
  restore: command({ summary: 'Bring archived measures back', input: ids, output: nothing, changes: ['measures'] }),
  setValue: command({
    summary: 'Say what was measured on a day, in place of what was said before; null takes it out',
    input: z.object({ id: MeasureId, on: Day, value: MeasuredNumber.nullable() }),
    output: nothing,
    changes: ['measures'],
  }),
}
