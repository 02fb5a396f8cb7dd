import { expect, test } from 'vitest'
import { type Source, sourcesIn } from './sources.ts'

/** The one place that writes rows, because it records every change. */
const recorder = 'electron/backend/db/recorder.ts'
const writing =
  /\b(?:insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\b|\b(?:INSERT INTO|DELETE FROM|UPDATE \w+ SET)\b/

function writersAmong(sources: readonly Source[]): string[] {
  return sources.filter(({ text }) => writing.test(text)).map(({ file }) => file)
}

test('only the recorder writes rows, so that nothing changes without a line in the history', () => {
  expect(writersAmong(sourcesIn('electron', 'shared', 'renderer'))).toEqual([recorder])
})

test.each([
  `await db.insertInto('person').values(row).execute()`,
  'sql`DELETE FROM person`',
  `connection.exec("UPDATE person SET name = ''")`,
])('a writer that goes round the recorder is found: %s', (text) => {
  expect(writersAmong([{ file: 'electron/backend/db/canary.ts', text }])).toEqual(['electron/backend/db/canary.ts'])
})
