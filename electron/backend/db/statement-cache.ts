import type { SqliteDatabase, SqliteStatement } from 'kysely'
import type { Connection } from './connection.ts'

const mostStatements = 500

/** Gives Kysely a connection that prepares each statement once. Kysely never closes it: `database.ts` does. */
export function cachingStatements(connection: Connection): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    prepare: (sql) => {
      const known = statements.get(sql)
      if (known !== undefined) return known
      if (statements.size >= mostStatements) statements.clear()
      const prepared: SqliteStatement = connection.prepare<readonly unknown[]>(sql)
      statements.set(sql, prepared)
      return prepared
    },
    close: () => undefined,
  }
}
