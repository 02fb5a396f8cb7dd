import { readFileSync, readdirSync } from 'node:fs'

/**
 * Proportional set size of a process and all its descendants, in MB: memory that several of them share counts once.
 * Null where /proc does not tell.
 */
export function memoryOf(pid: number): number | null {
  if (process.platform !== 'linux') return null
  const children = Map.groupBy(parents(), ([, parent]) => parent)
  const family = [pid]
  for (const member of family) family.push(...(children.get(member) ?? []).map(([child]) => child))
  const kilobytes = family.reduce((sum, member) => sum + proportionalSize(member), 0)
  return Math.round(kilobytes / 1024)
}

function parents(): [child: number, parent: number][] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): [number, number][] => {
      const stat = read(`/proc/${name}/stat`)
      // The name of the program stands in brackets and may hold anything, brackets too.
      const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
      return parent === undefined ? [] : [[Number(name), Number(parent)]]
    })
}

function proportionalSize(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
}

/** Empty when the process has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Rounded, because digits beyond are noise. */
export function seconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1_000
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  const [lower, upper] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  if (lower === undefined || upper === undefined) throw new Error('There is no median of nothing.')
  return (lower + upper) / 2
}
