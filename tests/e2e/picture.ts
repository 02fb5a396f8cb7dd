import type { Page } from '@playwright/test'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { expectAccessible } from './accessible.ts'
import { type RunningApp, expect, project } from './app.ts'

const folder = path.join(project, '.out/screenshots')
const schemes = ['light', 'dark'] as const

/** Makes the window so large, and waits until the page knows. */
export async function resize(app: RunningApp, width: number, height: number): Promise<void> {
  await app.electronApp.evaluate(
    ({ BrowserWindow }, [toWidth, toHeight]) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(toWidth, toHeight)
    },
    [width, height] as const,
  )
  // The page hears of it later, and what is dragged before then is no longer where it was measured.
  await expect.poll(async () => await app.page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height])
}

/** A picture in light and in dark. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    const options = { path: path.join(folder, `${name}-${colorScheme}.png`), animations: 'disabled' } as const
    // A window that nothing moves in may owe its frame for long; asked again, it draws one.
    await page.screenshot({ ...options, timeout: 10_000 }).catch(async () => {
      await page.screenshot({ ...options, timeout: 60_000 })
    })
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Without barriers in light and in dark. */
export async function expectAccessibleInBoth(page: Page, what: string): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page, `${what}, ${colorScheme}`)
  }
}
