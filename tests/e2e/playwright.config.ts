import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.ts',
  outputDir: '../../.out/e2e',
  // Every test starts a whole app; two at once would share two cores with it.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // A busy machine makes tests slow, never wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
})
