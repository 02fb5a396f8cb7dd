import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const project = path.resolve(import.meta.dirname, '../..')

export interface Source {
  /** From the project's folder, with `/`. */
  file: string
  text: string
}

export interface Import {
  /** As written: a package, `node:fs`, or a file relative to this one. */
  from: string
  /** The project's file that is meant; undefined for packages. */
  file: string | undefined
}

/** All TypeScript of a folder. */
export function sourcesIn(...folders: string[]): Source[] {
  const there = folders.filter((folder) => existsSync(path.join(project, folder)))
  return there.flatMap((folder) =>
    readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('tests/fixtures/'))
      .map((file) => ({ file, text: readText(file) })),
  )
}

export function readText(file: string): string {
  return readFileSync(path.join(project, file), 'utf8')
}

const statement = /^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*|\s*)['"]([^'"]+)['"]/gm
const call = /\b(?:import|require|new URL)\(\s*['"]([^'"]+)['"]/g

/** Whatever a source names as another module, types included. Dynamic names are not seen. */
export function importsOf({ file, text }: Source): Import[] {
  return [statement, call].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ([, from = '']) => ({
      from,
      file: from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : undefined,
    })),
  )
}
