import path from 'node:path'

/** The workspace that somebody named on a command line typed in `folder`, as a full path. */
export function workspaceIn(argv: readonly string[], folder: string): string | undefined {
  const file = argv.findLast((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith('.baton'))
  return file === undefined ? undefined : path.resolve(folder, file)
}
