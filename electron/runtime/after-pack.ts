import { access, rm } from 'node:fs/promises'
import path from 'node:path'
import { testRuntimeMark } from './test-runtime.ts'

/** What this hook of electron-builder needs of what it is given. */
interface Packed {
  appOutDir: string
  electronPlatformName: string
  targets: readonly { name: string }[]
}

/**
 * Takes Electron's own default app out of the package. Refuses to go on when somebody tries to release the test
 * runtime, which is old and not from Electron's makers; an unpacked folder (`--dir`) to look at is allowed.
 */
export async function afterPack({ appOutDir, electronPlatformName, targets }: Packed): Promise<void> {
  const isTestRuntime = await exists(path.join(appOutDir, testRuntimeMark))
  const isRelease = targets.some((target) => target.name !== 'dir')
  if (isTestRuntime && isRelease) {
    throw new Error('This package would contain the test runtime. Release builds need the official Electron.')
  }
  const resources = electronPlatformName === 'darwin' ? 'Baton.app/Contents/Resources' : 'resources'
  await rm(path.join(appOutDir, resources, 'default_app.asar'), { force: true })
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file)
    return true
  } catch {
    return false
  }
}
