import type { z } from 'zod'
import type { Day, Instant } from '../../../shared/domain/times.ts'
import { type Reads, readDay, readMoment } from './dates.ts'
import { type Field } from './field.ts'
import { type Reading, type SourceRow, quoted } from './source.ts'
import { ianaZone } from './zones.ts'

/** Reads the cells of one row and gathers what is wrong with them, so that a row names all its faults at once. */
export interface Cells {
  /** Null when the field is not in the file or its cell is empty. */
  text: (field: string) => string | null
  day: (field: string) => Day | null
  moment: (field: string) => Instant | null
  /** Reads "1.5", "1,5" and "1 h". */
  number: (field: string) => number | null
  zone: (field: string) => string | null
  isYes: (field: string) => boolean | null
  choice: <Value extends string>(
    field: string,
    find: (text: string) => Value | undefined,
    expected: string,
  ) => Value | null
  /** Says what is wrong with the cell of a field. */
  fail: (field: string, words: string) => void
  missing: (field: string) => void
  /** Everything said so far. */
  reasons: string[]
  label: (field: string) => string
}

const yes = new Set(['1', 'true', 'yes', 'y', 'x', 'ja', 'oui', 'si', 'sí', 'sim', 'wahr', 'vrai'])
const no = new Set(['0', 'false', 'no', 'n', 'nein', 'non', 'não', 'nao', 'falsch', 'faux'])

export function cellsOf(row: SourceRow, fields: readonly Field[], reading: Reading): Cells {
  const reasons: string[] = []
  const label = (name: string) => fields.find((field) => field.name === name)?.label ?? name
  const text = (field: string) => {
    const cell = row.values.get(field)?.trim() ?? ''
    return cell === '' ? null : cell
  }
  const fail = (field: string, words: string) => {
    const cell = text(field)
    reasons.push(`${label(field)}${cell === null ? '' : ` ${quoted(cell)}`} ${words}.`)
  }
  const read = <Value>(field: string, reader: (text: string) => Reads<Value>): Value | null => {
    const cell = text(field)
    if (cell === null) return null
    const result = reader(cell)
    if (result.ok) return result.value
    fail(field, result.reason)
    return null
  }
  return {
    text,
    fail,
    reasons,
    label,
    missing: (field) => {
      reasons.push(`${label(field)} is missing.`)
    },
    day: (field) => read(field, (cell) => readDay(cell, reading.dateOrder)),
    moment: (field) => read(field, (cell) => readMoment(cell, reading)),
    number: (field) => read(field, readNumber),
    zone: (field) =>
      read(field, (cell) => {
        const zone = ianaZone(cell)
        return zone === undefined
          ? { ok: false, reason: 'is not a time zone that Baton knows, such as Europe/Berlin' }
          : { ok: true, value: zone }
      }),
    isYes: (field) =>
      read(field, (cell) => {
        const word = cell.toLowerCase()
        if (yes.has(word)) return { ok: true, value: true }
        return no.has(word) ? { ok: true, value: false } : { ok: false, reason: 'is neither yes nor no' }
      }),
    choice: (field, find, expected) =>
      read(field, (cell) => {
        const value = find(cell)
        return value === undefined ? { ok: false, reason: `is not ${expected}` } : { ok: true, value }
      }),
  }
}

function readNumber(cell: string): Reads<number> {
  const match = /^(-?\d+(?:[.,]\d+)?)(?:\s*\p{L}+\.?)?$/u.exec(cell.replace(/[\s\u00a0']/g, ''))
  if (match?.[1] === undefined) return { ok: false, reason: 'is not a number' }
  return { ok: true, value: Number(match[1].replace(',', '.')) }
}

/** A draft with gaps where the row gave nothing; whoever leaves one has said so in a reason. */
export type Gappy<Schema extends z.ZodType> = { [Key in keyof z.input<Schema>]: z.input<Schema>[Key] | undefined }

/** The checked draft, or undefined after saying what the domain refuses about it. */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  draft: Gappy<Schema>,
  cells: Cells,
): z.output<Schema> | undefined {
  if (cells.reasons.length > 0) return undefined
  const result = schema.safeParse(draft)
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? '')
    cells.fail(field, `cannot be used: ${wordsOf(issue)}`)
  }
  return undefined
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return `it must be at least ${issue.minimum}`
  if (issue.code === 'too_big') {
    return issue.origin === 'string'
      ? `it is longer than ${issue.maximum} characters`
      : `it must be at most ${issue.maximum}`
  }
  if (issue.code === 'not_multiple_of') return `it must be a multiple of ${issue.divisor}`
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'it is not an e-mail address'
  if (issue.code === 'invalid_type') return 'it must be a whole number'
  return issue.message
}

/** The fields of two descriptions that differ, as the preview shows them. */
export function changesBetween(
  before: readonly (readonly [label: string, text: string])[] | undefined,
  after: readonly (readonly [label: string, text: string])[],
): { field: string; before: string; after: string }[] {
  const old = new Map(before ?? [])
  return after
    .map(([field, text]) => ({ field, before: old.get(field) ?? '', after: text }))
    .filter((change) => change.before !== change.after)
}
