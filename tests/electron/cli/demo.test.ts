import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const program = path.resolve(import.meta.dirname, '../../../electron/cli/demo.ts')

interface Ended {
  status: number | null
  stdout: string
  stderr: string
}

async function demo(into: string): Promise<Ended> {
  const child = spawn(process.execPath, [program, '--into', into], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return await new Promise((resolve) => {
    child.once('close', (status) => {
      resolve({ status, stdout, stderr })
    })
  })
}

describe('the demo', () => {
  let ended: Ended
  // For all tests of this group, which a temporary folder of one test is not.
  let parent: string
  let folder: string
  beforeAll(async () => {
    parent = mkdtempSync(path.join(os.tmpdir(), 'baton-test-'))
    folder = path.join(parent, 'new')
    ended = await demo(folder)
  })
  afterAll(() => {
    rmSync(parent, { recursive: true, force: true })
  })

  test('plans the sample team without a word of complaint', () => {
    expect({ status: ended.status, stderr: ended.stderr }).toEqual({ status: 0, stderr: '' })
  })

  test('prints who goes where, how good that is, what was left out and what it brings', () => {
    const titles = ended.stdout.split('\n').filter((_, index, lines) => lines[index + 1]?.startsWith('───') === true)
    expect(titles).toEqual([
      'Marketing joins sales calls',
      'Sales joins content projects',
      'How good the plan is',
      'Left out',
      'Coverage: people who can do it alone, before and after the plan',
    ])
    expect(ended.stdout).toMatch(/^(?:At most \d(?:\.\d)?.% below the best possible|Proven: no plan scores higher)/m)
    expect(ended.stdout).toMatch(/^Objective +[\d,.]+ points$/m)
    expect(ended.stdout).toMatch(/^Bound +[\d,.]+ points/m)
    expect(ended.stdout).toMatch(/^Everyone included +24 of 24/m)
    expect(ended.stdout).toMatch(/^Leonie Hartmann, Head of content: [\d.]+ h$/m)
    expect(ended.stdout).toMatch(/^ {2}\w{3} \d+ \w{3}, \d\d:\d\d–\d\d:\d\d +\S.* shadow +\S/m)
  })

  test('fits into a terminal of 100 columns', () => {
    const lines = ended.stdout.split('\n').filter((line) => !line.includes(folder))
    expect(lines.filter((line) => line.length > 100)).toEqual([])
  })

  test('publishes a calendar for everybody, the placements and a picture', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    expect(files).toEqual(expect.arrayContaining(['placements.csv', 'timeline.svg', 'Sample team.baton']))
    const calendars = files.filter((file) => file.endsWith('.ics'))
    expect(calendars.length).toBeGreaterThanOrEqual(24)
    expect(readFileSync(path.join(folder, calendars[0] ?? ''), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(readFileSync(path.join(folder, 'timeline.svg'), 'utf8')).toMatch(/^<svg /)
    for (const file of ['placements.csv', 'timeline.svg']) expect(ended.stdout).toContain(`  ${file}`)
  })
})

test('a folder with something in it is left alone', async () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'thesis.txt'), 'mine')
  const { status, stderr } = await demo(folder)
  expect(status).toBe(2)
  expect(stderr).toContain('must be empty')
  expect(readdirSync(folder)).toEqual(['thesis.txt'])
  expect(existsSync(path.join(folder, 'Sample team.baton'))).toBe(false)
})
