import type { ElectronApplication, Page } from '@playwright/test'
import { inflateSync } from 'node:zlib'
import type { ActivityId, PersonId } from '../../shared/domain/ids.ts'
import { Day, Instant } from '../../shared/domain/times.ts'
import { RuleSettings } from '../../shared/rules/settings.ts'
import { callDraft } from '../support/drafts.ts'
import { expect, test } from './app.ts'
import { ask } from './ask.ts'
import { expectAccessibleInBoth, picture, resize } from './picture.ts'
import { doFromPalette, exploreSample, goTo } from './sample.ts'

test('the report is reached from Home, Plan and the palette, leads back, and prints on one page, light', async ({
  app,
  page,
  electronApp,
}) => {
  await exploreSample(page)
  await page.getByRole('link', { name: /What came of Pilot rotation/ }).click()
  const report = page.getByRole('article', { name: 'Report of Pilot rotation' })
  await expect(report.getByText('23 of 24 placements took place; 12 levels rose on what people did.')).toBeVisible()
  await expect(report.getByText('9.8 h of 12 h promised')).toBeVisible()
  await expectAccessibleInBoth(page, 'the report of a cycle')
  await resize(app, 1280, 800)
  await picture(page, 'report')

  await page.evaluate(() => Object.assign(globalThis, { print: () => Object.assign(globalThis, { isPrinted: true }) }))
  await page.getByRole('button', { name: 'Print' }).click()
  await expect.poll(async () => await page.evaluate(() => 'isPrinted' in globalThis)).toBe(true)
  await expectOnePage(page, electronApp, 'Report of Pilot rotation')
  await expectLightPaper(page)

  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible()
  await goTo(page, 'Plan')
  await page.getByRole('button', { name: 'The cycle' }).click()
  await page.getByRole('menuitem', { name: 'Report' }).click()
  await expect(page.getByText('Nobody was placed in this cycle.')).toBeVisible()
  await expectOnePage(page, electronApp, 'Report of Second rotation')
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByRole('heading', { name: 'Plan', level: 1 })).toBeVisible()
  await doFromPalette(page, 'Report of Pilot')
  await expect(report).toBeVisible()
})

test('a report with far too much to say stays on one page, and counts what it leaves out', async ({
  page,
  electronApp,
}) => {
  await exploreSample(page)
  const long = 'at length '.repeat(15)
  const people = await ask(page, 'people.list', {})
  const marketers = people.filter((person) => person.function === 'marketing')
  const host = people.find((person) => person.function === 'sales')
  const skill = (await ask(page, 'skills.list', {})).find(({ homeFunction }) => homeFunction === 'sales')
  if (host === undefined || skill === undefined) throw new Error('The sample has both.')
  const participants = marketers.map(({ id }) => ({ personId: id, minimumPlacements: 0 }))
  const days = { startsOn: dayAgo(60), endsOn: dayAgo(5) }
  const rules = RuleSettings.parse({})
  const cycle = { ...days, name: `Autumn ${long}`, rules, participants, commitments: { marketing: 90, sales: null } }
  const { id: cycleId } = await ask(page, 'cycles.create', cycle)
  for (const [index, { id: personId, name }] of marketers.entries()) {
    const activityId = await callAgo(page, host.id, 10 + index)
    const { id } = await ask(page, 'placements.add', { cycleId, personId, activityId })
    const nowWhat = `${'Unbreakable'.repeat(40)}\n\n# ${'And then some more words. '.repeat(200)}`
    const content = { what: 'Much', soWhat: '', nowWhat, valued: '', selfRatings: [] }
    const reflection = { authorId: personId, placementId: id, visibility: 'team', minutes: null, content } as const
    await ask(page, 'reflections.submit', reflection)
    await ask(page, 'placements.signOff', { id, attendance: 'attended', byPersonId: host.id })
    await ask(page, 'skills.setLevel', { personId, skillId: skill.id, level: 4, placementIds: [id] })
    const { id: _id, archivedAt: _archivedAt, ...person } = marketers[index] ?? host
    await ask(page, 'people.edit', { id: personId, person: { ...person, name: `${name} ${long}` } })
  }
  const { id: _id, archivedAt: _archivedAt, ...draft } = skill
  await ask(page, 'skills.edit', { id: skill.id, skill: { ...draft, name: `${skill.name} ${long}` } })
  await ask(page, 'workspace.edit', { name: `Larkfield ${long}`, timeZone: 'Europe/London' })

  await page.evaluate((id) => {
    location.hash = `#/reports/${id}`
  }, cycleId)
  const report = page.getByRole('article', { name: /^Report of Autumn/ })
  await expect(
    report.getByText(`All ${marketers.length} placements took place; ${marketers.length} levels rose`),
  ).toBeVisible()
  await expect(report.getByText(`and ${marketers.length - 6} more`)).toBeVisible()
  await expect(report.getByText(`and ${marketers.length - 8} more`)).toBeVisible()
  await expectOnePage(page, electronApp, 'Report of Autumn')
})

function dayAgo(days: number): Day {
  return Day.parse(new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10))
}

async function callAgo(page: Page, hostId: PersonId, days: number): Promise<ActivityId> {
  const [startsAt, endsAt] = ['10:00', '10:45'].map((clock) => Instant.parse(`${dayAgo(days)}T${clock}:00.000Z`))
  if (startsAt === undefined || endsAt === undefined) throw new Error('A call has two ends.')
  return (await ask(page, 'calls.add', callDraft(hostId, { startsAt, endsAt }))).id
}

/** On A4 and on Letter, with nothing of it cut off at the end of the page. */
async function expectOnePage(page: Page, electronApp: ElectronApplication, title: string): Promise<void> {
  for (const pageSize of ['A4', 'Letter'] as const) {
    const printed = await electronApp.evaluate(async ({ BrowserWindow }, size) => {
      const options = { pageSize: size, generateTaggedPDF: true }
      const bytes = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF(options)
      return bytes?.toString('base64') ?? ''
    }, pageSize)
    const pdf = Buffer.from(printed, 'base64')
    expect(pagesOf(pdf), `${title} on ${pageSize}`).toBe(1)
    expect(textsOf(pdf), `${title} on ${pageSize}`).toContain(title)
  }
  await page.emulateMedia({ media: 'print' })
  // A page that was told to be on a screen would be printed as it is there.
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeHidden()
  const cut = await page.getByRole('article').evaluate((sheet) => {
    // As wide as A4 between its margins.
    sheet.style.width = '186mm'
    const hidden = sheet.scrollHeight - sheet.clientHeight
    sheet.style.width = ''
    return hidden
  })
  expect(cut, 'what is cut off at the end of the page').toBeLessThanOrEqual(0)
  await page.emulateMedia({ media: null })
}

async function expectLightPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const looks = await page.getByRole('article').evaluate((sheet) => {
    const { backgroundColor, color } = getComputedStyle(sheet)
    return { backgroundColor, color }
  })
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
  await page.emulateMedia({ media: null, colorScheme: 'light' })
  expect(looks).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(24, 28, 33)' })
}

function pagesOf(pdf: Buffer): number {
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
}

/** What tags and titles of a PDF say, plain or packed; the letters on the page are numbers of glyphs. */
function textsOf(pdf: Buffer): string {
  const plain = pdf.toString('latin1')
  const packed = [...plain.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
    try {
      return inflateSync(pdf.subarray(index + mark.length), { finishFlush: 2 }).toString('latin1')
    } catch {
      return ''
    }
  })
  return [plain, ...packed].join('\n')
}
