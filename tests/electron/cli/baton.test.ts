import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { beforeEach, expect, test } from 'vitest'
import { contract, procedures } from '../../../shared/contract/contract.ts'
import { personDraft } from '../../support/drafts.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const program = path.resolve(import.meta.dirname, '../../../electron/cli/baton.ts')

interface Ended {
  status: number | null
  stdout: string
  stderr: string
}

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})

/**
 * Runs the command line as a shell would, with a data folder of its own, as if typed in the test's folder. `watch` is told
 * each line on standard error and may send a signal.
 */
async function baton(
  given: readonly string[],
  standardInput = '',
  watch: (line: string, interrupt: () => void) => void = () => undefined,
): Promise<Ended> {
  const env = { ...process.env, BATON_DATA: path.join(folder, 'data'), INIT_CWD: folder }
  const child = spawn(process.execPath, [program, ...given], { env, stdio: 'pipe' })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  createInterface(child.stderr).on('line', (line) => {
    stderr += `${line}\n`
    watch(line, () => child.kill('SIGINT'))
  })
  child.stdin.end(standardInput)
  return await new Promise((resolve) => {
    child.once('close', (status) => {
      resolve({ status, stdout, stderr })
    })
  })
}

async function withWorkspace(): Promise<void> {
  const input = JSON.stringify({ grant: 'team.baton', name: 'Team', timeZone: 'Europe/Berlin' })
  expect(await baton(['workspace.create', '--input', input])).toEqual({ status: 0, stdout: '{}\n', stderr: '' })
}

test('help lists every request of the contract with what it takes', async () => {
  const { status, stdout, stderr } = await baton(['--help'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect([...procedures.keys()].filter((name) => !stdout.includes(`  ${name} `))).toEqual([])
  expect(stdout).toContain(contract.people.add.summary)
  expect(stdout).toContain('timeLimitSeconds?: number 1..3600 = 60')
  expect(stdout).toContain('funnelStage: "awareness" | "consideration" | "sale" | "loyalty" | "advocacy"')
})

test('help for one request says what it answers, too', async () => {
  const { status, stdout } = await baton(['people.addTimeOff', '--help'])
  expect(status).toBe(0)
  expect(stdout).toContain('{ personId: id, startsOn: YYYY-MM-DD, endsOn: YYYY-MM-DD, note: text | null }')
  expect(stdout).toContain('Answer\n\n  { id: id }')
})

test('what one command writes, the next one reads, from an argument, a file or standard input', async () => {
  await withWorkspace()
  writeFileSync(path.join(folder, 'bo.json'), `\uFEFF${JSON.stringify(personDraft({ name: 'Bo Lind' }))}`)
  const add = ['people.add', '--workspace', 'team.baton', '--input']
  const results = [
    await baton([...add, JSON.stringify(personDraft({ name: 'Ann Berg' }))]),
    await baton([...add, '@bo.json']),
    await baton([...add, '-'], JSON.stringify(personDraft({ name: 'Mehmet Yıldız' }))),
  ]
  expect(results.map(({ status, stderr }) => ({ status, stderr }))).toEqual(
    Array.from({ length: 3 }, () => ({ status: 0, stderr: '' })),
  )
  const { stdout } = await baton(['people.list', '--workspace', 'team.baton'])
  const people = JSON.parse(stdout) as { name: string }[]
  expect(people.map(({ name }) => name)).toEqual(['Ann Berg', 'Bo Lind', 'Mehmet Yıldız'])
})

test('a refused request prints the typed error and nothing else', async () => {
  await withWorkspace()
  const { status, stdout, stderr } = await baton(['people.add', '--workspace', 'team.baton'])
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(JSON.parse(stderr)).toMatchObject({ code: 'invalid-input', fields: expect.any(Array) as unknown })
  const missing = await baton(['people.list', '--workspace', 'other.baton'])
  expect(missing.status).toBe(1)
  expect(JSON.parse(missing.stderr)).toMatchObject({ code: 'workspace-missing' })
})

test('Ctrl+C ends planning and keeps the best plan so far', async () => {
  await baton(['workspace.createSample', '--input', '{"grant":"sample.baton"}'])
  const inSample = ['--workspace', 'sample.baton']
  const { stdout: listed } = await baton(['cycles.list', ...inSample])
  const cycle = (JSON.parse(listed) as { id: string; status: string }[]).find(({ status }) => status === 'draft')
  const input = JSON.stringify({ id: cycle?.id, gap: 0, timeLimitSeconds: 600 })

  const plan = ['cycles.plan', ...inSample, '--progress', '--input', input]
  let isInterrupted = false
  const { status, stdout } = await baton(plan, '', (line, interrupt) => {
    const { placements } = JSON.parse(line) as { placements: number }
    if (placements > 0 && !isInterrupted) {
      isInterrupted = true
      interrupt()
    }
  })
  expect(status).toBe(0)
  const outcome = JSON.parse(stdout) as { placements: number }
  expect(outcome).toMatchObject({ state: 'planned', wasStopped: true })

  const { stdout: kept } = await baton(['placements.list', ...inSample, '--input', `{"cycleId":"${cycle?.id}"}`])
  expect(JSON.parse(kept)).toHaveLength(outcome.placements)
})

test.each([
  { given: [], says: 'Say what to do' },
  { given: ['person.list'], says: 'Did you mean people.list?' },
  { given: ['people.list'], says: '--workspace FILE.baton' },
  { given: ['people.list', 'skills.list'], says: 'One request at a time' },
  { given: ['people.list', '--input', '{'], says: 'The input is not JSON' },
  { given: ['people.list', '--input', '@nowhere.json'], says: 'nowhere.json cannot be read' },
  { given: ['people.list', '--loudly'], says: "Unknown option '--loudly'" },
])('wrong usage ($given) is told in words and with status 2', async ({ given, says }) => {
  const { status, stdout, stderr } = await baton(given)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(says)
})
