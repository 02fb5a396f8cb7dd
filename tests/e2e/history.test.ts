import Sqlite from 'better-sqlite3'
import { personDraft } from '../support/drafts.ts'
import { expect, test } from './app.ts'
import { ask } from './ask.ts'
import { expectAccessibleInBoth, picture, resize } from './picture.ts'
import { goTo, startEmpty } from './sample.ts'

test('a proof that was kept elsewhere shows what became of the history, and the broken entry is named', async ({
  app,
}) => {
  await startEmpty(app)
  const proof = `${app.folder}/proof.json`
  await app.answerDialogs({ save: proof, open: [proof] })
  const showHistory = async () => {
    await goTo(app.page, 'Settings')
    await app.page.getByRole('tab', { name: 'History' }).click()
  }
  const press = async (name: string) => {
    await app.page.getByRole('button', { name }).click()
  }
  const outcome = () => app.page.getByRole('status').filter({ hasText: /entr|proof/i })

  const { id } = await ask(app.page, 'people.add', personDraft({ name: 'Xaver Berg' }))
  await showHistory()
  await press('Save proof…')
  await expect(app.page.locator('[data-notice]').filter({ hasText: 'Saved proof.json.' })).toBeVisible()
  await picture(app.page, 'history')

  await ask(app.page, 'people.archive', { ids: [id] })
  await press('Check proof…')
  await expect(outcome()).toContainText(/^All 2 entries in the proof of .* are here as they were\. 1 came since\.$/)
  await ask(app.page, 'people.erase', { id })
  await press('Check proof…')
  await expect(outcome()).toContainText('as they were')
  await press('Verify the history')
  await expect(outcome()).toContainText('of them have no content, because somebody was erased or their time was over.')
  await expectAccessibleInBoth(app.page, 'a history that verifies')
  await picture(app.page, 'history-verified')

  const { entries, head } = await ask(app.page, 'history.verify', {})
  await press('Check a paper')
  const form = app.page.getByRole('form', { name: 'Check a paper' })
  await expect(form.getByLabel('Entry')).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect(form.getByRole('alert')).toHaveCount(2)
  await expectAccessibleInBoth(app.page, 'a paper to check, not typed yet')
  await app.page.keyboard.type(entries.toLocaleString('en'))
  await app.page.keyboard.press('Tab')
  await app.page.keyboard.type(head.match(/.{8}/g)?.join(' ').toUpperCase() ?? '')
  await app.page.keyboard.press('Enter')
  await expect(outcome()).toContainText(/^This is entry \d+ as it was written on .*: “.*”\. Nothing came since\.$/)
  await expectAccessibleInBoth(app.page, 'a paper that was checked')
  await picture(app.page, 'history-paper')
  await form.getByLabel('Hash').fill(`${head.slice(0, 20)}${head[20] === '0' ? '1' : '0'}`)
  await app.page.keyboard.press('Enter')
  await expect(outcome()).toContainText('The first 20 characters of the hash fit, and the next one does not.')

  await resize(app, 900, 600)
  await picture(app.page, 'history-paper-small')
  await app.answerDialogs({ save: `${app.folder}/Globex.baton` })
  await press('Acme, workspace menu')
  await app.page.getByRole('menuitem', { name: 'New workspace' }).click()
  await app.page.getByLabel('Name').fill('Globex')
  await press('Choose where to keep it')
  await expect(app.page.getByRole('button', { name: 'Globex, workspace menu' })).toBeVisible()
  await showHistory()
  await app.answerDialogs({ open: [proof] })
  await press('Check proof…')
  await expect(outcome()).toContainText('This proof is of another workspace, called “Acme”.')
  await picture(app.page, 'history-other-workspace')

  const file = `${app.folder}/Acme.baton`
  const connection = new Sqlite(file)
  connection.exec("UPDATE change SET at = '2026-02-31' WHERE seq = 1")
  connection.close()
  await app.answerDialogs({ open: [file] })
  await press('Globex, workspace menu')
  await app.page.getByRole('menuitem', { name: 'Open another workspace' }).click()
  await expect(app.page.getByRole('button', { name: 'Acme, workspace menu' })).toBeVisible()
  await showHistory()
  await expect(app.page.getByRole('main').getByText('The history cannot be listed')).toBeVisible()
  await press('Verify the history')
  await expect(outcome()).toContainText('Entry 1, “')
  await app.answerDialogs({ open: [proof] })
  await press('Check proof…')
  await expect(outcome()).toContainText('was changed outside Baton. Compare with a backup from before.')
  await picture(app.page, 'history-broken')
})
