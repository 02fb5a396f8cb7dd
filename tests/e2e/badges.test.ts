import { decodeProtectedHeader, EmbeddedJWK, jwtVerify } from 'jose'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { machineKeyFiles } from '../../shared/contract/bridge.ts'
import { readBadges } from '../support/read-badges.ts'
import { expect, test } from './app.ts'
import { expectAccessibleInBoth, picture, resize } from './picture.ts'
import { exploreSample, goTo, panel } from './sample.ts'

const passphrase = 'a herd of quiet cows'

test('badges are saved, hold for a verifier that knows nothing of Baton, and their key goes to another machine', async ({
  app,
}) => {
  const { page } = app
  await exploreSample(page)
  await goTo(page, 'Records')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const exporting = panel(page, 'Export')
  await exporting.getByRole('combobox', { name: 'For' }).click()
  await page.getByRole('option', { name: 'Open Badges 3.0' }).click()
  const issuer = exporting.getByRole('region', { name: 'Who signs the badges' })
  await expect(issuer).toContainText('Baton makes the key that signs with the first badges.')
  await expect(issuer).toContainText('This machine has no keychain; the key is kept in a file that only you can read.')
  await expect(exporting.getByText('No level was raised on this placement, so there is no badge.')).toBeVisible()

  const file = path.join(app.folder, 'badges.zip')
  await app.answerDialogs({ save: file })
  await exporting.getByRole('button', { name: /^Save [1-9]\d* records?$/ }).click()
  await expect(page.getByText(/^Saved \d+ records? as badges\.zip$/)).toBeVisible()
  const { badges, list } = await readBadges(await readFile(file))
  expect(badges.length).toBeGreaterThan(0)
  expect(list.trim().split('\r\n')).toHaveLength(badges.length + 1)
  const [{ badge, jwt } = { badge: undefined, jwt: '' }] = badges
  const { payload } = await jwtVerify(jwt, EmbeddedJWK, { issuer: badge?.issuer.id ?? '' })
  expect(payload.jti).toBe(badge?.id)
  expect(decodeProtectedHeader(jwt).kid).toContain(badge?.issuer.id)

  // What is told there is what badges say.
  await expect(issuer).toContainText(badge?.issuer.id ?? '')
  await expect(issuer).toContainText(`Signed by ${badge?.issuer.name}`)
  await expectAccessibleInBoth(page, 'the export of badges')
  await picture(page, 'records-badges')
  await resize(app, 900, 600)
  await picture(page, 'records-badges-small')
  await resize(app, 1280, 800)

  const key = path.join(app.folder, 'badge-key.json')
  await app.answerDialogs({ save: key, open: [key] })
  await issuer.getByRole('button', { name: 'Save the key…' }).click()
  const saving = page.getByRole('dialog', { name: 'Save the key for badges' })
  await saving.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await saving.getByLabel('Once more').fill(passphrase)
  await expectAccessibleInBoth(page, 'saving the key for badges')
  await picture(page, 'badge-key')
  await saving.getByRole('button', { name: 'Choose where to keep it' }).click()
  await expect(page.getByText('Saved badge-key.json. Keep it and its passphrase in different places.')).toBeVisible()
  expect(await readFile(key, 'utf8')).toContain(badge?.issuer.id)

  await issuer.getByRole('button', { name: 'Use a saved key…' }).click()
  const loading = page.getByRole('dialog', { name: 'Use a saved key for badges' })
  await loading.getByLabel('Passphrase').fill('a herd of loud cows')
  await loading.getByRole('button', { name: 'Choose the file' }).click()
  await expect(loading.getByRole('alert')).toContainText('This is not the passphrase that the key was saved with')
  await loading.getByLabel('Passphrase').fill(passphrase)
  await loading.getByRole('button', { name: 'Choose the file' }).click()
  await expect(page.getByText('Badges are signed with this key from now on.')).toBeVisible()

  await issuer.getByRole('button', { name: 'New key…' }).click()
  const renewing = page.getByRole('dialog', { name: 'Make a new key for badges?' })
  await expect(renewing).toContainText('Badges that were issued stay valid')
  await expectAccessibleInBoth(page, 'making a new key for badges')
  await picture(page, 'badge-key-new')
  await renewing.getByRole('button', { name: 'Make a new key' }).click()
  await expect(page.getByText('Badges are signed with the new key from now on.')).toBeVisible()
  await expect(issuer).toContainText('did:key:')
  await expect(issuer).not.toContainText(badge?.issuer.id ?? '')
})

test('where the keychain has the key and does not give it out, nothing is signed, and the words say what to do', async ({
  app,
}) => {
  await exploreSample(app.page)
  // As a keychain leaves it that was here when Baton last started.
  await writeFile(path.join(app.userData, machineKeyFiles.locked), 'locked')
  await app.relaunch()
  const { page } = app
  await page.getByRole('button', { name: /Sample team/ }).click()
  await goTo(page, 'Records')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const exporting = panel(page, 'Export')
  await exporting.getByRole('combobox', { name: 'For' }).click()
  await page.getByRole('option', { name: 'Open Badges 3.0' }).click()
  const words = 'Unlock the keychain and start Baton again.'
  await expect(exporting.getByRole('region', { name: 'Who signs the badges' })).toContainText(words)
  await app.answerDialogs({ save: path.join(app.folder, 'badges.zip') })
  await exporting.getByRole('button', { name: /^Save [1-9]\d* records?$/ }).click()
  await expect(page.locator('[data-notice]').filter({ hasText: words })).toBeVisible()
  expect(existsSync(path.join(app.folder, 'badges.zip'))).toBe(false)
})
