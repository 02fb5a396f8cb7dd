import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './app.ts'

export async function expectAccessible(page: Page, where: string) {
  // Colours on their way from one to another are nobody's colours, and notices come and go while one looks.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.waitForFunction(
    () =>
      document.querySelector('[data-starting-style], [data-ending-style]') === null &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
  )
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
  expect(found, where).toEqual([])
}
