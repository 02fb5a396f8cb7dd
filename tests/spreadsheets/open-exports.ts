import '../../electron/runtime/check-node.js'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { csvBytes } from '../../electron/backend/exports/csv.ts'
import { safeCell } from '../../electron/backend/exports/safe-cell.ts'
import { recordFormats } from '../../electron/backend/exports/records/formats.ts'
import { RecordTarget, type TrainingRecord } from '../../shared/domain/records.ts'
import { hostileTexts } from '../support/hostile-texts.ts'
import { exampleRecords, fileOf } from '../support/training-records.ts'

/**
 * Opens every export that spreadsheets read, with hostile words in each of its texts, in LibreOffice as people could have set it
 * up, and looks at what it made of them: no cell may be a formula, and every text has to be there. Ends with status 0 when all
 * that holds, or when there is no LibreOffice (`soffice`), 1 when not.
 */
const [example] = exampleRecords
const program = 'soffice'
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }
const targets = RecordTarget.exclude(['xlsx', 'xapi', 'open-badges', 'successfactors']).options

/** Separator, language and whether formulas are evaluated: the options that people are asked for when they open a CSV. */
const readings = [
  { name: 'commas', options: 'CSV:44,34,76,1,,0,false,true,false,false,false,0,true' },
  { name: 'commas, formulas off', options: 'CSV:44,34,76,1,,0,false,true,false,false,false,0,false' },
  { name: 'semicolons, German', options: 'CSV:59,34,76,1,,1031,false,true,false,false,false,0,true' },
  { name: 'semicolons and tabs', options: 'CSV:59/9,34,76,1,,0,true,true,false,false,false,0,true' },
] as const

if (spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined) {
  process.exitCode = await checkAll()
} else {
  console.log('LibreOffice (soffice) is not installed: what it makes of the exports was not looked at.')
}

async function checkAll(): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'baton-spreadsheets-'))
  try {
    const faults = [...control(folder), ...(await tables(folder)), ...(await workbook(folder))]
    for (const fault of faults) console.error(fault)
    console.log(
      `LibreOffice opened ${readings.length} times ${targets.length + 1} tables and a workbook: ${faults.length} faults.`,
    )
    return faults.length === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What is not protected has to be found, or nothing else means anything. */
function control(folder: string): string[] {
  const from = path.join(folder, 'control')
  mkdirSync(from)
  writeFileSync(path.join(from, 'control.csv'), '1,"=1+1"\r\n2,"z;=1+1;"\r\n')
  return [readings[0], readings[2]].flatMap(({ name, options }) => {
    const [opened = ''] = convert(folder, from, options).values()
    return formulasIn(opened) > 0 ? [] : [`${name}: the control has no formula, so this looked at nothing.`]
  })
}

async function tables(folder: string): Promise<string[]> {
  const from = path.join(folder, 'tables')
  mkdirSync(from)
  for (const target of targets) {
    const codes = (text: string) => (recordFormats[target].hasCourses ? [text] : [])
    const files = await Promise.all(
      hostileTexts.map(async (text) => fileOf(target, [hostileRecord(text)], codes(text))),
    )
    writeFileSync(path.join(from, `${target}.csv`), Buffer.concat(files))
  }
  const lines = hostileTexts.map((text, index) => [index, text, text])
  writeFileSync(path.join(from, 'plain-table.csv'), csvBytes(['Number', 'Text', 'Again'], lines))
  const found = readings.flatMap(({ name, options }) =>
    [...convert(folder, from, options)].flatMap(([file, opened]) => {
      const count = formulasIn(opened)
      return count === 0 ? [] : [`${file} opened with ${name} has ${count} formulas.`]
    }),
  )
  const opened = convert(folder, from, readings[0].options).get('plain-table.fods') ?? ''
  return [...found, ...missing('plain-table.csv', opened, hostileTexts.map(safeCell))]
}

async function workbook(folder: string): Promise<string[]> {
  const from = path.join(folder, 'workbook')
  mkdirSync(from)
  writeFileSync(path.join(from, 'records.xlsx'), await fileOf('xlsx', hostileTexts.map(hostileRecord)))
  const [opened = ''] = convert(folder, from).values()
  const count = formulasIn(opened)
  return [
    ...(count === 0 ? [] : [`The workbook has ${count} formulas.`]),
    ...missing('records.xlsx', opened, hostileTexts),
  ]
}

/** All of its texts are the same. */
function hostileRecord(text: string): TrainingRecord {
  const named = { name: text, hrId: text, email: text }
  const { person, cycle, activity, host, signedBy, skills } = example
  return {
    ...example,
    person: { ...person, ...named, team: text },
    cycle: { ...cycle, name: text },
    activity: { ...activity, title: text, type: text },
    host: { ...host, ...named },
    skills: skills.map((skill) => Object.assign({}, skill, { name: text })),
    observation: text,
    signedBy: signedBy === null ? null : { ...signedBy, name: text },
  }
}

/** What LibreOffice holds of each file of a folder, as flat XML (`.fods`), by name. */
function convert(folder: string, from: string, options?: string): Map<string, string> {
  const into = mkdtempSync(path.join(folder, 'opened-'))
  const files = readdirSync(from).map((name) => path.join(from, name))
  // A profile of its own: neither does a LibreOffice that is open get in the way, nor does this one leave anything behind.
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
  const given = ['--headless', '--norestore', profile, '--convert-to', 'fods', '--outdir', into]
  const filter = options === undefined ? [] : [`--infilter=${options}`]
  const { status } = spawnSync(program, [...given, ...filter, ...files], { stdio: 'ignore' })
  const opened = new Map(readdirSync(into).map((name) => [name, readFileSync(path.join(into, name), 'utf8')]))
  if (status !== 0 || opened.size !== files.length) throw new Error('LibreOffice did not open all files.')
  return opened
}

function formulasIn(opened: string): number {
  return opened.match(/table:formula=/g)?.length ?? 0
}

/** Texts that are in no cell. Blanks and what XML cannot hold are told in other ways there, so they are left out on both sides. */
function missing(file: string, opened: string, texts: readonly string[]): string[] {
  const cells = new Set(
    [...opened.matchAll(/<table:table-cell[^>]*>(.*?)<\/table:table-cell>/gs)].map(([, xml = '']) => seen(xml)),
  )
  return texts
    .filter((text) => bare(text) !== '' && !cells.has(bare(text)))
    .map((text) => `${file}: ${JSON.stringify(text)} did not arrive.`)
}

function seen(xml: string): string {
  return bare(xml.replaceAll(/<[^>]*>/g, '').replaceAll(/&\w+;/g, (entity) => entities[entity] ?? entity))
}

function bare(text: string): string {
  return text.replaceAll(/[\s\p{Z}\p{C}]/gu, '')
}
