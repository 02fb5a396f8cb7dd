import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { globSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildEnvironmentOptions, defineConfig } from 'vite'

/**
 * One build for the places that Baton's code runs in: the window, main, the preloads and the backend. Only what
 * has native code or finds files beside itself stays outside the bundles.
 */
const project = path.resolve(import.meta.dirname, '..')
const entities = 'decode-named-character-reference'
/** What JSON-LD would fetch with, larger than all the rest of it, though nothing is fetched. */
const httpClient = '@digitalbazaar/http-client'
const outside = ['electron', 'better-sqlite3', 'highs', ...builtinModules, /^node:/]

/** What main starts. The command line is built with the backend, because it is one: in a process of its own, asked once. */
const backendEntries = {
  backend: 'electron/backend/backend.ts',
  'command-line': 'electron/cli/command-line.ts',
  baton: 'electron/cli/baton.ts',
}

export default defineConfig({
  root: path.join(project, 'renderer'),
  // Pages are served by our own scheme from the folder that holds index.html.
  base: './',
  plugins: [react(), tailwindcss()],
  // Its form for pages reads "&amp;" by setting innerHTML, which our policy refuses; this is its form for Node.
  resolve: {
    alias: {
      [entities]: fileURLToPath(import.meta.resolve(entities)),
      [httpClient]: path.join(project, 'electron/backend/exports/records/no-http-client.ts'),
    },
  },
  build: { emptyOutDir: true, target: 'chrome130' },
  environments: {
    // Vite calls the environment that pages are built in "client".
    // Read from the disk beside it, the page's one script costs no download however large it is.
    client: { build: { outDir: path.join(project, '.build/renderer'), chunkSizeWarningLimit: 2_000 } },
    main: node('main', { main: 'electron/main/main.ts' }, 'es', 'main.js'),
    preload: node('preload', { preload: 'electron/preload/preload.ts' }, 'cjs', 'preload.cjs'),
    // By itself: built together they would share a file, and a sandboxed preload cannot load a second one.
    paperPreload: node('paper-preload', { preload: 'electron/preload/paper-preload.ts' }, 'cjs', 'preload.cjs'),
    backend: node('backend', { ...backendEntries, ...workers() }, 'es', '[name].mjs'),
  },
  builder: {
    buildApp: async (builder) => {
      await Promise.all(Object.values(builder.environments).map((environment) => builder.build(environment)))
    },
  },
})

function node(folder: string, input: Record<string, string>, format: 'es' | 'cjs', entryFileNames: string) {
  const entries = Object.entries(input).map(([name, file]): [string, string] => [name, path.join(project, file)])
  const build: BuildEnvironmentOptions = {
    outDir: path.join(project, '.build', folder),
    // Electron 33, the test runtime, has Node 20's language.
    target: 'node20',
    ssr: true,
    minify: false,
    sourcemap: true,
    copyPublicDir: false,
    rolldownOptions: {
      input: Object.fromEntries(entries),
      external: outside,
      output: { format, entryFileNames, chunkFileNames: format === 'es' ? '[name]-[hash].mjs' : '[name]-[hash].cjs' },
    },
  }
  return {
    consumer: 'server' as const,
    // Node's own conditions, whatever the bundle's format; and nothing left to look up in node_modules at run time.
    resolve: { noExternal: true as const, external: ['electron', 'better-sqlite3', 'highs'] },
    build,
  }
}

/** Every worker thread of the backend is an entry of its own, beside backend.mjs. */
function workers(): Record<string, string> {
  const files = globSync('electron/backend/**/*-worker.ts', { cwd: project })
  return Object.fromEntries(files.map((file) => [path.basename(file, '.ts'), file]))
}
