import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './app.ts'

export async function expectAccessible(page: Page, where: string) {
  // Colours on their way from one to another are nobody's colours.
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(async (animation) => await animation.finished))
  })
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
  expect(found, where).toEqual([])
}
