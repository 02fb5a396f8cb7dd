import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask } from './ask.ts'
import { htmlTricks } from './markdown-tricks.ts'
import { expectAccessibleInBoth, picture, resize } from './picture.ts'
import { exploreSample, goTo, panel, row, sitDown } from './sample.ts'

const observation = 'Asked the question that the whole team had avoided.'
const reason = 'The speaker cancelled, so there is nobody to watch.'

/** Kwame hosted the webinar on which Daniel was interviewed, and is to have James on a project of the next cycle. */
async function startAsKwame(page: Page) {
  await exploreSample(page)
  await sitDown(page, 'Kwame Mensah')
  const people = await ask(page, 'people.list', {})
  const idOf = (name: string) => {
    const person = people.find((each) => each.name === name)
    if (person === undefined) throw new Error(`${name} is part of the sample.`)
    return person.id
  }
  const kwame = idOf('Kwame Mensah')
  const { toSignOff } = await ask(page, 'rotations.mine', { personId: kwame })
  const draft = (await ask(page, 'cycles.list', {})).find(({ status }) => status === 'draft')
  const project = (await ask(page, 'projects.list', {})).find(
    ({ hostId, startsOn }) => hostId === kwame && draft !== undefined && startsOn >= draft.startsOn,
  )
  const [webinar] = toSignOff
  if (webinar === undefined || draft === undefined || project === undefined) throw new Error('The sample is a new one.')
  const toCome = { cycleId: draft.id, personId: idOf('James Thornton'), activityId: project.id }
  // A plan with nothing but what was vetoed would be an empty one.
  const [other] = await ask(page, 'calls.list', {})
  if (other !== undefined) await ask(page, 'placements.add', { ...toCome, personId: kwame, activityId: other.id })
  const { id: guestId } = await ask(page, 'placements.add', toCome)
  return {
    kwame,
    webinarId: webinar.placementId,
    guestId,
    project: project.title,
    webinar: webinar.activity.title,
    stage: new RegExp(webinar.activity.funnelStage, 'i'),
  }
}

async function openPanel(page: Page, path: string) {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/rotations/${path}`)
}

test('DS-18: what hosts type survives a crash; they sign off in three steps, veto with a reason, and undo both', async ({
  app,
}) => {
  test.slow()
  await resize(app, 1280, 800)
  const { kwame, webinarId, guestId, project, webinar, stage } = await startAsKwame(app.page)
  const kept = async (form: 'sign-off' | 'veto') =>
    (
      await ask(app.page, 'drafts.get', {
        form,
        authorId: kwame,
        subjectId: form === 'veto' ? guestId : webinarId,
      })
    )?.draft ?? null

  const toDo = `Sign off Daniel Okafor on ${webinar}`
  await openPanel(app.page, `guest/${guestId}`)
  const guest = () => panel(app.page, project)
  await expect(guest().getByText('James Thornton').first()).toBeVisible()
  await expect(guest().getByText('is interviewed as the expert')).toBeVisible()
  await expect(guest().getByRole('heading', { name: 'Comes to learn' })).toBeVisible()
  await guest().getByRole('button', { name: 'Veto…' }).click()
  await guest().getByLabel('Why should James Thornton not come?').fill(reason)
  await expectAccessibleInBoth(app.page, 'a guest')
  await picture(app.page, 'guest')

  await openPanel(app.page, `sign-off/${webinarId}`)
  const form = () => panel(app.page, webinar)
  await form().getByRole('button', { name: 'Sign off', exact: true }).click()
  await expect(form().getByRole('alert')).toHaveText('Say whether Daniel was there.')
  await form().getByRole('button', { name: 'Partly' }).click()
  await form().getByRole('button', { name: '1, has observed; Daniel’s own rating' }).click()
  await form().getByRole('button', { name: '2, does it with help' }).click()
  await form().getByRole('button', { name: 'I see it differently' }).click()
  await form().getByLabel('One observation').pressSequentially(observation)
  await expect(form().getByText('People dare to ask what they would not ask a seller.')).toBeAttached()
  await expectAccessibleInBoth(app.page, 'a sign-off')
  await picture(app.page, 'sign-off')
  await resize(app, 900, 600)
  await picture(app.page, 'sign-off-small')
  await resize(app, 1280, 800)
  await expect.poll(async () => await kept('sign-off')).toMatchObject({ observation })
  await expect.poll(async () => await kept('veto')).toMatchObject({ reason })

  await app.kill()
  await app.relaunch()
  const { page } = app
  await page.getByRole('button', { name: /^Sample team/ }).click()
  await goTo(page, 'My rotations')
  await page.getByRole('button', { name: toDo, exact: true }).click()
  await expect(form().getByRole('button', { name: 'Partly' })).toHaveAttribute('aria-pressed', 'true')
  await expect(form().getByRole('button', { name: '2, does it with help' })).toHaveAttribute('aria-pressed', 'true')
  await expect(form().getByRole('button', { name: 'I see it differently' })).toHaveAttribute('aria-pressed', 'true')
  await expect(form().getByLabel('One observation')).toHaveValue(observation)
  // Whoever was not there showed nothing.
  await form().getByRole('button', { name: 'Missed' }).click()
  await expect(form().getByRole('button', { name: '2, does it with help' })).toHaveCount(0)
  await form().getByRole('button', { name: 'Partly' }).click()
  await form().getByLabel('One observation').press('Control+Enter')
  await expect(page.getByText(`Signed off Daniel Okafor on ${webinar}`)).toBeVisible()
  await expect(form()).toHaveCount(0)
  expect(await kept('sign-off')).toBe(null)
  const said = (await ask(page, 'placements.signOffs', {})).find(({ placementId }) => placementId === webinarId)
  expect(said).toMatchObject({ attendance: 'partly', levelsShown: [{ level: 2 }], agreement: 'differs', observation })

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.getByRole('button', { name: toDo, exact: true }).click()
  await expect(form().getByLabel('One observation')).toHaveValue('')
  await form().getByRole('button', { name: 'Attended' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: toDo, exact: true })).toHaveCount(0)

  // Roles are earned by it, in the stage of the funnel that the activity belongs to.
  await goTo(page, 'People')
  await row(page, 'Daniel Okafor').click()
  const daniel = panel(page, 'Daniel Okafor')
  await daniel.getByRole('tab', { name: 'Skills' }).click()
  await expect(daniel.getByRole('region', { name: stage })).toContainText('1 of 2 interviews to reviewer')

  await goTo(page, 'My rotations')
  await openPanel(page, `guest/${guestId}`)
  const why = guest().getByLabel('Why should James Thornton not come?')
  await expect(why).toHaveValue(reason)
  await why.press('Control+Enter')
  await expect(guest().getByRole('heading', { name: 'James Thornton does not come' })).toBeVisible()
  await expect(guest().getByText(reason)).toBeVisible()
  expect(await kept('veto')).toBe(null)
  await goTo(page, 'Plan')
  await page.getByRole('button', { name: /^Left out: .* 1 vetoed/ }).click()
  await expect(page.getByText(`James Thornton was vetoed by Kwame Mensah: ${reason}`)).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText(/^Undone: Veto/)).toBeVisible()
})

test('in the plan a lead reads what may be read of a placement, and corrects for the host what was said', async ({
  page,
}) => {
  await exploreSample(page)
  const forHost = 'I watched the faces rather than the slides.'
  const pilot = (await ask(page, 'cycles.list', {})).find(({ status }) => status === 'closed')
  if (pilot === undefined) throw new Error('The sample did a pilot.')
  const ids = (await ask(page, 'placements.list', { cycleId: pilot.id })).map(({ id }) => id)
  const shown = await ask(page, 'placements.show', { ids })
  const reflections = async (readerId: (typeof shown)[number]['host']['id']) =>
    await ask(page, 'reflections.list', { readerId, cycleId: pilot.id })
  const hosts = new Map(shown.map(({ host }) => [host.id, host]))
  const theirs = []
  for (const host of hosts.values()) {
    for (const each of await reflections(host.id)) {
      if (each.content?.what === forHost) theirs.push({ host, placementId: each.placementId })
    }
  }
  const [only] = theirs
  const about = shown.find(({ placement }) => placement.id === only?.placementId)
  if (only === undefined || about === undefined) throw new Error('Grace wrote for her host.')

  await goTo(page, 'Plan')
  await page.getByRole('button', { name: /Second rotation/ }).click()
  await page.getByRole('menuitem', { name: 'Pilot rotation' }).click()
  await page.getByRole('button', { name: 'List', exact: true }).click()
  await page.getByRole('grid').getByRole('row').filter({ hasText: about.activity.title }).first().click()
  const inspector = page.getByRole('complementary')
  await expect(inspector.getByRole('heading', { name: 'How it went' })).toBeVisible()
  await expect(inspector.getByText(`Signed off by ${only.host.name}`)).toBeVisible()
  await expect(inspector.getByText(forHost)).toHaveCount(0)
  await sitDown(page, only.host.name)
  await expect(inspector.getByText(forHost)).toBeVisible()
  await expectAccessibleInBoth(page, 'a placement that is over')

  const { name: host } = only.host
  await inspector.getByRole('button', { name: 'Correct it' }).click()
  await expect(inspector.getByRole('button', { name: 'Sign off', exact: true })).toBeVisible()
  await sitDown(page, 'Leonie Hartmann')
  await inspector.getByLabel('One observation').fill('Noticed who leaned forward.')
  await inspector.getByRole('button', { name: `Sign off for ${host}` }).click()
  await expect(inspector.getByRole('blockquote')).toHaveText('Noticed who leaned forward.')
  await expect(inspector.getByText('Signed off by Leonie Hartmann')).toBeVisible()
  await expect(page.getByText(/^Corrected the sign-off of Grace Whitfield/)).toBeVisible()
})

test('EL-1: what hosts write is plain text wherever it is read', async ({ page }) => {
  const { webinarId, guestId, project, webinar } = await startAsKwame(page)
  const tricks = htmlTricks('https://example.invalid').join(' ').slice(0, 1_999)
  const isShown = async (words: ReturnType<typeof page.getByText>) => {
    await expect(words).toBeVisible()
    const found = await words.evaluate(({ childElementCount, textContent }) => ({ childElementCount, textContent }))
    expect(found.childElementCount).toBe(0)
    expect(found.textContent).toContain(tricks.trim())
  }
  const signOff = { id: webinarId, attendance: 'attended', byPersonId: null, observation: tricks } as const
  await ask(page, 'placements.signOff', signOff)
  await ask(page, 'placements.veto', { id: guestId, reason: tricks })
  await openPanel(page, `sign-off/${webinarId}`)
  await isShown(panel(page, webinar).getByRole('blockquote'))
  await openPanel(page, `guest/${guestId}`)
  await isShown(panel(page, project).getByText('example.invalid'))
  await goTo(page, 'Plan')
  await page.getByRole('button', { name: /^Left out: .* 1 vetoed/ }).click()
  await isShown(page.getByText('James Thornton was vetoed by Kwame Mensah:'))
})
