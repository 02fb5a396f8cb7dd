import { type ElectronApplication, type Page, _electron, expect, test as base } from '@playwright/test'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findElectron } from '../../electron/runtime/find-electron.ts'

export { expect }

export const project = path.resolve(import.meta.dirname, '../..')

/** What the next dialogs answer, in place of a person. */
export interface DialogAnswers {
  open?: string[]
  save?: string
  folder?: string
}

/** A running Baton with a user's folder of its own. `page` and `electronApp` are those of the latest start. */
export interface RunningApp {
  readonly page: Page
  readonly electronApp: ElectronApplication
  /** An empty folder for the test's files; removed afterwards. */
  readonly folder: string
  readonly userData: string
  answerDialogs: (answers: DialogAnswers) => Promise<void>
  /** Quits as a person would and starts again with the same user's folder. */
  relaunch: (...given: string[]) => Promise<void>
  /** Ends main at once, as a power cut would. */
  kill: () => Promise<void>
  /** For a test that provokes errors in the console on purpose. */
  expectConsoleErrors: (like: RegExp) => void
}

interface Fixtures {
  app: RunningApp
  electronApp: ElectronApplication
  /** Files or switches that Baton is started with. */
  given: string[]
}

// Playwright starts what the electron package names, and that obeys this variable.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] = (await findElectron()).dist

export const test = base.extend<Fixtures>({
  given: [[], { option: true }],
  app: async ({ given }, provide) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'baton-e2e-'))
    const running = await startApp(folder, given)
    await provide(running.app)
    await running.end()
    // Processes of the app that end last may still be writing.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    expect(running.consoleErrors, 'the console stays free of errors').toEqual([])
  },
  electronApp: async ({ app }, provide) => {
    await provide(app.electronApp)
  },
  page: async ({ app }, provide) => {
    await provide(app.page)
  },
})

/** Starts any Electron app in a folder the way the tests start Baton. */
async function launch(
  appFolder: string,
  given: readonly string[],
  environment: Record<string, string>,
): Promise<ElectronApplication> {
  const inherited = Object.entries(process.env).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  )
  return await _electron.launch({
    args: [appFolder, ...given],
    cwd: appFolder,
    env: { ...Object.fromEntries(inherited), ...environment },
    // Chromium's sandbox refuses to run as root.
    chromiumSandbox: process.getuid?.() !== 0,
    // Otherwise Playwright makes every page light, whatever theme was chosen.
    colorScheme: null,
    // Shorter than a test may last, so that one that fails here says so.
    timeout: 60_000,
  })
}

export const twinFolder = path.join(import.meta.dirname, 'insecure-twin')

/** Starts the app that does everything wrong, with a user's folder of its own. */
export async function launchTwin(): Promise<ElectronApplication> {
  return await launch(twinFolder, [`--user-data-dir=${test.info().outputPath('user-data')}`], {})
}

async function startApp(folder: string, given: readonly string[]) {
  const userData = path.join(folder, 'user-data')
  const dialogs = path.join(folder, 'dialogs.json')
  const environment = { BATON_USER_DATA: userData, BATON_E2E_DIALOGS: dialogs, BATON_NODE: process.execPath }
  const consoleErrors: string[] = []
  let expected: RegExp | undefined
  await writeFile(dialogs, '{}')

  async function start(arguments_: readonly string[]) {
    const first = await launch(project, arguments_, environment)
    const page = await shownPage(first)
    if (page !== undefined) return { electronApp: first, page }
    // On a machine under heavy load, about one start in 300 stood still where Chromium had fetched the page and had run
    // nothing of it. What we could do wrong there shows in the second start too.
    test.info().annotations.push({ type: 'started twice', description: 'The first window stayed empty.' })
    await kill(first)
    const second = await launch(project, arguments_, environment)
    const secondPage = await shownPage(second)
    if (secondPage === undefined) throw new Error(`Baton shows nothing. ${consoleErrors.join('\n')}`)
    return { electronApp: second, page: secondPage }
  }

  /** Undefined when nothing is to be seen in half a minute. */
  async function shownPage(electronApp: ElectronApplication): Promise<Page | undefined> {
    const page = await electronApp.firstWindow({ timeout: 60_000 })
    page.on('console', (message) => {
      if (message.type() === 'error') note(message.text())
    })
    page.on('pageerror', (error) => {
      note(error.message)
    })
    // Not the load event: where the page is faster than Playwright attaches, that has been and is never told again.
    const content = page.locator('#root > *').first()
    const isShown = await content.waitFor({ state: 'attached', timeout: 30_000 }).then(
      () => true,
      () => false,
    )
    return isShown ? page : undefined
  }

  function note(words: string): void {
    if (expected === undefined || !expected.test(words)) consoleErrors.push(words)
  }

  let current = await start(given)
  const app: RunningApp = {
    get page() {
      return current.page
    },
    get electronApp() {
      return current.electronApp
    },
    folder,
    userData,
    answerDialogs: async (answers) => {
      await writeFile(dialogs, JSON.stringify(answers))
    },
    relaunch: async (...arguments_) => {
      await current.electronApp.close()
      current = await start(arguments_)
    },
    kill: async () => {
      await kill(current.electronApp)
    },
    expectConsoleErrors: (like) => {
      expected = like
    },
  }
  const end = async (): Promise<void> => {
    await current.electronApp.close().catch((error: unknown) => {
      // A test that killed it has nothing left to close.
      if (current.electronApp.process().exitCode === null && current.electronApp.process().signalCode === null)
        throw error
    })
  }
  return { app, end, consoleErrors }
}

async function kill(electronApp: ElectronApplication): Promise<void> {
  const closed = electronApp.waitForEvent('close')
  electronApp.process().kill('SIGKILL')
  await closed
}
