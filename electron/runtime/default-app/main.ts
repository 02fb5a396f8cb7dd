import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * What the test runtime runs when it is given a folder, as an official Electron does with its own default app. Only
 * what Baton and its tests use: `electron [-r module]… folder …`.
 */
const require = createRequire(import.meta.url)

const preloads: string[] = []
let folder: string | undefined
const given = process.argv.slice(1)
for (let index = 0; index < given.length; index += 1) {
  const argument = given[index] ?? ''
  if (argument === '-r' || argument === '--require') {
    index += 1
    preloads.push(given[index] ?? '')
  } else if (!argument.startsWith('-')) {
    folder = path.resolve(argument)
    break
  }
}

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
for (const preload of preloads) require(path.resolve(preload))

if (folder === undefined) {
  console.error('Say which folder holds the app.')
  process.exit(2)
}

const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
  main?: string
  name?: string
  productName?: string
  version?: string
}
const name = manifest.productName ?? manifest.name
if (name !== undefined) app.setName(name)
// Electron has these for its default app alone, and so not in its types.
const settable = app as typeof app & { setVersion: (version: string) => void; setAppPath: (folder: string) => void }
if (manifest.version !== undefined) settable.setVersion(manifest.version)
settable.setAppPath(folder)

// Awaited here, so that Electron does not become ready before the app has had its say.
await import(pathToFileURL(path.join(folder, manifest.main ?? 'index.js')).href)
