/** Remembers on which line something came first, to find what stands in a file twice. */
export interface SeenLines {
  /** The line on which one of the keys came before; otherwise notes all of them for this line. */
  before: (line: number, keys: readonly string[]) => number | undefined
}

export function createSeenLines(): SeenLines {
  const lines = new Map<string, number>()
  return {
    before: (line, keys) => {
      const seen = keys.map((key) => lines.get(key)).find((found) => found !== undefined)
      if (seen === undefined) for (const key of keys) lines.set(key, line)
      return seen
    },
  }
}
