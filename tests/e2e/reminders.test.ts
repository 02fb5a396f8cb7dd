import type { ElectronApplication, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type RunningApp, expect, test } from './app.ts'
import { ask } from './ask.ts'
import { expectAccessibleInBoth, picture, resize } from './picture.ts'
import { exploreSample, goTo } from './sample.ts'

/**
 * From here on notes every notification that Electron is asked to show. A machine without a service for notifications is
 * believed to have one.
 */
async function watchNotifications(electronApp: ElectronApplication) {
  await electronApp.evaluate(({ Notification }) => {
    const noted: Electron.Notification[] = []
    const { value: show } = Object.getOwnPropertyDescriptor(Notification.prototype, 'show') as { value: () => void }
    Notification.isSupported = () => true
    Notification.prototype.show = function showAndNote(this: Electron.Notification) {
      noted.push(this)
      show.call(this)
    }
    Object.assign(globalThis, { notedNotifications: noted })
  })
  return {
    shown: async () =>
      await electronApp.evaluate(() => {
        const { notedNotifications } = globalThis as unknown as { notedNotifications: Electron.Notification[] }
        return notedNotifications.map(({ title, body }) => ({ title, body }))
      }),
    clickLast: async () => {
      await electronApp.evaluate(() => {
        const { notedNotifications } = globalThis as unknown as { notedNotifications: Electron.Notification[] }
        notedNotifications.at(-1)?.emit('click', {})
      })
    },
    setSupported: async (isSupported: boolean) => {
      await electronApp.evaluate(({ Notification }, answer) => {
        Notification.isSupported = () => answer
      }, isSupported)
    },
  }
}

async function openReminders(page: Page) {
  await goTo(page, 'Settings')
  await page.getByRole('tab', { name: 'Reminders' }).click()
}

/** Quiet from an hour to another, counted from the present one by this machine's clock. */
async function beQuiet(page: Page, from: number, to: number): Promise<void> {
  for (const [label, hours] of [
    ['From', from],
    ['To', to],
  ] as const) {
    const field = page.getByLabel(label, { exact: true })
    await field.fill(`${String((new Date().getHours() + hours) % 24).padStart(2, '0')}:00`)
    await field.press('Tab')
  }
}

/** As somebody of the sample who has a reflection to write, and nothing else; the title of what it is about. */
async function beForgetful(page: Page): Promise<string> {
  for (const { id: personId } of await ask(page, 'people.list', {})) {
    const [first, ...others] = await ask(page, 'reminders.due', { personId })
    if (first?.kind === 'reflection' && others.length === 0) {
      await ask(page, 'identity.choose', { personId })
      return first.title
    }
  }
  throw new Error('Nobody in the sample has one reflection to write.')
}

/** The machine wakes up: Baton looks for what is due then, besides every minute. Returns when it has looked. */
async function wake({ electronApp, page }: RunningApp): Promise<void> {
  await electronApp.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
  // Main asks two things one after the other, each before one of these is asked.
  for (const _ of [1, 2, 3, 4]) await ask(page, 'identity.get', {})
}

test('what is missing is shown once, outside quiet hours, and leads to where it can be done', async ({ app }) => {
  const { shown, clickLast } = await watchNotifications(app.electronApp)
  await exploreSample(app.page)
  const about = await beForgetful(app.page)
  await openReminders(app.page)
  await app.page.getByRole('checkbox', { name: 'Saturdays and Sundays too' }).uncheck()
  await beQuiet(app.page, 0, 2)
  await wake(app)
  expect(await shown()).toEqual([])

  await beQuiet(app.page, 2, 0)
  await wake(app)
  const digest = { title: 'One thing waits for you', body: `Write your reflection on “${about}”.` }
  await expect.poll(shown).toEqual([digest])
  await wake(app)
  expect(await shown()).toEqual([digest])
  const title = await app.electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
  expect(title).toBe('Baton')
  await clickLast()
  await expect(app.page.getByRole('heading', { name: 'My rotations', level: 1 })).toBeVisible()

  await app.relaunch()
  const afterwards = await watchNotifications(app.electronApp)
  await app.page.getByRole('button', { name: /^Sample team/ }).click()
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  expect((await ask(app.page, 'identity.get', {})).personId).not.toBeNull()
  await wake(app)
  expect(await afterwards.shown()).toEqual([])
})

test('one can be tried, all can be switched off, and a system without notifications says so', async ({ app }) => {
  const { page } = app
  await resize(app, 1280, 800)
  const { shown, setSupported } = await watchNotifications(app.electronApp)
  await exploreSample(page)
  await openReminders(page)
  await expect(page.getByText('Nobody is reminded until you say who you are.')).toBeVisible()
  await beForgetful(page)
  await page.getByRole('checkbox', { name: 'Saturdays and Sundays too' }).uncheck()
  await page.getByRole('button', { name: 'Show one now' }).click()
  await expect.poll(shown).toMatchObject([{ title: 'Reminders look like this' }])
  await expectAccessibleInBoth(page, 'Reminders')
  await picture(page, 'settings-reminders')

  await page.getByLabel('From', { exact: true }).fill('9x')
  await page.getByLabel('From', { exact: true }).press('Tab')
  await expect(page.getByRole('alert')).toHaveText('Not a time of day.')
  await beQuiet(page, 2, 0)
  await page.getByRole('checkbox', { name: 'Remind me' }).uncheck()
  await expect(page.getByLabel('From', { exact: true })).toHaveCount(0)
  await wake(app)
  expect(await shown()).toHaveLength(1)

  const kept = await remindersKept(app)
  expect(kept).toMatchObject({ isOn: false, areWeekendsQuiet: false })
  await page.evaluate(() => {
    const { baton } = globalThis as unknown as { baton: { setReminders: (settings: unknown) => void } }
    for (const bad of [null, [], { isOn: true }, { isOn: true, quietFrom: '99:99', quietTo: '' }]) {
      baton.setReminders(bad)
    }
  })
  await setSupported(false)
  await page.getByRole('checkbox', { name: 'Remind me' }).check()
  await expect(page.getByText('This system shows no notifications')).toBeVisible()
  expect(await remindersKept(app)).toEqual({ ...kept, isOn: true })
  await expectAccessibleInBoth(page, 'Reminders that cannot be shown')
  await picture(page, 'settings-reminders-none')
})

async function remindersKept({ userData }: RunningApp): Promise<object> {
  const { reminders } = JSON.parse(await readFile(path.join(userData, 'window.json'), 'utf8')) as { reminders: object }
  return reminders
}
