const nodeApiOfSqlite = 10

/**
 * The Node to run in what needs SQLite; undefined where this Electron's own can load it, as an official one's can. Only
 * the test runtime's is too old.
 */
export function nodeInstead(): string | undefined {
  if (Number(process.versions['napi']) >= nodeApiOfSqlite) return undefined
  const node = process.env['BATON_NODE']
  if (node === undefined) {
    throw new Error('This Electron is too old for Baton. Start Baton with "npm start", which knows what to do.')
  }
  return node
}
