import { expect, test } from './app.ts'

test('Baton starts, shows its page and reaches its backend', async ({ page }) => {
  expect(page.url()).toMatch(/^baton-app:\/\/app\/index\.html/)
  const state = await page.evaluate(
    async () =>
      await new Promise((resolve) => {
        const { baton } = globalThis as unknown as {
          baton: { on: (listener: (event: { type: string; state?: string }) => void) => void }
        }
        baton.on((event) => {
          if (event.type === 'backend' && event.state !== 'starting') resolve(event.state)
        })
      }),
  )
  expect(state).toBe('ready')
})

test('Baton remembers where its window was', async ({ app }) => {
  await app.electronApp.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1000, height: 700 })
  })
  await app.relaunch()
  const size = await app.electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())
  expect(size).toEqual([1000, 700])
})

test('Baton starts again after it was killed', async ({ app }) => {
  await app.kill()
  await app.relaunch()
  await expect(app.page.locator('#root')).toBeAttached()
})
