import { expect, test } from './app.ts'
import { ask } from './ask.ts'
import { expectAccessibleInBoth, picture, resize } from './picture.ts'
import { exploreSample, goTo, panel, row } from './sample.ts'

test('a level that hosts have seen is accepted with one click, taken back, and its history names the evidence', async ({
  app,
  page,
}) => {
  await resize(app, 1280, 800)
  await exploreSample(page)
  const ready = page.getByRole('region', { name: 'Ready for a higher level' })
  const accept = ready.getByRole('button', { name: 'Accept level 3 of Rhiannon Pryce in Writing for a wide audience' })
  await ready.getByRole('button', { name: /^Rhiannon Pryce Writing for a wide audience/ }).click()
  await expect(ready.getByText(/^Blog series: from order to shelf, .*, with Tomasz Nowak$/)).toBeVisible()
  await expect(ready.getByText(/^Level 3 \(does it alone\) is proposed once two signed-off placements/)).toBeVisible()
  await expectAccessibleInBoth(page, 'proposed levels')
  await picture(page, 'levels-ready')
  await ready.getByRole('button', { name: /^Show all \d+$/ }).click()
  await expect(ready.getByRole('region', { name: 'Proposed levels' })).toBeVisible()

  await accept.click()
  await expect(page.getByText('Rhiannon Pryce is at level 3 in Writing for a wide audience now')).toBeVisible()
  await expect(accept).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(accept).toBeVisible()
  await accept.click()
  await expect(accept).toHaveCount(0)

  await goTo(page, 'People')
  await row(page, 'Rhiannon Pryce').click()
  const rhiannon = panel(page, 'Rhiannon Pryce')
  await rhiannon.getByRole('tab', { name: 'Skills' }).click()
  await rhiannon.getByRole('button', { name: /^Writing for a wide audience today$/ }).click()
  const history = rhiannon.getByRole('listitem').filter({ hasText: 'The lead', hasNotText: 'How it came about' })
  await expect(history.first()).toContainText(/^Level 2, does it with help.*Level 3, does it alone/)
  await expect(history.first()).toContainText('Blog series: from order to shelf')
  await expect(history.first()).toContainText('Interview series: first days of a new system')
  // How she sees it herself stands beside it, because she wrote that for the team.
  await expect(rhiannon.getByRole('heading', { name: 'Own view' })).toBeVisible()
  await expect(rhiannon.getByRole('heading', { name: 'What hosts saw' })).toBeVisible()
  await expectAccessibleInBoth(page, 'what stands behind a level')
  await picture(page, 'level-evidence')
})

test('a level that nobody has seen for long is due for a refresh, and still holds when a lead says so', async ({
  page,
}) => {
  await exploreSample(page)
  const due = (await ask(page, 'levels.list', {})).find(({ isRefreshDue }) => isRefreshDue)
  const person = (await ask(page, 'people.list', {})).find(({ id }) => id === due?.personId)
  const skill = (await ask(page, 'skills.list', {})).find(({ id }) => id === due?.skillId)
  if (due === undefined || person === undefined || skill === undefined) throw new Error('The sample has old levels.')
  await goTo(page, 'People')
  await row(page, person.name).click()
  await page.getByRole('tab', { name: 'Skills' }).click()
  const line = panel(page, person.name).getByRole('listitem').filter({ hasText: skill.name })
  await line.getByRole('button', { name: `${skill.name} Refresh due` }).click()
  await expect(line.getByText('Refresh due.')).toBeVisible()
  await picture(page, 'level-refresh-due')
  await line.getByRole('button', { name: 'Still holds' }).click()
  await expect(page.getByText(`Level ${due.level} still holds`)).toBeVisible()
  await expect(line.getByRole('button', { name: `${skill.name} today` })).toBeVisible()
  await expect(line.getByRole('button', { name: 'Still holds' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(line.getByRole('button', { name: `${skill.name} Refresh due` })).toBeVisible()
})
