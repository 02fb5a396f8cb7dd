import { type ElectronApplication } from '@playwright/test'
import { expect, launchTwin, project, test, twinFolder } from './app.ts'
import { type Suspect, checklist, suspectFrom } from './security-proofs.ts'
import { traversals } from './traversals.ts'
import { serveWeb } from './web.ts'

test.describe('EL-2, the checklist of Electron', () => {
  test('all of its 20 items hold for Baton', async ({ app }) => {
    app.expectConsoleErrors(/.*/)
    expect(await resultsOf(app.electronApp, project)).toEqual(
      Object.fromEntries(Object.keys(checklist).map((name) => [name, true])),
    )
    expect(Object.keys(checklist)).toHaveLength(20)
  })

  test('at least 15 of the proofs fail on an app that does everything wrong', async () => {
    const twin = await launchTwin()
    try {
      await twin.firstWindow()
      const results = await resultsOf(twin, twinFolder)
      const failed = Object.entries(results).flatMap(([name, held]) => (held ? [] : [name]))
      expect(failed.length, `failed: ${failed.join('; ')}`).toBeGreaterThanOrEqual(15)
    } finally {
      await twin.close()
    }
  })
})

test.describe('EL-5, channels', () => {
  const badValues = [
    'undefined',
    'null',
    '0',
    'NaN',
    "''",
    "'../../etc/passwd'",
    '[]',
    '[[[]]]',
    '{ __proto__: null, kind: "everything" }',
    "'x'.repeat(100_000)",
  ]

  test('bad values get a refusal that names no path, no SQL and no stack', async ({ app, page }) => {
    app.expectConsoleErrors(/.*/)
    await page.waitForLoadState('load')
    const { inPage } = suspectFrom(app.electronApp, project, noWeb)
    const attempts = badValues.flatMap((value) => [
      `baton.call(${value}, {})`,
      `baton.call('workspace.edit', {}, ${value === 'undefined' ? '7' : value})`,
      `baton.call('workspace.edit', ${value === 'undefined' ? '10n' : value})`,
      `baton.call('no.such', ${value})`,
      `baton.chooseFile(${value})`,
      `baton.chooseFile({ kind: 'import', suggestedName: ${value === 'undefined' ? '7' : value} })`,
      `baton.grantForDrop(${value})`,
      `baton.showFolder(${value})`,
      `baton.setPaperSize(${value})`,
      `baton.setReminders(${value})`,
      `baton.printToFile(${value}, 'print')`,
      `baton.printToFile({ papers: [${value}], size: 'A4', into: 'file', grant: 'x' }, ${value})`,
    ])
    for (const attempt of attempts) {
      const answer = String(
        await inPage(`Promise.resolve().then(() => ${attempt}).then(
          (value) => JSON.stringify(value), (error) => String(error.message))`),
      )
      expect(answer, attempt).not.toMatch(/"ok":true/)
      expect(answer, attempt).not.toMatch(/\/(?:root|home|tmp|etc|work)|\bSELECT\b|\bINSERT\b|node_modules|\n\s+at /)
    }
  })

  test('a call that is too large is refused, and the next one is answered', async ({ app }) => {
    const { inPage } = suspectFrom(app.electronApp, project, noWeb)
    const large = await inPage("baton.call('workspace.edit', { text: 'x'.repeat(9 * 1024 * 1024) })")
    expect(large).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    const next = await inPage("baton.call('workspace.status', {})")
    expect(next).toMatchObject({ ok: true })
  })
})

test('EL-7, none of 200 ways out of the app’s folder leads out', async ({ app }) => {
  const variants = traversals()
  expect(variants.length).toBeGreaterThanOrEqual(200)
  const answers = await app.electronApp.evaluate(async ({ net }, urls) => {
    const found: { url: string; status: number; text: string }[] = []
    for (const url of urls) {
      try {
        const response = await net.fetch(url)
        found.push({ url, status: response.status, text: await response.text() })
      } catch {
        // Chromium itself refused the URL.
        found.push({ url, status: 0, text: '' })
      }
    }
    return found
  }, variants)
  const home = await app.electronApp.evaluate(async ({ net }) => {
    const response = await net.fetch('baton-app://app/index.html')
    return await response.text()
  })
  expect(home).toContain('<!doctype html>')
  // A variant that only walks about inside ends at the page itself.
  const leaks = answers.filter(({ status, text }) => status === 200 && text !== home)
  expect(leaks).toEqual([])
  expect(answers.filter(({ status }) => status === 404).length).toBeGreaterThan(100)
})

test.describe('EL-9, the window comes home', () => {
  const attempts = {
    'a web page': (web: string) => `location.href = '${web}'`,
    'a web page, replacing': (web: string) => `location.replace('${web}')`,
    'about:blank': () => "location.href = 'about:blank'",
    'about:blank, replacing': () => "location.replace('about:blank')",
    'a data URL': () => "location.href = 'data:text/html,hello'",
    'a blob': () => "location.href = URL.createObjectURL(new Blob(['hello'], { type: 'text/html' }))",
    'a local file': () => "location.href = 'file:///etc/hostname'",
    'a file of our own that is no page': () => "location.href = '/assets/nothing.js'",
    'another host of our scheme': () => "location.href = 'baton-app://elsewhere/index.html'",
    'a new window': (web: string) => `window.open('${web}')`,
    'this window by name': () => "window.open('about:blank', '_self')",
    'a link': (web: string) =>
      `const a = document.createElement('a'); a.href = '${web}'; document.body.append(a); a.click(); a.remove()`,
    'a form': (web: string) =>
      `const f = document.createElement('form'); f.action = '${web}'; document.body.append(f); f.submit(); f.remove()`,
    'a refresh': (web: string) =>
      `const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=${web}'; document.head.append(m); m.remove()`,
    'one step back': () => 'history.back()',
  }

  for (const [name, script] of Object.entries(attempts)) {
    test(`after ${name}`, async ({ app }) => {
      app.expectConsoleErrors(/.*/)
      const web = await serveWeb()
      try {
        const { inPage } = suspectFrom(app.electronApp, project, web)
        await inPage(`setTimeout(() => { ${script(web.url)} }, 0); undefined`)
        // What was attempted has begun once a later task of the page, or of the one that took its place, has run.
        await soon(inPage('new Promise((done) => setTimeout(done, 50))'))
        await expect
          .poll(async () => await whereabouts(app.electronApp))
          .toEqual({ windows: 1, isHome: true, hasBridge: true })
        expect(web.visits()).toBe(0)
      } finally {
        await web.close()
      }
    })
  }
})

const noWeb: Suspect['web'] = { url: 'http://127.0.0.1:9/', visits: () => 0 }

async function resultsOf(electronApp: ElectronApplication, folder: string): Promise<Record<string, boolean>> {
  const web = await serveWeb()
  try {
    const suspect = suspectFrom(electronApp, folder, web)
    const results: Record<string, boolean> = {}
    for (const [name, proof] of Object.entries(checklist)) results[name] = await proof(suspect)
    return results
  } finally {
    await web.close()
  }
}

async function whereabouts(electronApp: ElectronApplication) {
  const { inPage } = suspectFrom(electronApp, project, noWeb)
  const windows = await electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  )
  const isHome = windows[0]?.startsWith('baton-app://app/index.html') ?? false
  const isOurs = isHome && (await soon(inPage("typeof baton === 'object' && location.protocol === 'baton-app:'")))
  return { windows: windows.length, isHome, hasBridge: isOurs === true }
}

/** A script whose page is taken away is never answered. */
async function soon(answer: Promise<unknown>): Promise<unknown> {
  const patience = new Promise((resolve) => {
    setTimeout(resolve, 200)
  })
  return await Promise.race([answer.catch(() => undefined), patience])
}
