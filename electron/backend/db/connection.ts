import Sqlite from 'better-sqlite3'

/** This file speaks SQLite, and only SQLite. */
export type Connection = Sqlite.Database

/** "BATN": tells a workspace from every other SQLite file. */
export const applicationId = 0x4241544e

/** How long a connection waits for a lock of another program. */
const busyTimeoutMs = 2_000

/**
 * What every connection runs under, with the value that reading the pragma back must give. better-sqlite3 drops to
 * `synchronous = NORMAL` when it opens a file that already is in WAL mode, which loses acknowledged commits at a power
 * cut; so all of them are set and read back on every open.
 */
export const pragmas = [
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['secure_delete', 'ON', 1],
  ['busy_timeout', String(busyTimeoutMs), busyTimeoutMs],
  // Only macOS listens to these two: its fsync does not reach the disk without them.
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
] as const

/** Throws when a pragma does not hold afterwards: then the file must not be worked with. */
export function openWritable(path: string): Connection {
  const connection = new Sqlite(path, { fileMustExist: true, timeout: busyTimeoutMs })
  return configured(connection, () => connection.pragma('journal_mode = WAL'))
}

export function openReadOnly(path: string): Connection {
  return configured(new Sqlite(path, { fileMustExist: true, readonly: true, timeout: busyTimeoutMs }))
}

function configured(connection: Connection, prepare?: () => void): Connection {
  try {
    prepare?.()
    for (const [name, value] of pragmas) connection.pragma(`${name} = ${value}`)
    for (const [name, , expected] of pragmas) expectPragma(connection, name, expected)
    expectPragma(connection, 'journal_mode', 'wal')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function expectPragma(connection: Connection, name: string, expected: unknown): void {
  const actual = connection.pragma(name, { simple: true })
  if (actual !== expected) throw new Error(`PRAGMA ${name} is ${String(actual)} instead of ${String(expected)}.`)
}
