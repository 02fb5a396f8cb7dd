import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { askedIn } from '../../../electron/main/command-line.ts'
import { buildBackend } from '../../support/built-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const main = path.resolve(import.meta.dirname, '../../../electron/main/command-line.ts')

/** As main runs it in an official Electron, whose Node is as new as this one. */
async function inMain(built: string, given: readonly string[], env: NodeJS.ProcessEnv) {
  const script = `
    import { runCommandLine } from ${JSON.stringify(main)}
    process.exit(await runCommandLine(...${JSON.stringify([built, given])}))`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { env: { ...process.env, ...env } })
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { stdout, stderr, status: status as number | null }
}

test.each([
  { argv: ['baton'], asked: undefined },
  { argv: ['baton', '/home/ann/team.baton'], asked: undefined },
  { argv: ['baton', '--cli'], asked: [] },
  {
    argv: ['electron', '--no-sandbox', '.', '--cli', 'people.list', '-w', 'a.baton'],
    asked: ['people.list', '-w', 'a.baton'],
  },
])('what follows --cli in $argv is for the command line', ({ argv, asked }) => {
  expect(askedIn(argv)).toEqual(asked)
})

test('main carries out a command with the built code, and ends after all of the answer was written', async () => {
  const built = path.dirname(await buildBackend())
  const folder = temporaryFolder()
  const env = { BATON_DATA: path.join(folder, 'data'), INIT_CWD: folder }
  const create = await inMain(built, ['workspace.createSample', '--input', '{"grant":"team.baton"}'], env)
  expect(create).toEqual({ stdout: '{}\n', stderr: '', status: 0 })
  const people = await inMain(built, ['people.list', '--workspace', 'team.baton'], env)
  expect(people).toMatchObject({ stderr: '', status: 0 })
  expect(JSON.parse(people.stdout)).toHaveLength(24)
  const refused = await inMain(built, ['people.list', '--workspace', 'other.baton'], env)
  expect(refused).toMatchObject({ stdout: '', status: 1 })
  expect(JSON.parse(refused.stderr)).toMatchObject({ code: 'workspace-missing' })
  expect(await inMain(built, ['people'], env)).toMatchObject({ stdout: '', status: 2 })
  // A bug is told where the answer would be looked for: a dialog would wait for somebody.
  const missing = await inMain(path.join(folder, 'nowhere'), ['people.list'], env)
  expect(missing).toMatchObject({ stdout: '', status: 1 })
  expect(missing.stderr).toContain('command-line.mjs')
})
