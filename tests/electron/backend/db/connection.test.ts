import { expect, test } from 'vitest'
import { openReadOnly, openWritable, pragmas, type Connection } from '../../../../electron/backend/db/connection.ts'
import { makeWorkspaceFile } from '../../../support/workspace-files.ts'

// Written out again, not taken from the code: these are the promises.
const promised = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  secure_delete: 1,
  busy_timeout: 2_000,
  fullfsync: 1,
  checkpoint_fullfsync: 1,
}

function pragmasOf(connection: Connection): Record<string, unknown> {
  return Object.fromEntries(Object.keys(promised).map((name) => [name, connection.pragma(name, { simple: true })]))
}

test('DS-1: every pragma holds on the first, second and third open of a file, on both kinds of connection', async () => {
  const file = await makeWorkspaceFile()
  for (let time = 1; time <= 3; time += 1) {
    const writable = openWritable(file)
    const readOnly = openReadOnly(file)
    writable.exec(`UPDATE workspace SET name = 'Opened ${time} times'`)
    expect(pragmasOf(writable), `writable, open ${time}`).toEqual(promised)
    expect(pragmasOf(readOnly), `read-only, open ${time}`).toEqual(promised)
    readOnly.close()
    writable.close()
  }
})

test('DS-1: the list that is set and read back is the list that is promised', () => {
  expect(Object.fromEntries([['journal_mode', 'wal'], ...pragmas.map(([name, , value]) => [name, value])])).toEqual(
    promised,
  )
})

test('the schema cannot be rewritten through a connection, and the read-only one cannot write at all', async () => {
  const file = await makeWorkspaceFile()
  const writable = openWritable(file)
  const readOnly = openReadOnly(file)
  writable.pragma('writable_schema = ON')
  expect(() => writable.exec("UPDATE sqlite_schema SET sql = ''")).toThrow(/may not be modified/)
  expect(() => readOnly.exec("UPDATE workspace SET name = 'x'")).toThrow(/readonly/)
  readOnly.close()
  writable.close()
})
