import { importsOf, type Source } from './sources.ts'

interface Layer {
  /** Files whose names begin so; of several layers the longest name counts. */
  folder: string
  /** Files of ours that it may import, besides its own. */
  mayImport: readonly string[]
  /** Packages that only some layers know; all others are free. */
  packages: readonly string[]
}

/** Who knows whom. Renderer and backend never import each other, not even types; everything points to `shared/`. */
const layers: readonly Layer[] = [
  { folder: 'shared/', mayImport: [], packages: [] },
  { folder: 'renderer/', mayImport: ['shared/'], packages: ['react', 'react-dom'] },
  { folder: 'electron/preload/', mayImport: ['shared/'], packages: ['electron'] },
  { folder: 'electron/main/', mayImport: ['shared/', 'electron/preload/channels.ts'], packages: ['electron', 'node:'] },
  { folder: 'electron/runtime/', mayImport: [], packages: ['electron', 'node:'] },
  { folder: 'electron/backend/', mayImport: ['shared/'], packages: ['node:'] },
  {
    folder: 'electron/backend/db/',
    mayImport: ['shared/', 'electron/backend/log.ts', 'migrations/'],
    packages: ['node:', 'better-sqlite3', 'kysely'],
  },
  { folder: 'electron/backend/planner/', mayImport: ['shared/', 'electron/backend/'], packages: ['node:', 'highs'] },
  {
    folder: 'electron/cli/',
    mayImport: ['shared/', 'electron/backend/', 'electron/runtime/check-node.js'],
    packages: ['node:'],
  },
  { folder: 'electron/vite.config.ts', mayImport: [], packages: ['node:'] },
]

const guarded = ['electron', 'node:', 'react', 'react-dom', 'better-sqlite3', 'kysely', 'highs']

/** Every import that the table does not allow, in words. */
export function forbiddenImports(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const layer = layerOf(source.file)
    if (layer === undefined) return [`${source.file} belongs to no layer`]
    return importsOf(source)
      .filter(({ from, file }) => (file === undefined ? !knowsPackage(layer, from) : !knowsFile(layer, file)))
      .map(({ from, file }) => `${source.file} imports ${file ?? from}`)
  })
}

function layerOf(file: string): Layer | undefined {
  return layers.filter(({ folder }) => file.startsWith(folder)).toSorted(byLength)[0]
}

function byLength(one: Layer, other: Layer): number {
  return other.folder.length - one.folder.length
}

/** A folder within the own one is part of it: the backend may ask its database, not the other way round. */
function knowsFile(layer: Layer, file: string): boolean {
  return [layer.folder, ...layer.mayImport].some((known) => file.startsWith(known))
}

function knowsPackage(layer: Layer, from: string): boolean {
  const isGuarded = guarded.some((name) => isPackage(from, name))
  return !isGuarded || layer.packages.some((name) => isPackage(from, name))
}

function isPackage(from: string, name: string): boolean {
  return name.endsWith(':') ? from.startsWith(name) : from === name || from.startsWith(`${name}/`)
}
