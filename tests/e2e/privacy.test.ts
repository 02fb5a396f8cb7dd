import { readFileSync } from 'node:fs'
import path from 'node:path'
import { addDays, type Day } from '../../shared/domain/times.ts'
import { AccessReport } from '../../shared/domain/access-report.ts'
import { personDraft } from '../support/drafts.ts'
import { expect, test } from './app.ts'
import { ask } from './ask.ts'
import { expectAccessibleInBoth, picture, resize } from './picture.ts'
import { goTo, panel, row, startEmpty } from './sample.ts'

test('what is held about somebody is looked at on paper, and saved as PDF and as JSON', async ({ app }) => {
  const { page, folder } = app
  await startEmpty(app)
  const person = { name: 'Ann Berg' }
  const { id: personId } = await ask(page, 'people.add', personDraft(person))
  const startsOn = '2026-03-02' as Day
  await ask(page, 'people.addTimeOff', { personId, startsOn, endsOn: startsOn, note: 'Moving house' })
  const wishes = [{ subject: 'type' as const, value: 'Demo', feeling: 'would-hate' as const }]
  await ask(page, 'preferences.set', { personId, preferences: wishes })
  await goTo(page, 'People')
  await row(page, person.name).click()
  await panel(page, person.name).getByRole('button', { name: 'Access report…' }).click()
  const dialog = page.getByRole('dialog', { name: `Access report of ${person.name}` })
  await expectAccessibleInBoth(page, 'the question before an access report')
  await picture(page, 'access-report-dialog')

  const [json, pdf] = [path.join(folder, 'report.json'), path.join(folder, 'report.pdf')]
  await app.answerDialogs({ save: json })
  await dialog.getByRole('button', { name: 'Save as JSON' }).click()
  await expect(page.locator('[data-notice]').filter({ hasText: 'report.json' })).toBeVisible()
  const report = AccessReport.parse(JSON.parse(readFileSync(json, 'utf8')))
  expect(report.sections.person.entries[0]?.name).toBe(person.name)
  await app.answerDialogs({ save: pdf })
  await dialog.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.locator('[data-notice]').filter({ hasText: 'report.pdf' })).toBeVisible({ timeout: 60_000 })
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')

  await dialog.getByRole('link', { name: 'Look at it first' }).click()
  const paper = page.getByRole('article', { name: `Access report of ${person.name}` })
  await expect(paper.getByRole('heading', { name: 'Who this person is' })).toBeVisible()
  await expect(paper.getByText('An access report').first()).toBeVisible()
  await expect(paper.getByText('What they like and would hate: held, and for Ann Berg alone.')).toBeVisible()
  await expectAccessibleInBoth(page, 'an access report')
  await picture(page, 'access-report')
})

test('what was kept for longer than is set is shown, and deleted once somebody says so twice', async ({ app }) => {
  const { page } = app
  await startEmpty(app)
  const { id: personId } = await ask(page, 'people.add', personDraft({ name: 'Ann Berg' }))
  const today = new Date().toISOString().slice(0, 10) as Day
  for (const daysAgo of [500, 450, 10]) {
    const day = addDays(today, -daysAgo)
    await ask(page, 'people.addTimeOff', { personId, startsOn: day, endsOn: day, note: `Away ${daysAgo}` })
  }
  await goTo(page, 'Settings')
  await page.getByRole('tab', { name: 'Privacy' }).click()
  const look = page.getByRole('button', { name: 'Preview…' })
  await expect(look).toBeDisabled()
  await expectAccessibleInBoth(page, 'retention periods, none set')
  await page.getByRole('combobox', { name: 'Keep days away' }).click()
  await page.getByRole('option', { name: '12 months (suggested)' }).click()
  await expect(page.getByText('2 due')).toBeVisible()
  await expect(page.getByRole('tab', { name: 'Privacy 2' })).toBeVisible()
  await picture(page, 'retention')
  await resize(app, 900, 600)
  await picture(page, 'retention-small')
  await resize(app, 1280, 800)

  await look.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Ann Berg')).toBeVisible()
  await expectAccessibleInBoth(page, 'what would be deleted')
  await picture(page, 'retention-preview')
  await dialog.getByRole('button', { name: 'Delete 2 entries' }).click()
  await expect(page.getByRole('dialog', { name: 'Delete 2 entries for good?' })).toBeVisible()
  await picture(page, 'retention-sure')
  expect((await ask(page, 'people.times', { id: personId })).timeOff).toHaveLength(3)
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.locator('[data-notice]').filter({ hasText: 'Deleted. Days away: 2.' })).toBeVisible()
  expect((await ask(page, 'people.times', { id: personId })).timeOff.map(({ note }) => note)).toEqual(['Away 10'])
  await expect(page.getByRole('tab', { name: 'Privacy', exact: true })).toBeVisible()
  await expect(look).toBeDisabled()
})
