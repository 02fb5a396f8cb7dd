import type { Page } from '@playwright/test'
import type { Bridge } from '../../shared/contract/bridge.ts'
import { CycleDraft } from '../../shared/domain/cycles.ts'
import type { CycleId, PersonId } from '../../shared/domain/ids.ts'
import type { Role } from '../../shared/domain/placements.ts'
import { addDays, type Day, type Instant, instantAt, weekdayOf } from '../../shared/domain/times.ts'
import { callDraft, personDraft, skillDraft } from '../support/drafts.ts'
import { type RunningApp, expect, test } from './app.ts'
import { ask } from './ask.ts'
import { goTo, panel, planned, startEmpty } from './sample.ts'

const today = new Date().toISOString().slice(0, 10) as Day

/**
 * Ann shadowed Ben, who signed that off, and Tom, who has not yet. One more signed-off shadow, and she may assist. Tom
 * alone does discovery calls by himself; Ben has seen Ann do that too.
 */
async function startTeam(app: RunningApp): Promise<{ next: CycleId; ann: PersonId }> {
  const { page } = app
  await startEmpty(app)
  const person = async (name: string, fields: Parameters<typeof personDraft>[0] = {}) =>
    (await ask(page, 'people.add', personDraft({ name, timeZone: 'UTC', ...fields }))).id
  const ann = await person('Ann Berg', { function: 'marketing' })
  const tom = await person('Tom Reed')
  const ben = await person('Ben Shaw')
  const discovery = (await ask(page, 'skills.add', skillDraft({ name: 'Discovery' }))).id
  const pricing = (await ask(page, 'skills.add', skillDraft({ name: 'Pricing', capableWanted: 1 }))).id
  await ask(page, 'skills.setLevel', { personId: tom, skillId: discovery, level: 4 })
  await ask(page, 'skills.setLevel', { personId: ann, skillId: discovery, level: 2, targetLevel: 3 })
  await ask(page, 'skills.setLevel', { personId: ann, skillId: pricing, level: 1, targetLevel: 3 })

  const callOf = async (hostId: PersonId, title: string, day: Day) => {
    const startsAt = instantAt('UTC', day, '10:00')
    const endsAt = new Date(Date.parse(startsAt) + 45 * 60_000).toISOString() as Instant
    return (await ask(page, 'calls.add', callDraft(hostId, { title, startsAt, endsAt }))).id
  }
  const pitch = await callOf(ben, 'Past pitch', addDays(today, -4))
  const demo = await callOf(tom, 'Past demo', addDays(today, -6))
  const workingDay = [10, 11, 12].map((days) => addDays(today, days)).find((day) => weekdayOf(day) <= 5)
  await callOf(tom, 'Coming demo', workingDay ?? today)

  const cycle = async (name: string, startsOn: Day, endsOn: Day, minimumPlacements: number) => {
    const draft = { name, startsOn, endsOn, rules: {}, participants: [{ personId: ann, minimumPlacements }] }
    return (await ask(page, 'cycles.create', CycleDraft.parse(draft))).id
  }
  const past = await cycle('Past rotation', addDays(today, -20), addDays(today, -1), 0)
  const pitchPlaced = (await ask(page, 'placements.add', { cycleId: past, personId: ann, activityId: pitch })).id
  await ask(page, 'placements.add', { cycleId: past, personId: ann, activityId: demo })
  await app.answerDialogs({ folder: app.folder })
  const grant = await page.evaluate(async () => {
    const { baton } = globalThis as unknown as { baton: Bridge<File> }
    return (await baton.chooseFile({ kind: 'folder' }))?.grant ?? ''
  })
  await ask(page, 'publications.publish', { cycleId: past, grant })
  const shown = [{ skillId: discovery, level: 3 as const }]
  await ask(page, 'placements.signOff', {
    id: pitchPlaced,
    attendance: 'attended',
    byPersonId: ben,
    levelsShown: shown,
  })
  const next = await cycle('Next rotation', addDays(today, 1), addDays(today, 28), 1)
  return { next, ann }
}

/** Plans the cycle on screen. The plan has one placement: what its bar says, and in which role it is kept. */
async function planAndLook(page: Page, cycleId: CycleId): Promise<{ bar: string; role: Role | undefined }> {
  await goTo(page, 'Plan')
  await page.getByRole('button', { name: /^Plan (?:cycle|again)$/ }).click()
  await expect(planned(page).last()).toBeVisible({ timeout: 60_000 })
  const [placement, ...others] = await ask(page, 'placements.list', { cycleId })
  expect(others).toEqual([])
  const bar = page.locator(`[data-placement="${placement?.id}"]`)
  return { bar: (await bar.getAttribute('aria-label')) ?? '', role: placement?.role }
}

async function be(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^(?:Who are you\?|You are .*\. Switch)$/ }).click()
  await page.getByRole('combobox', { name: 'I am' }).fill(name)
  await page.getByRole('option', { name }).click()
  await expect(page.getByRole('button', { name: `You are ${name}. Switch` })).toBeVisible()
}

async function openAgain(app: RunningApp): Promise<void> {
  await app.relaunch()
  await app.page.getByRole('button', { name: /^Acme/ }).click()
  await expect(app.page.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible()
}

const happened = 'The room turned when she asked what it costs them today.'

test('what somebody learns on a rotation earns them the role of their next one', async ({ app }) => {
  test.slow()
  const { next, ann } = await startTeam(app)
  const before = await planAndLook(app.page, next)
  expect(before).toEqual({ role: 'shadow', bar: expect.stringContaining('Ann Berg listens in: Coming demo') })
  await goTo(app.page, 'Home')
  await expect(consideration(app.page)).toContainText('1 of 3')

  await be(app.page, 'Ann Berg')
  await goTo(app.page, 'My rotations')
  await app.page.getByRole('button', { name: 'Reflect on Past demo' }).click()
  await app.page.getByRole('radio', { name: /^Host/ }).check()
  await app.page.getByLabel('What', { exact: true }).fill(happened)
  await expect(app.page.getByText('Draft saved')).toBeVisible()
  // In the middle of a word, as far as the person is concerned.
  await app.page.getByLabel('What', { exact: true }).pressSequentially(' And th')
  await app.kill()

  await openAgain(app)
  const { page } = app
  await goTo(page, 'My rotations')
  await page.getByRole('button', { name: 'Reflect on Past demo' }).click()
  await expect(page.getByLabel('What', { exact: true })).toHaveValue(new RegExp(`^${happened}`))
  await page.getByLabel('What', { exact: true }).fill(happened)
  await page.getByRole('group', { name: 'Discovery' }).getByRole('button', { name: /^3,/ }).click()
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Reflect on Past demo' })).toHaveCount(0)

  await be(page, 'Tom Reed')
  await goTo(page, 'My rotations')
  await page.getByRole('button', { name: 'Sign off Ann Berg on Past demo' }).click()
  const signOff = panel(page, 'Past demo')
  await expect(signOff.getByText(happened)).toBeVisible()
  await signOff.getByRole('button', { name: 'Attended' }).click()
  await signOff.getByRole('group', { name: 'Discovery' }).getByRole('button', { name: /^3,/ }).click()
  await signOff.getByRole('button', { name: 'Sign off' }).click()
  await expect(page.getByText('Signed off Ann Berg on Past demo')).toBeVisible()
  const [reflection] = await ask(page, 'reflections.list', { readerId: ann, authorId: ann })
  expect(reflection).toMatchObject({ isLocked: true, visibility: 'host' })

  await goTo(page, 'Home')
  await page.getByRole('button', { name: 'Accept level 3 of Ann Berg in Discovery' }).click()
  await expect(page.getByText('Ann Berg is at level 3 in Discovery now')).toBeVisible()
  await expect(consideration(page)).toContainText('2 of 3')
  const after = await planAndLook(page, next)
  expect(after).toEqual({ role: 'assist', bar: expect.stringContaining('Ann Berg helps to lead: Coming demo') })
})

/** What Home says of the skills of that stage. */
function consideration(page: Page) {
  return page
    .getByRole('region', { name: 'Coverage of skills' })
    .locator('dl > div')
    .filter({ hasText: 'Consideration' })
}
