import Sqlite from 'better-sqlite3'
import * as fc from 'fast-check'
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { RetentionKind } from '../../shared/domain/retention.ts'
import type { Day, Instant } from '../../shared/domain/times.ts'
import { startTestBackend } from '../support/backend.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { startTracedPerson } from '../support/traced-person.ts'

/** Where rows say from when their period counts. Those of cycles count from the last day of theirs. */
const ages = {
  busy_time: { kind: 'busy-times', column: 'ends_at' },
  time_off: { kind: 'time-off', column: 'ends_on' },
  form_draft: { kind: 'drafts', column: 'saved_at' },
  disclosure: { kind: 'disclosures', column: 'disclosed_at' },
} as const satisfies Record<string, { kind: RetentionKind; column: string }>

type Row = Record<string, string | number | null>

function rowsOf(file: string, table: string): Row[] {
  const connection = new Sqlite(file, { readonly: true })
  const rows = connection.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY id`).all()
  connection.close()
  return rows
}

const periods = fc.record(
  Object.fromEntries(
    RetentionKind.options.map((kind) => [kind, fc.option(fc.integer({ min: 1, max: 30 }), { nil: null })]),
  ) as Record<RetentionKind, fc.Arbitrary<number | null>>,
)

test('whatever the periods and however late: afterwards nothing is due, nothing newer is touched, and the history verifies', async () => {
  const { call, file, ann, tom, stop } = await startTracedPerson()
  for (const [index, year] of [2023, 2024, 2025, 2026].entries()) {
    const day = `${year}-0${index + 2}-10` as Day
    await call('people.addTimeOff', { personId: ann, startsOn: day, endsOn: day, note: null })
  }
  await call('identity.choose', { personId: tom })
  await call('privacy.report', { personId: ann })
  await stop()
  await fc.assert(
    fc.asyncProperty(periods, fc.integer({ min: 0, max: 40 }), async (chosen, monthsLater) => {
      const copy = path.join(temporaryFolder(), 'Team.baton')
      copyFileSync(file, copy)
      const backend = await startTestBackend({ file: copy, workspace: 'none' })
      await backend.call('workspace.open', { grant: backend.grant(copy, 'write') })
      const now = new Date()
      now.setUTCMonth(now.getUTCMonth() + monthsLater)
      Object.assign(backend.app, { now: () => now.toISOString() as Instant })
      for (const kind of RetentionKind.options) await backend.call('retention.set', { kind, months: chosen[kind] })
      const before = Object.fromEntries(Object.keys(ages).map((table) => [table, rowsOf(copy, table)]))
      const { state, kinds } = await backend.call('retention.preview', {})
      const due = kinds.reduce((sum, { entries }) => sum + entries, 0)
      if (due > 0) await backend.call('retention.apply', { state })
      const again = await backend.call('retention.preview', {})
      expect(again.kinds.filter(({ entries }) => entries > 0)).toEqual([])
      expect((await backend.call('history.verify', {})).firstBroken).toBeNull()
      await backend.stop()
      for (const [table, { kind, column }] of Object.entries(ages)) {
        const months = chosen[kind]
        const oldest = new Date(now)
        oldest.setUTCMonth(oldest.getUTCMonth() - (months ?? 0))
        // A day more: where it begins is a matter of the time zone, and of how long months are.
        const surelyNew = new Date(oldest.getTime() + 4 * 86_400_000).toISOString()
        const isKept = (row: Row) => months === null || String(row[column]) > surelyNew
        const left = new Set(rowsOf(copy, table).map((row) => JSON.stringify(row)))
        const lost = (before[table] ?? []).filter((row) => isKept(row) && !left.has(JSON.stringify(row)))
        expect([table, isAlsoDueOtherwise(table, chosen) ? [] : lost]).toEqual([table, []])
      }
    }),
    { numRuns: 12 },
  )
})

/** Texts on cancelled placements go with them. */
function isAlsoDueOtherwise(table: string, chosen: Record<RetentionKind, number | null>): boolean {
  return table === 'form_draft' && chosen['cancelled-placements'] !== null
}
