import type { Page } from '@playwright/test'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir } from 'node:fs/promises'
import type { CycleId, PersonId } from '../../shared/domain/ids.ts'
import { paperRoute } from '../../shared/domain/papers.ts'
import type { TrainingRecord } from '../../shared/domain/records.ts'
import { type Day, dayIn, type Instant } from '../../shared/domain/times.ts'
import { callDraft, personDraft } from '../support/drafts.ts'
import { type RunningApp, expect, test } from './app.ts'
import { ask } from './ask.ts'
import { expectAccessibleInBoth, picture, resize } from './picture.ts'
import { readPdf } from './read-pdf.ts'
import { exploreSample, goTo, panel } from './sample.ts'

const dayMs = 86_400_000

test('a transcript is looked at and saved: tagged, with an outline and metadata, and the same bytes each time', async ({
  app,
}) => {
  const { page } = app
  await exploreSample(page)
  const { person, records } = await busiest(page)
  await goTo(page, 'Records')
  await page.getByRole('combobox', { name: 'Person' }).fill(person.name)
  await page.getByRole('option', { name: person.name }).click()
  await page.getByRole('grid', { name: 'Training records' }).getByRole('row').nth(1).click()
  await panel(page, person.name).getByRole('button', { name: 'Transcript' }).click()
  const sheet = page.getByRole('article', { name: `Training transcript of ${person.name}` })
  await expect(sheet.getByRole('row')).toHaveCount(await rowsOf(records))
  await page.getByRole('button', { name: 'A4' }).click()
  await expectAccessibleInBoth(page, 'a transcript')
  await picture(page, 'paper-transcript')
  await resize(app, 900, 600)
  await picture(page, 'paper-transcript-small')

  const [one, two] = [`${app.folder}/one.pdf`, `${app.folder}/two.pdf`]
  for (const file of [one, two]) await savePaper(app, file)
  expect((await readFile(one)).equals(await readFile(two))).toBe(true)
  const pdf = await readPdf(one)
  expect(pdf).toMatchObject({ size: '595 × 842', isMarked: true })
  expect(pdf.info).toMatchObject({
    Title: `Training transcript of ${person.name}`,
    Subject: `What ${person.name} completed in rotations between marketing and sales`,
    Author: 'Sample team',
    Creator: 'Baton',
    Language: 'en',
  })
  // The workspace's own day, which is another one in the evenings of UTC.
  const today = dayIn('Europe/Berlin', new Date().toISOString() as Instant).replaceAll('-', '')
  expect(pdf.info['CreationDate']).toBe(`D:${today}000000Z`)
  expect(pdf.outline).toEqual([person.name, 'Placements', 'Skills'])
  expect(pdf.roles).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'Table', 'TR', 'TH', 'TD']))
  const words = pdf.pages.join(' ')
  const { history } = await ask(page, 'papers.transcript', { personId: person.id })
  for (const { activity, host } of records) {
    expect(words).toContain(activity.title)
    expect(words).toContain(host.name)
  }
  expect(words).toContain(person.hrId)
  // Figures in columns have other forms, which this reader would not see.
  expect(words).toContain(`${records[0]?.hours} h`)
  expect(words).toContain(history.head.match(/.{8}/g)?.join(' '))
  expect(words).toContain(`entry ${history.entries.toLocaleString('en-GB')} of its history`)
  expect(pdf.pages[0]).toContain(`Page 1 of ${pdf.pages.length}`)
  // That it was handed out is noted once for each time.
  const { entries: noted } = await ask(page, 'disclosures.list', { personId: person.id })
  expect(noted.filter(({ kind }) => kind === 'transcript')).toHaveLength(2)

  await page.getByRole('button', { name: 'Letter' }).click()
  await savePaper(app, `${app.folder}/letter.pdf`)
  await expect(page.getByText('Saved letter.pdf.').first()).toBeVisible()
  expect((await readPdf(`${app.folder}/letter.pdf`)).size).toBe('612 × 792')

  // The machine remembers what it prints on.
  await app.relaunch()
  await app.page.getByRole('button', { name: /Sample team/ }).click()
  await goTo(app.page, 'Records')
  await app.page.getByRole('button', { name: 'Transcripts' }).click()
  const many = app.page.getByRole('dialog', { name: 'Transcripts as PDF' })
  await expect(many.getByRole('button', { name: 'Letter', pressed: true })).toBeVisible()
})

test('a long transcript repeats the head of its table on every page, tears no line, and bears any name', async ({
  app,
}) => {
  const { page } = app
  await exploreSample(page)
  const name = `=HYPERLINK("h.test") <b>Zoë</b> \u202E עברית שלום 🦊 ${'Wolkenkratzer'.repeat(20)}`.slice(0, 200)
  const { personId, cycleId } = await addLongHistory(page, name, 64)
  await show(page, paperRoute({ kind: 'transcript', personId }, 'A4'))
  await savePaper(app, `${app.folder}/long.pdf`)
  const pdf = await readPdf(`${app.folder}/long.pdf`)
  expect(pdf.pages.length).toBeGreaterThan(2)
  for (const [index, words] of pdf.pages.entries()) {
    expect(words).toContain(`Page ${index + 1} of ${pdf.pages.length}`)
    // What says what a call was stands below its title, on the same page.
    const titles = words.match(/Call number \d+,/g) ?? []
    expect(words.match(/line two of \d+ /g) ?? []).toHaveLength(titles.length)
    if (titles.length > 0) expect(words).toContain('Dates Activity Role Host Hours')
  }
  const all = pdf.pages.join(' ')
  for (let number = 0; number < 64; number += 1) expect(all).toContain(`Call number ${number},`)
  expect(pdf.info['Title']).toBe(`Training transcript of ${name}`)

  await show(page, paperRoute({ kind: 'certificate', personId, cycleId }, 'Letter'))
  await savePaper(app, `${app.folder}/certificate.pdf`)
  const certificate = await readPdf(`${app.folder}/certificate.pdf`)
  expect(certificate).toMatchObject({ size: '792 × 612', isMarked: true })
  expect(certificate.pages).toHaveLength(1)
  expect(certificate.pages[0]).toContain('64 sales calls as shadow')
  expect(certificate.pages[0]).toContain('Made with Baton on')
})

test('a certificate is one sheet on its side, and says what was completed and raised', async ({ app }) => {
  const { page } = app
  await exploreSample(page)
  const { person, records } = await raised(page)
  const cycle = records[0]?.cycle
  if (cycle === undefined) throw new Error('Nobody was raised.')
  await show(page, paperRoute({ kind: 'certificate', personId: person.id, cycleId: cycle.id }, 'A4'))
  const sheet = page.getByRole('article', { name: `Certificate of ${person.name}, ${cycle.name}` })
  await expect(sheet.getByRole('heading', { name: 'Skills raised' })).toBeVisible()
  await expectAccessibleInBoth(page, 'a certificate')
  await picture(page, 'paper-certificate')
  await savePaper(app, `${app.folder}/certificate.pdf`)
  const pdf = await readPdf(`${app.folder}/certificate.pdf`)
  expect(pdf).toMatchObject({ size: '842 × 595', isMarked: true, outline: [person.name, 'Skills raised'] })
  expect(pdf.pages).toHaveLength(1)
  expect(pdf.pages[0]).toContain(`in the rotation cycle ${cycle.name}`)
  expect(pdf.pages[0]).toContain('Team lead')
  expect(pdf.info['Title']).toBe(`Certificate of ${person.name}, ${cycle.name}`)
})

test('who has completed nothing gets a transcript that says so, and no certificate', async ({ app }) => {
  const { page } = app
  await exploreSample(page)
  const { id: personId } = await ask(page, 'people.add', personDraft({ name: 'Newly Come', function: 'sales' }))
  await goTo(page, 'People')
  await show(page, `/people/${personId}`)
  await panel(page, 'Newly Come').getByRole('button', { name: 'Transcript' }).click()
  await expect(page.getByText('No placement of Newly Come was completed and signed off')).toBeVisible()
  await savePaper(app, `${app.folder}/empty.pdf`)
  const pdf = await readPdf(`${app.folder}/empty.pdf`)
  expect(pdf.pages).toHaveLength(1)
  expect(pdf.pages[0]).toContain('there is nothing to list yet')

  const [cycle] = await ask(page, 'cycles.list', {})
  if (cycle === undefined) throw new Error('The sample has no cycle.')
  await show(page, paperRoute({ kind: 'certificate', personId, cycleId: cycle.id }, 'A4'))
  await expect(page.getByText(`Newly Come has completed nothing in ${cycle.name}`)).toBeVisible()
})

test('everybody’s transcripts go into a folder, and what is cancelled leaves whole files only', async ({ app }) => {
  const { page } = app
  await exploreSample(page)
  await goTo(page, 'Records')
  const people = await ask(page, 'papers.people', {})
  const folder = `${app.folder}/all`
  await mkdir(folder)
  await app.answerDialogs({ folder })
  await page.getByRole('button', { name: 'Transcripts' }).click()
  const dialog = page.getByRole('dialog', { name: 'Transcripts as PDF' })
  await expect(dialog.getByText(`${people.length} people get a transcript each`)).toBeVisible()
  await expectAccessibleInBoth(page, 'printing for many')
  await picture(page, 'papers-many')
  await dialog.getByRole('button', { name: 'Choose a folder' }).click()
  await expect(page.getByText(`Saved ${people.length} transcripts in all.`)).toBeVisible({ timeout: 120_000 })
  const files = await readdir(folder)
  expect(files).toHaveLength(people.length)
  for (const file of files) expect((await readPdf(`${folder}/${file}`)).isMarked, file).toBe(true)

  const partly = `${app.folder}/partly`
  await mkdir(partly)
  await app.answerDialogs({ folder: partly })
  await page.getByRole('button', { name: 'Transcripts' }).click()
  await dialog.getByRole('button', { name: 'Choose a folder' }).click()
  await expect(dialog.getByText(new RegExp(`^[1-9]\\d* of ${people.length}$`))).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText(/^Cancelled\. \d+ transcripts? of \d+ had been saved in partly\.$/)).toBeVisible()
  const left = await readdir(partly)
  expect(left.length).toBeGreaterThan(0)
  expect(left.length).toBeLessThan(people.length)
  for (const file of left) expect((await readPdf(`${partly}/${file}`)).isMarked, file).toBe(true)
})

test('the window that prints is as locked as the one that people see, and may ask for what is printed alone', async ({
  app,
}) => {
  const { page } = app
  await exploreSample(page)
  const { person } = await busiest(page)
  // Looks into the hidden window while it prints, which is gone afterwards.
  await app.electronApp.evaluate(({ app: electron }) => {
    const seen: unknown[] = []
    Object.assign(globalThis, { seenInPrinting: seen })
    electron.once('web-contents-created', (_event, contents) => {
      const { getLastWebPreferences } = contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
      const { contextIsolation, sandbox, nodeIntegration } = getLastWebPreferences.call(contents)
      seen.push({ contextIsolation, sandbox, nodeIntegration })
      const answered = new Promise<unknown>((resolve) => {
        contents.once('dom-ready', () => {
          const answers = contents.executeJavaScript(
            `Promise.all([
              Object.keys(baton).toSorted().join(),
              baton.call('people.list', {}).then(({ ok }) => ok),
              baton.call('people.erase', { id: 'x' }).then(({ ok }) => ok),
              baton.call('papers.transcript', {}).then(({ error }) => error.code),
              fetch('https://h.test/').then(() => 'fetched', () => 'refused'),
            ])`,
          )
          resolve(answers)
        })
      })
      const print = contents.printToPDF.bind(contents)
      contents.printToPDF = async (options) => {
        seen.push(await answered)
        return await print(options)
      }
    })
  })
  app.expectConsoleErrors(/.*/)
  await show(page, paperRoute({ kind: 'transcript', personId: person.id }, 'A4'))
  await savePaper(app, `${app.folder}/one.pdf`)
  const seen = await app.electronApp.evaluate(
    () => (globalThis as unknown as { seenInPrinting: unknown[] }).seenInPrinting,
  )
  expect(seen).toEqual([
    { contextIsolation: true, sandbox: true, nodeIntegration: false },
    ['call,on,platform,tellPaper', false, false, 'invalid-input', 'refused'],
  ])
  const windows = await app.electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  expect(windows).toBe(1)
})

async function show(page: Page, route: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, route)
}

/** Files get their names when they are complete. */
async function savePaper(app: RunningApp, file: string): Promise<void> {
  await app.answerDialogs({ save: file })
  await app.page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true)
}

/** Whoever has most training records. */
async function busiest(page: Page) {
  const records = await ask(page, 'records.list', { limit: 1_000 })
  const [most] = [...Map.groupBy(records, ({ person }) => person.id).values()].toSorted((a, b) => b.length - a.length)
  return ofOne(most)
}

/** Somebody whose level rose, with what they did in that cycle. */
async function raised(page: Page) {
  const records = await ask(page, 'records.list', { limit: 1_000 })
  const first = records.find(({ skills }) => skills.some(({ before, after }) => after > before))
  return ofOne(records.filter(({ person, cycle }) => person.id === first?.person.id && cycle.id === first.cycle.id))
}

function ofOne(records: readonly TrainingRecord[] | undefined) {
  const person = records?.[0]?.person
  if (records === undefined || person === undefined) throw new Error('The sample team has no records.')
  return { person, records }
}

/** Head, cycles and placements of the one table; head and skills of the other. */
async function rowsOf(records: readonly TrainingRecord[]): Promise<number> {
  const cycles = new Set(records.map(({ cycle }) => cycle.id))
  const skills = new Set(records.flatMap((record) => record.skills.map(({ skillId }) => skillId)))
  return 1 + cycles.size + records.length + 1 + skills.size
}

/** Somebody new with so many calls behind them, of titles of two lines. */
async function addLongHistory(
  page: Page,
  name: string,
  calls: number,
): Promise<{ personId: PersonId; cycleId: CycleId }> {
  const people = await ask(page, 'people.list', {})
  const host = people.find((person) => person.function === 'sales')?.id
  if (host === undefined) throw new Error('The team is too small.')
  const { id: personId } = await ask(page, 'people.add', personDraft({ name, function: 'marketing' }))
  const at = (ms: number) => new Date(Date.now() + ms).toISOString() as Instant
  const dayAt = (days: number) => at(days * dayMs).slice(0, 10) as Day
  const { id: cycleId } = await ask(page, 'cycles.create', {
    name,
    startsOn: dayAt(-calls - 10),
    endsOn: dayAt(10),
    rules: {},
    participants: [{ personId, minimumPlacements: 0 }],
  })
  for (let number = 0; number < calls; number += 1) {
    const startsAt = at((number - calls - 2) * dayMs)
    const endsAt = new Date(Date.parse(startsAt) + 30 * 60_000).toISOString() as Instant
    const title = `Call number ${number}, so long that it needs line two of ${number} for what it is called`
    const { id: activityId } = await ask(page, 'calls.add', callDraft(host, { title, startsAt, endsAt }))
    const { id } = await ask(page, 'placements.add', { cycleId, personId, activityId })
    await ask(page, 'placements.signOff', { id, attendance: 'attended', byPersonId: host })
  }
  return { personId, cycleId }
}
