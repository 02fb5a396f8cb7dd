import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask } from './ask.ts'
import { expectAccessibleInBoth, picture } from './picture.ts'
import { exploreSample, goTo } from './sample.ts'

test('a placement, an empty seat and a person are each explained where they stand', async ({ page }) => {
  test.slow()
  await planned(page)
  const timeline = page.getByRole('grid', { name: 'Timeline by person' })
  const inspector = page.getByRole('complementary')

  await timeline.locator('[data-placement]').first().click()
  const nextBest = inspector.locator('section').filter({ has: page.getByRole('heading', { name: 'Next best people' }) })
  await expect(nextBest.getByText(/^(loses|gains) /).first()).toBeVisible()
  await nextBest.getByRole('button', { expanded: false }).first().click()
  await look(page, 'next-best')

  await timeline.press('s')
  const dialog = page.getByRole('dialog', { name: /^A substitute for / })
  await expect(dialog.getByRole('option').first()).toContainText(/loses|gains/)
  await look(page, 'substitutes')
  const name = (await dialog.getByRole('option').first().locator('.font-medium').first().textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText(new RegExp(`^Moved .* to ${name}, pinned there$`))).toBeVisible()

  await timeline.press('w')
  await expect(inspector.getByRole('heading', { name: 'Nearest to joining' })).toBeVisible()
  await look(page, 'why-person')

  await page.getByRole('button', { name: 'By activity' }).click()
  await page
    .getByRole('button', { name: /^Empty seat on / })
    .first()
    .click()
  await expect(inspector.getByRole('heading', { name: 'Why it stays empty' })).toBeVisible()
  await inspector.getByRole('button', { name: 'Find the smallest change' }).click()
  const change = inspector
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'The smallest change' }) })
  // However it ends, it ends in a sentence; stopping it by hand does too.
  await expect(change.getByRole('paragraph').first()).toContainText(/\.$/, { timeout: 90_000 })
  await look(page, 'why-seat')
})

test('when a host vetoes and somebody falls ill, the plan is repaired and the difference is shown', async ({ app }) => {
  test.slow()
  const { page } = app
  await planned(page)
  await app.answerDialogs({ folder: app.folder })
  await page.getByRole('button', { name: /^Publish \d+ changes$/ }).click()
  await page.getByRole('button', { name: 'Choose a folder and publish' }).click()
  await page.getByRole('button', { name: 'Done' }).click()

  const timeline = page.getByRole('grid', { name: 'Timeline by person' })
  await timeline.locator('[data-placement]').first().click()
  await page.getByRole('button', { name: 'More for this placement' }).click()
  await page.getByRole('menuitem', { name: 'The host vetoes it…' }).click()
  await page.getByLabel('Reason').fill('The customer asked for a small round.')
  await page.getByRole('button', { name: /^Take .* off$/ }).click()
  await expect(page.getByText(/is taken off .* by veto$/)).toBeVisible()

  const cycle = (await ask(page, 'cycles.list', {})).find(({ status }) => status === 'published')
  if (cycle === undefined) throw new Error('The sample was published.')
  const { startsOn, endsOn } = cycle
  const told = await ask(page, 'placements.list', { cycleId: cycle.id })
  const ill = told.find(({ status }) => status === 'published')
  if (ill === undefined) throw new Error('Nobody was told anything.')
  await ask(page, 'people.addTimeOff', { personId: ill.personId, startsOn, endsOn, note: null })
  await page.getByRole('button', { name: 'Repair', exact: true }).click()

  const difference = page.getByRole('complementary', { name: 'What the repair changed' })
  await expect(difference.getByText(/published placements? changed: proven, it takes no fewer\.$/)).toBeVisible()
  await expect(difference.getByText('Dropped').first()).toBeAttached()
  await look(page, 'difference')
  await expect(page.getByRole('button', { name: 'Repair', exact: true })).toBeHidden()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('button', { name: 'Repair', exact: true })).toBeVisible()
})

test('pins that cannot all be kept are shown as the set that clashes, with the deeds that resolve it', async ({
  page,
}) => {
  test.slow()
  await exploreSample(page)
  const cycle = (await ask(page, 'cycles.list', {})).find(({ status }) => status === 'draft')
  const people = await ask(page, 'people.list', {})
  const calls = await ask(page, 'calls.list', {})
  const marketer = people.find((person) => person.function === 'marketing' && person.archivedAt === null)
  if (cycle === undefined || marketer === undefined) throw new Error('The sample has a draft and marketing staff.')
  const [one, other] = overlapping(
    calls.filter(({ startsAt, status }) => startsAt.slice(0, 10) > cycle.startsOn && status === 'planned'),
  )
  for (const { id } of [one, other]) {
    await ask(page, 'placements.add', { cycleId: cycle.id, personId: marketer.id, activityId: id })
  }

  await goTo(page, 'Plan')
  await page.getByRole('button', { name: /^Plan (cycle|again)$/ }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('No plan can keep all of these at once')
  const card = alert.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'No overlap' }) })
  await expect(card.getByRole('button', { name: 'Unpin' })).toHaveCount(2)
  await look(page, 'conflict')
  await card.getByRole('button', { name: 'Unpin' }).first().click()
  await expect(page.getByText(/^Unpinned /)).toBeVisible()
})

/** The sample team's cycle, planned from the Plan screen. */
async function planned(page: Page): Promise<void> {
  await exploreSample(page)
  await goTo(page, 'Plan')
  await page.getByRole('button', { name: /^Plan (cycle|again)$/ }).click()
  await expect(page.getByText(/(Planned|kept) \d+ placements\./)).toBeVisible({ timeout: 120_000 })
}

function overlapping<Call extends { startsAt: string; endsAt: string }>(calls: readonly Call[]): [Call, Call] {
  for (const [index, one] of calls.entries()) {
    const other = calls.slice(index + 1).find((each) => each.startsAt < one.endsAt && one.startsAt < each.endsAt)
    if (other !== undefined) return [one, other]
  }
  throw new Error('No two calls of the sample are at once.')
}

async function look(page: Page, name: string) {
  await expectAccessibleInBoth(page, name)
  await picture(page, name)
}
