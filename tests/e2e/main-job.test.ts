import type { Locator, Page } from '@playwright/test'
import type { Bridge } from '../../shared/contract/bridge.ts'
import type { OutputOf } from '../../shared/contract/contract.ts'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './app.ts'
import { expectAccessibleInBoth, picture, resize } from './picture.ts'
import { dismiss, planned } from './sample.ts'

test('a lead plans the sample team, pins, plans again, publishes, and undoes after a restart', async ({ app }) => {
  test.slow()
  const { page } = app
  await resize(app, 1280, 800)
  const calendars = path.join(app.folder, 'Calendars')
  await mkdir(calendars)

  await page.getByRole('button', { name: /Explore the sample team/ }).click()
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await plan(page)

  // The proof comes first, as a sentence.
  await expect(page.getByRole('region', { name: 'Summary of the plan' })).toContainText(
    /At most \d+(\.\d+)?\s% below the best possible|Proven: no plan scores higher/,
  )
  await picture(page, 'plan')

  const timeline = page.getByRole('grid', { name: 'Timeline by person' })
  const bar = timeline.locator('[data-placement]').first()
  const id = await bar.getAttribute('data-placement')
  const chosen = timeline.locator(`[data-placement="${id}"]`)
  await chosen.click()
  const inspector = page.getByRole('complementary')
  await expect(inspector.getByRole('heading', { name: 'Why this' })).toBeVisible()
  await expect(inspector.getByRole('heading', { name: 'Skills it serves' })).toBeVisible()
  await expect(inspector.getByRole('heading', { name: 'What the rules say' })).toBeVisible()
  await picture(page, 'plan-why')

  const sentence = (await chosen.getAttribute('aria-label')) ?? ''
  await timeline.press('p')
  await expect(chosen).toHaveAccessibleName(/Draft, pinned\.$/)
  await timeline.press('Escape')
  await expect(inspector).toBeHidden()

  await plan(page)
  await expect(timeline.getByRole('button', { name: sentence.replace('Draft.', 'Draft, pinned.') })).toBeAttached()

  await app.answerDialogs({ folder: calendars })
  await page.getByRole('button', { name: /^Publish \d+ changes$/ }).click()
  await expect(page.getByRole('dialog', { name: /^Publish/ })).toContainText(/\d+ changes for \d+ people/)
  await picture(page, 'publish')
  await page.getByRole('button', { name: 'Choose a folder and publish' }).click()
  await expect(page.getByRole('dialog', { name: 'Published' })).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()

  const files = await readdir(calendars)
  expect(files).toContain('placements.csv')
  const ics = files.filter((name) => name.endsWith('.ics'))
  expect(ics.length).toBeGreaterThan(10)
  expect(await readFile(path.join(calendars, ics[0] ?? ''), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/)
  await expect(page.getByText('Plan published')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Publish \d+/ })).toBeHidden()
  await expect(chosen).toHaveAccessibleName(/Published, pinned\.$/)
  await picture(page, 'plan-published')

  await app.relaunch()
  const again = app.page
  await again.getByRole('button', { name: /^Sample team/ }).click()
  await again.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect(again.getByText('Plan published')).toBeVisible()
  await again.keyboard.press('ControlOrMeta+z')
  await expect(again.getByText(/^Undone: Publish/)).toBeVisible()
  await expect(again.locator(`[data-placement="${id}"]`)).toHaveAccessibleName(/Draft, pinned\.$/)
})

test('a lead changes the plan by hand, with the conflicts in words, and every look at it is accessible', async ({
  app,
}) => {
  test.slow()
  const { page } = app
  await page.getByRole('button', { name: /Explore the sample team/ }).click()
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await plan(page)
  const timeline = page.getByRole('grid', { name: 'Timeline by person' })
  const { id, to } = await somethingToMove(page)
  const bar = page.locator(`[data-placement="${id}"]`)
  // All of marketing and some of sales in sight at once.
  await resize(app, 1280, 1700)
  const before = (await bar.getAttribute('aria-label')) ?? ''
  const salesRep = timeline.getByRole('row').filter({ hasText: 'Anjali Mehta' })
  await drag(page, bar, salesRep)
  await expect(salesRep).toContainText('Anjali Mehta is in sales')
  await page.mouse.up()
  const question = page.getByRole('dialog', { name: /^This breaks/ })
  await expect(question).toContainText('Cross function')
  await question.getByRole('button', { name: 'Leave it as it is' }).click()
  await expect(bar).toHaveAccessibleName(before)

  await drag(page, bar, timeline.getByRole('row').filter({ hasText: to }))
  await expect(timeline.getByText('Drop it here: no rule is broken')).toBeVisible()
  await page.mouse.up()
  await expect(bar).toHaveAccessibleName(new RegExp(`^${to} .*pinned`))
  await page.keyboard.press('ControlOrMeta+z')
  await expect(bar).toHaveAccessibleName(before)

  // The same by keyboard: the best destinations come first, the others say what is in the way.
  await bar.click()
  // A pointer at rest over the list would choose as well.
  await page.mouse.move(0, 0)
  await timeline.press('m')
  const chooser = page.getByRole('dialog', { name: /^Move / })
  await expect(chooser.getByRole('option').first()).toContainText('Fits')
  await expectAccessibleInBoth(page, 'the chooser')
  const chosen = (await chooser.getByRole('option').first().locator('.font-medium').textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(chooser).toBeHidden()
  await expect(bar).toHaveAccessibleName(new RegExp(`^${chosen} .*pinned`))
  await timeline.press('Delete')
  await expect(bar).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(bar).toHaveAccessibleName(before)

  await resize(app, 1280, 800)
  await expectAccessibleInBoth(page, 'the timeline by person')
  await page.getByRole('button', { name: 'By activity' }).click()
  await expect(page.getByRole('grid', { name: 'Timeline by activity' })).toBeVisible()
  await expectAccessibleInBoth(page, 'the timeline by activity')
  await picture(page, 'plan-by-activity')
  const seat = page.getByRole('button', { name: /^Empty seat on / }).first()
  await seat.click()
  await page.getByRole('button', { name: 'Place somebody…' }).click()
  await page
    .getByRole('dialog', { name: /^Place somebody on / })
    .getByRole('option')
    .first()
    .click()
  const placed = page.getByText(/^Placed .* pinned there$/)
  await expect(question.or(placed)).toBeVisible()
  if (await question.isVisible()) await question.getByRole('button', { name: 'Do it anyway' }).click()
  await expect(placed).toBeVisible()
  await expect(page.getByRole('complementary').getByText('Pinned', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'List', exact: true }).click()
  await expectAccessibleInBoth(page, 'the list')
  await picture(page, 'plan-list')
  await page.getByRole('button', { name: 'Summary', exact: true }).click()
  await expectAccessibleInBoth(page, 'the summary')
  await picture(page, 'plan-summary')
  await page.getByRole('button', { name: 'The cycle' }).click()
  await page.getByRole('menuitem', { name: 'Dates, people and rules…' }).click()
  await expect(page.getByRole('dialog', { name: 'Change the cycle' })).toBeVisible()
  await expectAccessibleInBoth(page, 'dates and people')
  await page.getByRole('tab', { name: 'Rules' }).click()
  await expectAccessibleInBoth(page, 'the rules')
  await picture(page, 'rules')

  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'The cycle' }).click()
  await page.getByRole('menuitem', { name: 'Remove this cycle' }).click()
  await expect(page.getByText('Removed Second rotation')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('button', { name: /Second rotation$/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Publish \d+ changes$/ })).toBeVisible()
})

/** A placement on a call and another marketer, whom it could go to without breaking a rule. */
async function somethingToMove(page: Page): Promise<{ id: string; to: string }> {
  return await page.evaluate(async () => {
    const { baton } = globalThis as unknown as { baton: Bridge<File> }
    const ask = async (name: string, input: unknown) => {
      const result = await baton.call(name, input)
      if (!result.ok) throw new Error(result.error.words)
      return result.output
    }
    const people = (await ask('people.list', {})) as OutputOf<'people.list'>
    const cycles = (await ask('cycles.list', {})) as OutputOf<'cycles.list'>
    const cycleId = cycles.find((cycle) => cycle.status === 'draft')?.id
    const placements = (await ask('placements.list', { cycleId })) as OutputOf<'placements.list'>
    for (const { id, personId, role } of placements) {
      if (role !== 'shadow') continue
      const options = (await ask('placements.options', { id })) as OutputOf<'placements.options'>
      const free = options.people.find((each) => each.personId !== personId && each.findings.length === 0)
      const person = people.find((each) => each.id === free?.personId)
      if (person !== undefined) return { id, to: person.name }
    }
    throw new Error('The sample leaves room for nobody.')
  })
}

/** Holds the placement over the middle of the row, as a hand would. */
async function drag(page: Page, from: Locator, to: Locator) {
  // Waits until it stands still.
  await from.hover({ position: { x: 10, y: 10 } })
  const start = await from.boundingBox()
  const end = await to.boundingBox()
  if (start === null || end === null) throw new Error('Both must be in sight to drag between them.')
  await page.mouse.down()
  await page.mouse.move(start.x + 20, start.y + 16, { steps: 4 })
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 })
}

async function plan(page: Page) {
  const notice = planned(page)
  await page.getByRole('button', { name: /^Plan (cycle|again)$/ }).click()
  await expect(notice).toBeVisible({ timeout: 120_000 })
  // The pictures are of the plan.
  await dismiss(notice)
}
