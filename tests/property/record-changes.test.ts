import * as fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { PlacementId } from '../../shared/domain/ids.ts'
import { personDraft } from '../support/drafts.ts'
import { startSignedOff } from '../support/signed-off-team.ts'
import { createStatementStore } from '../support/statement-store.ts'

type Line = Record<string, string>

const linesOf = (bytes: Buffer) =>
  Papa.parse<Line>(bytes.toString('utf8').replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data

/** A table that somebody keeps by the files of changes: each line says what becomes of its record. */
function createTable() {
  const lines = new Map<string, Line>()
  return {
    take: (bytes: Buffer) => {
      for (const { Change: change, ...line } of linesOf(bytes)) {
        const id = line['Record'] ?? ''
        const isThere = lines.has(id)
        expect([change, isThere]).toEqual([change, change !== 'new'])
        if (change === 'withdrawn') lines.delete(id)
        else lines.set(id, line)
      }
    },
    lines: () => [...lines.values()],
  }
}

const byRecord = (lines: readonly Line[]) => new Map(lines.map((line) => [line['Record'], line]))

const placement = fc.nat({ max: 2 })
const step = fc.oneof(
  fc.record({
    do: fc.constant('sign' as const),
    placement,
    attendance: fc.constantFrom('attended' as const, 'partly' as const),
    observation: fc.constantFrom('Well', 'Better'),
  }),
  fc.record({ do: fc.constant('unsign' as const), placement }),
  fc.record({ do: fc.constant('rename' as const), hrId: fc.constantFrom('HR-1', 'HR-9') }),
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('changes' as const) }),
  fc.record({ do: fc.constant('all' as const) }),
)

test('whatever is signed, corrected, unsigned and undone, and whenever changes are exported, the target ends with what a full export says', async () => {
  const whatever = fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
    const team = await startSignedOff()
    const { call, exportTo, ann, mia, tom, annOnDemo, annOnPitch, miaOnDemo, stop } = team
    const placements: PlacementId[] = [annOnDemo, annOnPitch, miaOnDemo]
    const rename = async (hrId: string) =>
      await call('people.edit', { id: ann, person: personDraft({ name: 'Ann Berg', function: 'marketing', hrId }) })
    const makeKnown = async () => {
      await call('people.edit', {
        id: mia,
        person: personDraft({ name: 'Mia Roth', function: 'marketing', hrId: 'HR-2' }),
      })
      await rename('HR-1')
    }
    await makeKnown()
    const [store, table] = [createStatementStore(), createTable()]
    const exportChanges = async () => {
      store.take((await exportTo('xapi', { extent: 'changes' })).bytes)
      table.take((await exportTo('baton-csv', { extent: 'changes' })).bytes)
    }
    for (const next of steps) {
      if (next.do === 'changes') await exportChanges()
      else if (next.do === 'all') store.take((await exportTo('xapi')).bytes)
      else if (next.do === 'rename') await rename(next.hrId)
      else if (next.do === 'undo') await call('history.undo', {})
      else {
        const id = placements[next.placement] ?? annOnDemo
        const said = next.do === 'sign' ? next : { attendance: 'missed' as const, observation: null }
        const { attendance, observation } = said
        await call('placements.signOff', { id, attendance, observation, byPersonId: tom })
      }
    }
    // Undo may have reached the beginning: statements take nobody who has no name to be known by.
    await makeKnown()
    await exportChanges()
    const full = linesOf((await exportTo('baton-csv')).bytes)
    expect(byRecord(table.lines())).toEqual(byRecord(full))
    const before = store.statements()
    store.take((await exportTo('xapi')).bytes)
    // A full file after all changes tells nothing new.
    expect(new Set(store.statements().map(({ id }) => id))).toEqual(new Set(before.map(({ id }) => id)))
    expect(before).toHaveLength(full.length)
    expect((await call('history.verify', {})).firstBroken).toBeNull()
    await stop()
  })
  await fc.assert(whatever, { numRuns: 15 })
})
