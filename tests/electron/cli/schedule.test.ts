import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { RecordTarget } from '../../../shared/domain/records.ts'
import { startRotationTeam } from '../../support/rotation-team.ts'
import { startTestBackend } from '../../support/backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const project = path.resolve(import.meta.dirname, '../../..')
const readme = readFileSync(path.join(project, 'electron/cli/README.md'), 'utf8')

/** What a README says in blocks of a language. */
function blocks(language: string): string[] {
  const found = readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))
  return [...found].map(([, content = '']) => content)
}

function baton(given: readonly string[]) {
  return [
    '--import',
    path.join(project, 'electron/runtime/check-node.js'),
    path.join(project, 'electron/cli/baton.ts'),
    ...given,
  ]
}

async function run(command: string, given: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(command, given, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { stdout, stderr, status: status as number | null }
}

test('the script for cron exports what is new into a file of the day, beside the open app, and logs it', async () => {
  const team = await startRotationTeam()
  const { call, tom, ben, annOnDemo, annOnPitch } = team
  await call('placements.signOff', { id: annOnDemo, attendance: 'attended', byPersonId: tom })
  const home = temporaryFolder()
  const folder = path.join(home, 'baton')
  mkdirSync(folder)
  const script = blocks('sh').find((block) => block.startsWith('#!/bin/sh')) ?? ''
  // The workspace that the test's backend has open, and goes on having open.
  writeFileSync(path.join(folder, 'export-records.sh'), script.replaceAll('$HOME/baton/team.baton', team.file))
  // From the source; the line before it, for the installed app, is tried with the app.
  const [, line = ''] = blocks('crontab')
  const [, schedule, command = ''] = /^((?:\S+ ){5})(.*)\n$/.exec(line) ?? []
  expect(schedule).toBe('0 6 * * 1 ')
  // Cron takes a per cent sign for the end of the line.
  expect(command).not.toContain('%')
  const env = { HOME: home, BATON_DATA: team.dataFolder }
  const weekly = async () => await run('sh', ['-c', command.replace('/opt/baton', project)], env)
  expect(await weekly()).toEqual({ stdout: '', stderr: '', status: 0 })
  const file = readdirSync(folder).find((name) => /^records-\d{4}-\d\d-\d\d\.csv$/.test(name)) ?? ''
  expect(readFileSync(path.join(folder, file), 'utf8')).toContain(annOnDemo)
  await call('placements.signOff', { id: annOnPitch, attendance: 'attended', byPersonId: ben })
  expect((await weekly()).status).toBe(0)
  const second = readFileSync(path.join(folder, file), 'utf8')
  expect([second.includes(annOnDemo), second.includes(annOnPitch)]).toEqual([false, true])
  expect(readFileSync(path.join(folder, 'export.log'), 'utf8')).toMatch(/"written": 1[^]*"written": 1/)
  expect((await call('records.exports', {})).count).toBe(2)
  expect((await call('history.verify', {})).firstBroken).toBeNull()
})

test('the task for Windows runs the script of the same name every Monday, which asks for the same', () => {
  const [task = ''] = blocks('bat')
  const parts = [...task.trim().matchAll(/"((?:\\"|[^"])*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  const options = Object.fromEntries(
    parts.flatMap((part, index) => (/^\/[A-Z]+$/.test(part) ? [[part, parts[index + 1] ?? '']] : [])),
  )
  expect([parts[0], parts[1]]).toEqual(['schtasks', '/Create'])
  expect(options).toMatchObject({ '/SC': 'WEEKLY', '/D': 'MON', '/ST': '06:00' })
  // Longer ones are refused by schtasks.
  expect(options['/TR']?.length).toBeLessThan(262)
  const [script = '', fromSource = ''] = blocks('powershell')
  const [, name = ''] = /\\([\w-]+\.ps1)/.exec(script) ?? []
  expect(options['/TR']).toContain(`\\${name}\\"`)
  const [, target, extent] = /target = '([\w-]+)'; extent = '(\w+)'; grant = \$file/.exec(script) ?? []
  expect(RecordTarget.options).toContain(target)
  expect(extent).toBe('changes')
  expect(script).toMatch(/\| Set-Content -Encoding UTF8 \$request\n.* --cli records\.export .* --input "@\$request" /)
  expect(script).toContain('exit $LASTEXITCODE')
  expect(fromSource).toMatch(/^npm run --silent baton --prefix C:\\Baton -- records\.export\n$/)
})

test('beside the open app queries and exports work, and what would change the plan is refused in words', async () => {
  const { call, file, folder, dataFolder } = await startTestBackend({ workspace: 'sample' })
  const env = { BATON_DATA: dataFolder, INIT_CWD: folder }
  const ask = async (name: string, input: unknown = {}) =>
    await run(process.execPath, baton([name, '--workspace', file, '--input', JSON.stringify(input)]), env)
  const people = await ask('people.list')
  expect([people.stderr, people.status]).toEqual(['', 0])
  expect(JSON.parse(people.stdout)).toEqual(await call('people.list', {}))
  expect(await ask('workspace.saveEverything', { grant: 'everything.zip' })).toMatchObject({ status: 0, stderr: '' })
  expect(readdirSync(folder)).toContain('everything.zip')
  for (const [name, input] of [
    ['accounts.add', { name: 'Acme' }],
    ['workspace.backUp', {}],
  ] as const) {
    const { status, stderr } = await ask(name, input)
    const refusal: unknown = JSON.parse(stderr)
    expect(refusal).toMatchObject({
      code: 'workspace-locked',
      words: 'Another program has this workspace open. Close it there and try again.',
    })
    expect(status).toBe(1)
  }
  // The app goes on, and knows what was taken away.
  await call('accounts.add', { name: 'Acme' })
  const [seen] = (await call('disclosures.list', {})).entries
  expect(seen).toMatchObject({ kind: 'everything' })
  expect((await call('history.verify', {})).firstBroken).toBeNull()
})
