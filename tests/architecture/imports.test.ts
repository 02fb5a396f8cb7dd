import { expect, test } from 'vitest'
import { forbiddenImports } from './layers.ts'
import { importsOf, sourcesIn } from './sources.ts'

test('every import obeys the table of layers', () => {
  const sources = sourcesIn('shared', 'renderer', 'electron')
  expect(sources.length).toBeGreaterThan(100)
  expect(forbiddenImports(sources)).toEqual([])
})

test.each([
  ['renderer/app/canary.ts', `import type { App } from '../../electron/backend/app.ts'`],
  ['renderer/canary.tsx', `import { readFile } from 'node:fs/promises'`],
  ['electron/backend/canary.ts', `import { Button } from '../../renderer/ui/button.tsx'`],
  ['electron/backend/canary.ts', `export { app } from 'electron'`],
  ['electron/backend/features/canary.ts', `import { sql } from 'kysely'`],
  ['electron/backend/features/canary.ts', `import Sqlite from 'better-sqlite3'`],
  ['electron/backend/db/canary.ts', `import { people } from '../features/people.ts'`],
  ['electron/main/canary.ts', `import { dispatch } from '../backend/dispatch.ts'`],
  ['electron/preload/canary.ts', `const { join } = require('node:path')`],
  ['shared/domain/canary.ts', `import { dispatch } from '../../electron/backend/dispatch.ts'`],
  ['shared/canary.ts', `import 'react/jsx-runtime'`],
  ['shared/canary.ts', `const { sql } = await import('kysely')`],
  ['shared/canary.ts', `import {\n  type A,\n  type B,\n} from 'node:fs'`],
  ['elsewhere/canary.ts', ``],
])('a forbidden import planted in %s is found: %s', (file, text) => {
  expect(forbiddenImports([{ file, text }])).toHaveLength(1)
})

test.each([
  ['renderer/canary.ts', `import { people } from '../shared/contract/people.ts'`],
  ['electron/backend/features/canary.ts', `import { listPeople } from '../db/people.ts'`],
  ['electron/cli/canary.ts', `import { dispatch } from '../backend/dispatch.ts'`],
  ['electron/main/canary.ts', `import { app } from 'electron'`],
  ['shared/canary.ts', `import { z } from 'zod'\n// import { sql } from 'kysely'`],
])('an allowed import in %s is left alone: %s', (file, text) => {
  expect(forbiddenImports([{ file, text }])).toEqual([])
})

test('every file of ours is imported by its whole name', () => {
  const unclear = sourcesIn('shared', 'renderer', 'electron', 'tests').flatMap((source) =>
    importsOf(source)
      .filter(({ from }) => from.startsWith('.') && !/\.(?:tsx?|m?js|json|css|sql|svg|html|png)(?:\?\w+)?$/.test(from))
      .filter(({ from }) => !/(?:\/|^\.|\.\.)$/.test(from))
      .map(({ from }) => `${source.file} imports ${from}`),
  )
  expect(unclear).toEqual([])
})
