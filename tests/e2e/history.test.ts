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

  await resize(app, 900, 600)
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
