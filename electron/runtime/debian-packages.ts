import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'

/** What Electron links against and a minimal Debian lacks. */
export const librariesOfElectron = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2']
/** What a test run without a display needs besides. */
export const virtualDisplay = ['xvfb', 'xauth']

export type Remedy =
  | { do: 'nothing' }
  | { do: 'install'; packages: readonly string[] }
  | { do: 'explain'; words: string }

/** What to do about missing shared libraries and programs. `packages` are the ones that would bring them. */
export function remedyFor(situation: {
  missing: readonly string[]
  packages: readonly string[]
  isRoot: boolean
  hasApt: boolean
}): Remedy {
  const { missing, packages, isRoot, hasApt } = situation
  if (missing.length === 0) return { do: 'nothing' }
  if (isRoot && hasApt) return { do: 'install', packages }
  const where = hasApt
    ? `Install them with: sudo apt-get install --no-install-recommends ${packages.join(' ')}`
    : `Install what your system calls the Debian packages ${packages.join(' ')}.`
  return { do: 'explain', words: `This machine lacks ${missing.join(', ')}. ${where}` }
}

/**
 * Makes sure that the executable's shared libraries, and the programs named, are there: installs the packages as
 * root, throws in words otherwise. Does nothing outside Linux.
 */
export async function ensureLinuxParts(needs: {
  executable: string
  programs: readonly string[]
  packages: readonly string[]
}): Promise<void> {
  if (process.platform !== 'linux') return
  const remedy = remedyFor({
    missing: await missingParts(needs),
    packages: needs.packages,
    isRoot: process.getuid?.() === 0,
    hasApt: await isProgram('apt-get'),
  })
  if (remedy.do === 'nothing') return
  if (remedy.do === 'explain') throw new Error(remedy.words)

  console.error(`Installing what this machine lacks: ${remedy.packages.join(' ')}`)
  // Another installation may be running: wait for it instead of failing.
  const apt = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300']
  await runApt([...apt, 'update'])
  await runApt([...apt, 'install', '--no-install-recommends', ...remedy.packages])
  const stillMissing = await missingParts(needs)
  if (stillMissing.length > 0) throw new Error(`This machine still lacks ${stillMissing.join(', ')}.`)
}

async function missingParts(needs: { executable: string; programs: readonly string[] }): Promise<string[]> {
  const missing = await missingLibraries(needs.executable)
  for (const program of needs.programs) if (!(await isProgram(program))) missing.push(program)
  return missing
}

async function missingLibraries(executable: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ldd', [executable])
  return librariesNotFound(stdout)
}

/** Names of the libraries that `ldd` could not resolve. */
export function librariesNotFound(lddOutput: string): string[] {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].flatMap((match) => match[1] ?? [])
}

async function isProgram(name: string): Promise<boolean> {
  try {
    await promisify(execFile)('which', [name])
    return true
  } catch {
    return false
  }
}

async function runApt(given: readonly string[]): Promise<void> {
  const code = await new Promise<number | null>((resolve, reject) => {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    // Its chatter goes to stderr: stdout belongs to whoever called.
    const child = spawn('apt-get', given, { stdio: ['ignore', 2, 2], env: environment })
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Error(`apt-get ${given.join(' ')} ended with ${code ?? 'a signal'}.`)
}
