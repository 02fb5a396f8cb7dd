import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import { readFile } from 'node:fs/promises'
import type { Bridge } from '../../shared/contract/bridge.ts'
import { type RunningApp, expect, test } from './app.ts'
import { ask } from './ask.ts'
import { expectAccessibleInBoth, picture, resize } from './picture.ts'
import { exploreSample, goTo, panel } from './sample.ts'

test('my rotations begin with what is missing, and end with what is done', async ({ app, page }) => {
  await exploreSample(page)
  await goTo(page, 'My rotations')
  await expect(page.getByRole('heading', { name: 'Say who you are' })).toBeVisible()
  await page.getByRole('combobox', { name: 'I am' }).fill('Jonas')
  await page.getByRole('option', { name: 'Jonas Weidner' }).click()

  await expect(page.getByRole('list', { name: 'Still to write' }).getByRole('listitem')).toHaveCount(1)
  await expect(page.getByRole('heading', { name: 'Nothing ahead' })).toBeVisible()
  const done = page.getByRole('list', { name: 'Done' }).getByRole('listitem')
  await expect(done).toHaveCount(2)
  await expect(done.first()).toContainText(/Negotiation with Steiner Holzbau.*0\.75 h.*Attended.*No reflection/)
  await expect(done.last()).toContainText(/Proposal review.*Attended.*Reflection/)
  await picture(page, 'rotations-past')

  // What is missing, and what is done, open beside; Escape closes.
  const toReflectOn = page.getByRole('button', { name: 'Reflect on Negotiation with Steiner Holzbau' })
  for (const way of [toReflectOn, done.last().getByRole('link')]) {
    await way.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('complementary')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('complementary')).toHaveCount(0)
  }

  await goTo(page, 'Home')
  await page.getByRole('link', { name: /^My rotations A reflection to write/i }).click()
  await expect(page.getByRole('heading', { name: 'My rotations', level: 1 })).toBeVisible()

  // Somebody else sees their own: a host, for whom a sign-off is missing; and somebody with nothing.
  await be(page, 'Kwame Mensah')
  await page.getByRole('button', { name: /^Sign off Daniel Okafor on / }).click()
  await expect(page.getByRole('complementary')).toBeVisible()
  await be(page, 'Leonie Hartmann')
  await expect(page.getByRole('heading', { name: 'No rotations yet' })).toBeVisible()
  // What was open was the other one’s.
  await expect(page.getByRole('complementary')).toHaveCount(0)
  await picture(page, 'rotations-empty')
  await page.getByRole('button', { name: 'Say what I like' }).click()
  await expect(panel(page, 'What I like')).toBeVisible()
  await page.keyboard.press('Escape')
  // Nothing was published for her: the palette offers it all the same, and says so.
  await app.answerDialogs({ save: `${app.folder}/leonie.ics` })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('calendar')
  await page.getByRole('option', { name: /^Add my rotations to my calendar/ }).click()
  const nothingYet = page.locator('[data-notice]').filter({ hasText: 'No plan with a placement of yours' })
  await expect(nothingYet).toBeVisible()
})

test('what is next is told with its briefing, and goes into the calendar', async ({ app }) => {
  test.slow()
  const { page } = app
  await exploreSample(page)
  await be(page, 'Jonas Weidner')
  await publishPlan(app)
  const personId = await idOf(page, 'Jonas Weidner')
  const { ahead, guests } = await ask(page, 'rotations.mine', { personId })
  const [next, second] = ahead
  if (next === undefined || second === undefined) throw new Error('The plan has something for everybody.')

  await expect(page.getByRole('link', { name: /^Next for me, / })).toContainText(next.activity.title)
  await goTo(page, 'My rotations')
  const card = page.getByRole('region', { name: next.activity.title })
  await expect(card.getByRole('timer')).toHaveText(/^(in \d+ days|tomorrow)$/)
  await expect(card).toContainText('your time')
  await expect(card).toContainText(next.host.name)
  await expect(card).toContainText('You watch and listen, the host leads.')
  for (const { name } of next.skills) await expect(card).toContainText(name)
  for (const manner of next.manners) await expect(card).toContainText(manner)
  await picture(page, 'rotations')
  await resize(app, 900, 600)
  await picture(page, 'rotations-small')
  await resize(app, 1280, 800)

  const later = page.getByRole('list', { name: 'After that' })
  await later.getByRole('link').first().click()
  await expect(panel(page, second.activity.title)).toContainText(second.host.name)
  await expectAccessibleInBoth(page, 'my rotations with a briefing')
  await picture(page, 'rotations-briefing')
  await page.keyboard.press('Escape')
  await expect(later.getByRole('link')).toHaveCount(5)
  await page.getByRole('button', { name: `Show all ${ahead.length - 1}` }).click()
  await expect(later.getByRole('link')).toHaveCount(ahead.length - 1)

  const coming = page.getByRole('list', { name: 'Guests of mine' }).getByRole('link')
  await expect(coming).toHaveCount(guests.length)
  await expect(coming.first()).toContainText(/Interviewee on .*To learn /)
  await coming.first().click()
  await expect(page.getByRole('complementary')).toContainText(guests[0]?.participant.name ?? '')
  await page.keyboard.press('Escape')

  const file = `${app.folder}/mine.ics`
  await app.answerDialogs({ save: file })
  await card.getByRole('button', { name: 'Add to calendar' }).click()
  await expect(page.locator('[data-notice]').filter({ hasText: 'Saved mine.ics.' })).toBeVisible()
  const calendar = new ICAL.Component(ICAL.parse(await readFile(file, 'utf8')))
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
  const told = calendar.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('summary')))
  expect(new Set(told)).toEqual(new Set(ahead.map(({ activity, role }) => `${activity.title} (${role})`)))
  expect(told).toHaveLength(ahead.length)
})

test('what I like is chosen by keyboard, kept at once, and told to nobody', async ({ app }) => {
  await exploreSample(app.page)
  await be(app.page, 'Jonas Weidner')
  await goTo(app.page, 'My rotations')
  await app.page.getByRole('button', { name: 'What I like' }).click()
  const wishes = panel(app.page, 'What I like')
  await expect(wishes).toContainText('Shown to nobody else. But the planner reads it')
  await expect(wishes).toContainText('The planner looks out for whoever would get least of what they like.')
  const felt = (about: string, feeling: string) =>
    panel(app.page, 'What I like')
      .getByRole('radiogroup', { name: about, exact: true })
      .getByRole('radio', { name: feeling })
  await expect(felt('Sale', 'I like it')).toBeChecked()

  // Down to the next thing, left to like it, down again and right to hate it.
  await felt('Sale', 'I like it').focus()
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('ArrowLeft')
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('ArrowRight')
  await expect(felt('Loyalty', 'I like it')).toBeChecked()
  await expect(felt('Advocacy', 'I would hate it')).toBeChecked()
  await felt('contract', 'I would hate it').click()
  await expect(felt('contract', 'I would hate it')).toBeChecked()
  await expect(app.page.getByRole('button', { name: 'Undo: Change private wishes' })).toBeVisible()
  await picture(app.page, 'preferences')
  await resize(app, 900, 600)
  await picture(app.page, 'preferences-small')

  await app.kill()
  await app.relaunch()
  const { page } = app
  await page.getByRole('button', { name: /^Sample team/ }).click()
  await goTo(page, 'My rotations')
  await page.getByRole('button', { name: 'What I like' }).click()
  for (const about of ['Sale', 'Loyalty']) await expect(felt(about, 'I like it')).toBeChecked()
  for (const about of ['Advocacy', 'contract']) await expect(felt(about, 'I would hate it')).toBeChecked()
  await page.getByRole('button', { name: 'Undo: Change private wishes' }).click()
  await expect(felt('contract', 'No preference')).toBeChecked()

  await be(page, 'Grace Whitfield')
  await expect(panel(page, 'What I like')).toHaveCount(0)
  await page.getByRole('button', { name: 'What I like' }).click()
  await expect(felt('contract', 'I would hate it')).toBeChecked()
  await expect(felt('Sale', 'No preference')).toBeChecked()
  await goTo(page, 'Settings')
  await page.getByRole('tab', { name: 'History' }).click()
  await expect(page.getByText('Change private wishes').first()).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/Loyalty|contract/)
})

async function idOf(page: Page, name: string) {
  const person = (await ask(page, 'people.list', {})).find((each) => each.name === name)
  if (person === undefined) throw new Error(`The sample team has no ${name}.`)
  return person.id
}

/** Says who sits here, as the menu in the top bar does. */
async function be(page: Page, name: string) {
  await ask(page, 'identity.choose', { personId: await idOf(page, name) })
  await expect(page.getByRole('button', { name: `You are ${name}. Switch` })).toBeVisible()
}

/** Any plan will do, and the first is there soonest. */
async function publishPlan(app: RunningApp) {
  const { page } = app
  const cycle = (await ask(page, 'cycles.list', {})).find(({ status }) => status === 'draft')
  if (cycle === undefined) throw new Error('The sample team has a cycle to plan.')
  await ask(page, 'cycles.plan', { id: cycle.id, gap: 0.2, timeLimitSeconds: 30 })
  await app.answerDialogs({ folder: app.folder })
  const grant = await page.evaluate(async () => {
    const { baton } = globalThis as unknown as { baton: Bridge<File> }
    return (await baton.chooseFile({ kind: 'folder' }))?.grant
  })
  if (grant === undefined) throw new Error('The dialog was answered.')
  await ask(page, 'publications.publish', { cycleId: cycle.id, grant })
}
