import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask } from './ask.ts'
import { addPastCall, findUnreflected, reflectAs } from './past-call.ts'
import { expectAccessibleInBoth, picture, resize } from './picture.ts'
import { exploreSample, goTo, panel } from './sample.ts'

const passphrase = 'a herd of quiet cows'
const reflection = (page: Page) => panel(page, 'Reflection')
const what = (page: Page) => reflection(page).getByRole('textbox', { name: 'What', exact: true })
const choice = (page: Page, visibility: string) => reflection(page).getByRole('radio', { name: visibility })

/** Through the keyboard, up to the recovery code, which is the result. */
async function choosePassphrase(page: Page): Promise<string> {
  const form = reflection(page)
  await form.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await form.getByLabel('Once more').fill(passphrase)
  await page.keyboard.press('Enter')
  const code = form.getByText(/^(?:[0-9A-Z]{4}-?){7}$/)
  await expect(code).toBeVisible()
  return await code.innerText()
}

async function unlock(page: Page, label: string, typed: string) {
  await reflection(page).getByLabel(label, { exact: true }).fill(typed)
  await page.keyboard.press('Enter')
}

test('DS-18: what is written in private is there after a kill, locked, and opens with what was chosen', async ({
  app,
}) => {
  await resize(app, 1280, 800)
  await exploreSample(app.page)
  const { placementId, me, title } = await findUnreflected(app.page)
  const reflect = `Reflect on ${title}`
  await ask(app.page, 'identity.choose', { personId: me })
  await goTo(app.page, 'My rotations')
  await app.page.getByRole('button', { name: reflect }).click()
  await expect(choice(app.page, 'Private')).toBeVisible()
  await expect(what(app.page)).toHaveCount(0)
  await picture(app.page, 'reflection-visibility')
  await choice(app.page, 'Private').check()
  await expectAccessibleInBoth(app.page, 'choosing a passphrase')
  await picture(app.page, 'reflection-passphrase')
  const code = await choosePassphrase(app.page)
  await expectAccessibleInBoth(app.page, 'the recovery code')
  await picture(app.page, 'reflection-recovery-code')
  await reflection(app.page).getByRole('button', { name: 'I have kept it' }).click()
  await what(app.page).pressSequentially('The customer fell silent, and so did we')
  const own = { authorId: me, placementId }
  await expect
    .poll(async () => (await ask(app.page, 'reflections.draft', own))?.content.what)
    .toBe('The customer fell silent, and so did we')
  await expect(reflection(app.page).getByText('Draft saved')).toBeVisible()

  await app.kill()
  await app.relaunch()
  await app.page.getByRole('button', { name: /Sample team/ }).click()
  await goTo(app.page, 'My rotations')
  await app.page.getByRole('button', { name: reflect }).click()
  await expect(reflection(app.page).getByText('There is a private draft.')).toBeVisible()
  await unlock(app.page, 'Passphrase', 'not that one')
  await expect(reflection(app.page).getByText('This is not the passphrase.')).toBeVisible()
  await expectAccessibleInBoth(app.page, 'a locked draft')
  await picture(app.page, 'reflection-locked')
  await reflection(app.page).getByRole('button', { name: 'Use the recovery code' }).click()
  await unlock(app.page, 'Recovery code', code.toLowerCase().replaceAll('-', ' '))
  await expect(what(app.page)).toHaveValue('The customer fell silent, and so did we')
  await reflection(app.page).getByRole('button', { name: 'Submit' }).click()
  await expect(reflection(app.page).getByText('Submitted')).toBeVisible()

  await reflection(app.page).getByRole('button', { name: 'Private reflections are unlocked' }).click()
  await app.page.getByRole('menuitem', { name: 'Lock now' }).click()
  await expect(reflection(app.page).getByText('This reflection is private.')).toBeVisible()
  await expect(reflection(app.page)).not.toContainText('silent')
  await unlock(app.page, 'Passphrase', passphrase)
  await expect(reflection(app.page)).toContainText('The customer fell silent')

  await reflection(app.page).getByRole('button', { name: 'Private reflections are unlocked' }).click()
  await app.page.getByRole('menuitem', { name: 'Change the passphrase' }).click()
  await reflection(app.page).getByLabel('New passphrase').fill('another herd of cows')
  await reflection(app.page).getByLabel('Once more').fill('another herd of cows')
  await unlock(app.page, 'Passphrase', passphrase)
  await expect(app.page.getByText('The new passphrase holds from now on.')).toBeVisible()
  await ask(app.page, 'seals.lock', {})
  await unlock(app.page, 'Passphrase', 'another herd of cows')
  await expect(reflection(app.page)).toContainText('The customer fell silent')
})

test('what is typed is sealed before somebody else sits down, and nothing is lost when it becomes private', async ({
  page,
}) => {
  await exploreSample(page)
  const { placementId, me, other } = await addPastCall(page, 'Acme demo')
  await reflectAs(page, me, placementId)
  await choice(page, 'Team').check()
  await what(page).fill('Meant for all')
  await choice(page, 'Private').check()
  await expect(what(page)).toHaveCount(0)
  await choosePassphrase(page)
  await reflection(page).getByRole('button', { name: 'I have kept it' }).click()
  await expect(what(page)).toHaveValue('Meant for all')
  // As when the backend starts again in the middle of a word.
  await what(page).fill('For me')
  await ask(page, 'seals.lock', {})
  await expect(what(page)).toHaveCount(0)
  await unlock(page, 'Passphrase', passphrase)
  await expect(what(page)).toHaveValue('For me')
  await what(page).fill('For me alone')
  const somebody = (await ask(page, 'people.list', {})).find(({ id }) => id === other)
  await page.getByRole('button', { name: /^You are / }).click()
  await page.getByRole('combobox', { name: 'I am' }).fill(somebody?.name ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `You are ${somebody?.name}. Switch` })).toBeVisible()
  await expect(page.getByText('For me alone')).toHaveCount(0)
  expect(await ask(page, 'seals.state', { personId: me })).toEqual({ state: 'locked' })

  await reflectAs(page, me, placementId)
  await unlock(page, 'Passphrase', passphrase)
  await expect(what(page)).toHaveValue('For me alone')
  await reflection(page).getByRole('button', { name: 'Discard the draft' }).click()
  await expect(what(page)).toHaveValue('')
  await page.getByRole('button', { name: 'Bring back' }).click()
  await expect(what(page)).toHaveValue('For me alone')
})

test('a reflection takes four interactions besides typing, is read by whom it is for, and can be added to', async ({
  app,
  page,
}) => {
  await resize(app, 1280, 800)
  await exploreSample(page)
  const { placementId, me, host, other, title } = await findUnreflected(page)
  await ask(page, 'identity.choose', { personId: me })
  await goTo(page, 'My rotations')
  let interactions = 0
  const act = async (deed: Promise<void>) => {
    interactions += 1
    await deed
  }
  await act(page.getByRole('button', { name: `Reflect on ${title}` }).click())
  await act(choice(page, 'Host').click())
  await act(what(page).click())
  await page.keyboard.insertText('The price came up **twice**.\n\n- once by us\n- once by them')
  await expect(reflection(page).getByText('Draft saved')).toBeVisible()
  await expectAccessibleInBoth(page, 'a reflection being written')
  await picture(page, 'reflection-write')
  await act(page.keyboard.press('Control+Enter'))
  await expect(reflection(page).getByText('Submitted')).toBeVisible()
  expect(interactions).toBeLessThanOrEqual(5)
  await expect(reflection(page).locator('strong')).toHaveText('twice')
  const minutes = (await ask(page, 'reflections.get', { readerId: me, placementId }))?.minutes
  expect(minutes).toBeGreaterThan(0)

  // The host of the pilot has signed it off long ago.
  await expect(reflection(page).getByText('so it stays as it is')).toBeVisible()
  await reflection(page).getByLabel('Add to it').fill('It was the discount, I learned later.')
  await expect(reflection(page).getByText('Draft saved')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(reflection(page)).toHaveCount(0)
  await reflectAs(page, me, placementId)
  await expect(reflection(page).getByLabel('Add to it')).toHaveValue('It was the discount, I learned later.')
  await reflection(page).getByRole('button', { name: 'Add', exact: true }).click()
  await expect(reflection(page).getByRole('heading', { name: /^Added / })).toBeVisible()
  await expect(reflection(page).getByLabel('Add to it')).toHaveValue('')
  await expectAccessibleInBoth(page, 'a reflection that is signed off')
  await picture(page, 'reflection-signed-off')

  await reflectAs(page, other, placementId)
  await expect(reflection(page).getByText('Nothing to read')).toBeVisible()
  await reflectAs(page, host, placementId)
  await expect(reflection(page)).toContainText('The price came up twice.')
  await expect(reflection(page)).toContainText('It was the discount')
})

test('at 900 by 600 it is written, looked at, submitted and corrected until the host signs off', async ({
  app,
  page,
}) => {
  await resize(app, 900, 600)
  await exploreSample(page)
  const { placementId, me, host, other } = await addPastCall(page, 'Acme demo')
  await reflectAs(page, me, placementId)
  await choice(page, 'Team').check()
  await what(page).fill('The price came up **twice**.')
  await expectAccessibleInBoth(page, 'a small reflection')
  await picture(page, 'reflection-small')
  await page.keyboard.press('Control+Shift+P')
  await expect(reflection(page).locator('strong')).toHaveText('twice')
  await picture(page, 'reflection-preview')
  await page.keyboard.press('Control+Shift+P')
  const ratings = reflection(page).getByRole('group', { name: 'Where you see yourself' })
  await ratings.scrollIntoViewIfNeeded()
  const rating = (level: number) => ratings.getByRole('button', { name: new RegExp(`^${level}, `) }).first()
  await rating(0).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(rating(2)).toBeFocused()
  await expect(rating(2)).toHaveAttribute('aria-pressed', 'true')
  await picture(page, 'reflection-small-below')
  await reflection(page).getByRole('button', { name: 'Submit' }).click()
  await expect(reflection(page).getByText('You can correct it until')).toBeVisible()
  await picture(page, 'reflection-small-read')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(what(page)).toHaveValue('The price came up **twice**.')
  await page.keyboard.press('Control+Enter')
  await expect(reflection(page).getByText('You can correct it until')).toBeVisible()

  await reflection(page).getByRole('button', { name: 'Correct it' }).click()
  await what(page).fill('The price came up three times.')
  await reflection(page).getByRole('button', { name: 'Submit correction' }).click()
  await expect(reflection(page).getByText('The price came up three times.')).toBeVisible()
  await ask(page, 'placements.signOff', { id: placementId, attendance: 'attended', byPersonId: host })
  await expect(reflection(page).getByText('so it stays as it is')).toBeVisible()
  await expect(reflection(page).getByRole('button', { name: 'Correct it' })).toHaveCount(0)
  await reflectAs(page, other, placementId)
  await expect(reflection(page)).toContainText('The price came up three times.')
})
