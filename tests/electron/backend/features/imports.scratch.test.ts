import path from 'node:path'
import { test } from 'vitest'
import { startTestBackend } from '../../../support/backend.ts'
const fixture = (name: string) => path.resolve(import.meta.dirname, '../../../fixtures/imports', name)
test('scratch', async () => {
  const b = await startTestBackend()
  for (const [kind, name] of [['people', 'people.csv'], ['people', 'people.csv'], ['people', 'people-german-excel.csv'], ['levels', 'levels.csv'], ['projects', 'projects.csv'], ['calls', 'calls.ics'], ['calls', 'calls.ics']] as const) {
    const grant = b.grant(fixture(name))
    const t = performance.now()
    const p = await b.call('imports.preview', { grant, kind })
    console.log(name, p.counts, p.questions, p.notes, p.rows.slice(0, 2).map((r) => JSON.stringify(r)), p.rows.filter((r) => r.status === 'error').map((r) => r.title + r.reasons.join('|')), JSON.stringify(p.options))
    try { console.log(await b.call('imports.apply', { grant, kind, options: p.options, digest: p.digest, leaveOutErrors: true }), Math.round(performance.now() - t)) } catch (e) { console.log(e) }
  }
  console.log((await b.call('history.list', {})).map((g) => g.label + ' ' + g.changes))
})
