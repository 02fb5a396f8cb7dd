import { expect, test } from './app.ts'
import { openRecordStore, storeKey, storeSecret } from '../support/http-record-store.ts'
import { expectAccessibleInBoth, picture, resize } from './picture.ts'
import { exploreSample, goTo, panel } from './sample.ts'

test('records are sent to a learning record store that was set up, and what it says comes back in words', async ({
  app,
}) => {
  const store = await openRecordStore()
  const { host } = new URL(store.address)
  try {
    const { page } = app
    await resize(app, 1280, 800)
    await exploreSample(page)
    await goTo(page, 'Records')
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    const exporting = panel(page, 'Export')
    await exporting.getByRole('combobox', { name: 'For' }).click()
    await page.getByRole('option', { name: /xAPI/ }).click()
    await expect(exporting).toContainText('it connects to nothing')
    await picture(page, 'record-store-none')
    await exporting.getByRole('button', { name: 'Set up a store…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Set up a learning record store' })
    await dialog.getByLabel('Address').fill('http://lrs.example.com')
    await dialog.getByLabel('Key').fill(storeKey)
    await dialog.getByLabel('Secret').fill('wrong')
    await dialog.getByRole('button', { name: 'Use this store' }).click()
    await expect(dialog).toContainText('must begin with https://')
    await dialog.getByLabel('Address').fill(store.address)
    await dialog.getByRole('button', { name: 'Test connection' }).click()
    await expect(dialog).toContainText(`${host} does not know this key and secret.`)
    await expectAccessibleInBoth(page, 'setting up a record store')
    await picture(page, 'record-store-dialog')
    await dialog.getByLabel('Secret').fill(storeSecret)
    await dialog.getByRole('button', { name: 'Test connection' }).click()
    await expect(dialog).toContainText('takes this key and secret')
    expect(store.posted).toEqual([])
    await dialog.getByRole('button', { name: 'Use this store' }).click()

    const standing = exporting.getByRole('region', { name: 'Learning record store' })
    await expect(standing).toContainText(/Nothing was sent yet\..*\d+ records wait: \d+ new\./)
    store.faults = [{ kind: 'status', status: 403 }]
    await standing.getByRole('button', { name: /^Send \d+ records$/ }).click()
    await expect(standing).toContainText('does not allow this key')
    await expectAccessibleInBoth(page, 'records that wait')
    store.refuse = ({ id }) => (id.endsWith('0') ? 'The activity is not on our list.' : undefined)
    await standing.getByRole('button', { name: /^Send \d+ records$/ }).click()
    await expect(standing).toContainText(/Last sent/)
    await picture(page, 'record-store-sent')
    store.refuse = () => undefined
    const send = standing.getByRole('button', { name: /^Send/ })
    if (await send.isEnabled()) await send.click()
    await expect(standing).toContainText('It knows everything that the filters leave.')
    await resize(app, 900, 600)
    await picture(page, 'record-store-known')
    expect(store.statements().length).toBeGreaterThan(5)

    await standing.getByRole('button', { name: 'Change store…' }).click()
    await page.getByRole('button', { name: 'Forget this store' }).click()
    await expect(standing.getByRole('button', { name: 'Set up a store…' })).toBeVisible()
  } finally {
    await store.close()
  }
})
