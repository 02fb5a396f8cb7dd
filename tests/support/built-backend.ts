import { rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createBuilder } from 'vite'
import { onTestFinished } from 'vitest'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the backend as a package has it, into a folder that goes with the test. Returns its entry; it starts in a third of the time. */
export async function buildBackend(): Promise<string> {
  // Two levels below the project, like the real one, because it finds the migrations from where it lies.
  const outDir = path.join(project, '.out', `backend-${process.pid}`)
  onTestFinished(() => {
    rmSync(outDir, { recursive: true, force: true })
  })
  const builder = await createBuilder({
    configFile: path.join(project, 'electron/vite.config.ts'),
    logLevel: 'silent',
    environments: { backend: { build: { outDir } } },
  })
  const { backend } = builder.environments
  if (backend === undefined) throw new Error('The build has no backend.')
  await builder.build(backend)
  return path.join(outDir, 'backend.mjs')
}
