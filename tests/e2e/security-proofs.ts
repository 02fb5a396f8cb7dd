import type { ElectronApplication } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What a proof has to work with. The page is spoken to through main, so that its own policy holds for our scripts. */
export interface Suspect {
  electronApp: ElectronApplication
  folder: string
  /** A web server on this machine; `visits` counts who came. */
  web: { url: string; visits: () => number }
  /** Runs a script in the page's own world, as an intruder would, and returns what it comes to. */
  inPage: (script: string) => Promise<unknown>
}

/** True when the app follows the advice. Named and ordered as in Electron's security checklist. */
type Proof = (suspect: Suspect) => Promise<boolean>

export const checklist: Record<string, Proof> = {
  '1 only secure content is loaded': async ({ inPage, web }) => {
    const before = web.visits()
    await inPage(`new Promise((done) => {
      const image = new Image()
      image.onload = image.onerror = done
      image.src = ${JSON.stringify(`${web.url}image.png`)}
    })`)
    return web.visits() === before
  },
  '2 pages have no Node.js': async ({ inPage }) =>
    (await inPage('typeof require + typeof process')) === 'undefinedundefined',
  '3 the preload lives in a world of its own': async (suspect) =>
    (await preference(suspect, 'contextIsolation')) === true,
  '4 pages are sandboxed': async (suspect) => (await preference(suspect, 'sandbox')) === true,
  '5 pages get no permissions': async ({ inPage }) =>
    (await inPage(`Promise.all(['geolocation', 'notifications', 'microphone', 'camera'].map(
      async (name) => (await navigator.permissions.query({ name })).state,
    )).then((states) => states.every((state) => state === 'denied'))`)) === true,
  '6 web security is on': async (suspect) => (await preference(suspect, 'webSecurity')) !== false,
  '7 a content security policy stops foreign scripts': async ({ inPage }) => {
    // Trusted types throw here already; either way nothing may have run.
    await inPage(`try {
      const button = document.createElement('button')
      button.setAttribute('onclick', 'globalThis.intruded = true')
      button.click()
    } catch {}`)
    return (await inPage('globalThis.intruded === undefined')) === true
  },
  '8 insecure content is not mixed in': async (suspect) =>
    (await preference(suspect, 'allowRunningInsecureContent')) !== true,
  '9 experimental features are off': async (suspect) => (await preference(suspect, 'experimentalFeatures')) !== true,
  '10 no Blink features are switched on': async (suspect) =>
    ((await preference(suspect, 'enableBlinkFeatures')) ?? '') === '',
  '11 no webview may open windows': async ({ inPage }) =>
    (await inPage("document.querySelectorAll('webview[allowpopups]').length")) === 0,
  '12 no webview can be attached': async ({ inPage, electronApp }) => {
    await inPage(`new Promise((done) => {
      const view = document.createElement('webview')
      view.setAttribute('src', 'about:blank')
      document.body.append(view)
      requestAnimationFrame(() => requestAnimationFrame(done))
    })`)
    const kinds = await electronApp.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getType()),
    )
    return !kinds.includes('webview')
  },
  '13 pages cannot leave': async ({ electronApp, inPage, web }) => {
    const before = web.visits()
    const home = await addressOf(electronApp)
    await inPage(`void (location.href = ${JSON.stringify(web.url)})`)
    await electronApp.evaluate(
      async ({ BrowserWindow }) =>
        await new Promise<void>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents
          if (contents?.isLoading() !== true) resolve()
          else contents.once('did-stop-loading', resolve)
        }),
    )
    const isHome = (await addressOf(electronApp)) === home
    await electronApp.evaluate(async ({ BrowserWindow }, url) => {
      const [window] = BrowserWindow.getAllWindows()
      if (window?.webContents.getURL() !== url) await window?.loadURL(url)
    }, home)
    return isHome && web.visits() === before
  },
  '14 pages cannot open windows': async ({ electronApp, inPage }) => {
    await inPage("void window.open('about:blank')")
    return await electronApp.evaluate(({ BrowserWindow }) => {
      const [first, ...others] = BrowserWindow.getAllWindows().toSorted((a, b) => a.id - b.id)
      for (const other of others) other.destroy()
      return first !== undefined && others.length === 0
    })
  },
  '15 pages cannot make the system open things': async ({ electronApp, inPage }) => {
    await electronApp.evaluate(({ shell }) => {
      const seen: string[] = []
      Object.assign(globalThis, { openedOutside: seen })
      shell.openExternal = async (url) => {
        seen.push(url)
      }
    })
    await inPage("void window.open('mailto:somebody@example.com')")
    return await electronApp.evaluate(({ BrowserWindow }) => {
      const [, ...others] = BrowserWindow.getAllWindows().toSorted((a, b) => a.id - b.id)
      for (const other of others) other.destroy()
      return (globalThis as unknown as { openedOutside: string[] }).openedOutside.length === 0
    })
  },
  '16 what ships is a current Electron': async ({ electronApp, folder }) => {
    const running = await electronApp.evaluate(() => process.versions['electron'])
    const manifest = path.join(folder, 'node_modules/electron/package.json')
    if (!existsSync(manifest)) return false
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
    // The test runtime is old, and a release build refuses it: electron/runtime/after-pack.ts.
    return Number.parseInt(version, 10) >= 45 && (running === version || running === '33.2.1')
  },
  '17 messages from strangers are refused': async ({ electronApp }) =>
    await electronApp.evaluate(async ({ BrowserWindow, ipcMain }) => {
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers
      const [window] = BrowserWindow.getAllWindows()
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { nodeIntegration: true, contextIsolation: false, sandbox: false },
      })
      try {
        await stranger.loadURL(window?.webContents.getURL() ?? '')
        const answered = (await stranger.webContents.executeJavaScript(`Promise.all(
          ${JSON.stringify([...handlers.keys()])}.map((channel) =>
            require('electron').ipcRenderer.invoke(channel, {}).then(() => channel, (error) =>
              error.message.endsWith('Error: Refused.') ? [] : channel)),
        ).then((found) => found.flat())`)) as string[]
        return handlers.size > 0 && answered.length === 0
      } finally {
        stranger.destroy()
      }
    }),
  '18 pages come by a scheme of our own': async ({ inPage }) => (await inPage('location.protocol')) === 'baton-app:',
  '19 fuses are set for what ships': async ({ folder }) => {
    const config = path.join(folder, 'electron-builder.yml')
    if (!existsSync(config)) return false
    const text = readFileSync(config, 'utf8')
    const wanted = [
      'runAsNode: false',
      'enableCookieEncryption: true',
      'enableNodeOptionsEnvironmentVariable: false',
      'enableNodeCliInspectArguments: false',
      'enableEmbeddedAsarIntegrityValidation: true',
      'onlyLoadAppFromAsar: true',
      'grantFileProtocolExtraPrivileges: false',
    ]
    return wanted.every((line) => text.includes(line))
  },
  '20 pages are handed none of Electron': async ({ inPage }) =>
    (await inPage('Object.keys(globalThis.baton ?? {}).toSorted().join()')) ===
    'call,cancel,chooseFile,grantForDrop,on,platform,printToFile,setPaperSize,setReminders,setTheme,showFolder,startBackend,tryReminder',
}

/** Speaks to the page through main: what Playwright runs in a page by itself is exempt from the page's policy. */
export function suspectFrom(electronApp: ElectronApplication, folder: string, web: Suspect['web']): Suspect {
  return {
    electronApp,
    folder,
    web,
    inPage: async (script) =>
      await electronApp.evaluate(async ({ BrowserWindow }, code) => {
        const [window] = BrowserWindow.getAllWindows().toSorted((a, b) => a.id - b.id)
        return (await window?.webContents.executeJavaScript(code, true)) as unknown
      }, script),
  }
}

async function preference({ electronApp }: Suspect, name: string): Promise<unknown> {
  return await electronApp.evaluate(({ BrowserWindow }, key) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>
    }
    return contents.getLastWebPreferences()[key]
  }, name)
}

async function addressOf(electronApp: ElectronApplication): Promise<string> {
  return await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? '')
}
