import { type BrowserWindow, app, nativeTheme, powerMonitor, protocol, safeStorage, session, shell } from 'electron'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { BridgeEvent, Theme } from '../../shared/contract/bridge.ts'
import { type Notice, trialNotice } from '../../shared/domain/reminder-notices.ts'
import type { PaperSize } from '../../shared/domain/papers.ts'
import type { ReminderSettings } from '../../shared/domain/reminders.ts'
import { channels } from '../preload/channels.ts'
import { appScheme, homePage, serveFrom } from './app-scheme.ts'
import { startBackendChild } from './backend-child.ts'
import { type BackendProcess, runBackend } from './backend-process.ts'
import { answerWindow } from './bridge-answers.ts'
import { askedIn, runCommandLine } from './command-line.ts'
import { createFileGrants } from './file-grants.ts'
import { denyEverythingElse, keepPagesHome } from './lock-down.ts'
import { keychainFrom, readMachineKey } from './machine-key.ts'
import { type MenuState, setMenu } from './menu.ts'
import { printPaper } from './paper-window.ts'
import { createPrinting } from './print-papers.ts'
import { canShowNotifications, showNotification } from './notifications.ts'
import { changePreferences, readPreferences } from './preferences.ts'
import { createReminding } from './reminders.ts'
import { listenTo } from './trusted-sender.ts'
import { createWindow } from './window.ts'
import { workspaceIn } from './workspace-argument.ts'

const built = path.resolve(import.meta.dirname, '..')

const lookForRemindersEveryMs = 60_000

app.setName('Baton')
// Windows shows notifications only of apps that it knows by the name that the installer gave them.
if (process.platform === 'win32') app.setAppUserModelId('app.baton.desktop')
if (process.env['BATON_USER_DATA'] !== undefined) {
  mkdirSync(process.env['BATON_USER_DATA'], { recursive: true })
  app.setPath('userData', process.env['BATON_USER_DATA'])
}
const asked = askedIn(process.argv)
if (asked === undefined) startForWindow()
// Electron becomes ready only after this module has run, so awaiting here keeps all of Chromium from beginning.
else app.exit(await runCommandLine(backendFolder(), asked))

function startForWindow(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
  // A second Baton hands its file to the first and ends.
  if (app.requestSingleInstanceLock()) {
    keepPagesHome(app)
    // Awaiting here would deadlock.
    void app.whenReady().then(start)
  } else app.quit()
}

function start(): void {
  const userData = app.getPath('userData')
  const preferences = readPreferences(userData)
  nativeTheme.themeSource = preferences.theme
  const menu: MenuState = { recent: [], theme: preferences.theme }

  denyEverythingElse(session.defaultSession)
  protocol.handle(appScheme, serveFrom(path.join(built, 'renderer')))
  const window = createWindow(userData)
  const send = (event: BridgeEvent): void => {
    if (!window.isDestroyed()) window.webContents.send(channels.event, event)
  }

  const backend = runBackend({
    machineKey: readMachineKey(userData, keychainFrom(safeStorage)),
    start: () => startBackendChild(path.join(backendFolder(), 'backend.mjs'), { BATON_USER_DATA: userData }),
    onState: (state) => {
      send({ type: 'backend', state })
    },
    onEvent: (event) => {
      if (event.type === 'recent-workspaces') {
        menu.recent = event.workspaces
        showMenu()
      } else send(event)
    },
  })
  const scriptedAnswers = app.isPackaged ? undefined : process.env['BATON_E2E_DIALOGS']
  const files = createFileGrants(window, backend.grant, scriptedAnswers)
  const channel = listenTo(window.webContents)
  const printing = createPrinting({
    printPaper: async (paper, size, signal) => await printPaper(paper, size, { call: backend.call, signal }),
    call: backend.call,
    onProgress: (taskId, progress) => {
      send({ type: 'progress', taskId, progress })
    },
  })
  window.once('closed', printing.stop)
  answerWindow(channel, backend, files, printing, {
    setTheme,
    setPaperSize,
    setReminders,
    tryReminder: () => notify(trialNotice),
  })

  function showMenu(): void {
    setMenu(menu, {
      command: (command) => {
        send({ type: 'menu', command })
      },
      setTheme,
      showDataFolder: () => void shell.openPath(userData),
    })
  }
  showMenu()

  function setTheme(theme: Theme): void {
    menu.theme = theme
    nativeTheme.themeSource = theme
    changePreferences(userData, { theme })
    showMenu()
    send({ type: 'theme', theme })
  }

  function tellPaperSize(): void {
    send({ type: 'paper-size', size: readPreferences(userData).paperSize ?? null })
  }

  function setPaperSize(paperSize: PaperSize): void {
    changePreferences(userData, { paperSize })
    tellPaperSize()
  }

  function tellReminders(): void {
    const { reminders: settings } = readPreferences(userData)
    send({ type: 'reminders', settings, canShow: canShowNotifications() })
  }

  function setReminders(settings: ReminderSettings): void {
    changePreferences(userData, { reminders: settings })
    tellReminders()
  }

  function notify(notice: Notice): void {
    showNotification(notice, () => {
      focus(window)
      send({ type: 'menu', command: { name: 'show-screen', screen: notice.screen } })
    })
  }

  const remind = createReminding({ userData, call: backend.call, show: notify })
  const lookForReminders = (): void => {
    if (canShowNotifications()) void remind()
  }
  setInterval(lookForReminders, lookForRemindersEveryMs)
  // Timers stand still while the machine sleeps.
  powerMonitor.on('resume', lookForReminders)

  const open = (file: string | undefined): void => {
    const granted = file === undefined ? undefined : files.forFile(file)
    if (granted !== undefined) send({ type: 'open-file', ...granted })
  }
  // The page may be loaded again at any time and then knows nothing; the file it was started with it opens once.
  let given = workspaceIn(process.argv, process.cwd())
  channel.hear(channels.listening, () => {
    send({ type: 'backend', state: backend.state() })
    send({ type: 'theme', theme: menu.theme })
    tellPaperSize()
    tellReminders()
    open(given)
    given = undefined
  })
  app.on('second-instance', (_event, argv, folder) => {
    focus(window)
    open(workspaceIn(argv, folder))
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    open(file)
  })

  let mayQuit = false
  app.on('before-quit', (event) => {
    if (mayQuit) return
    event.preventDefault()
    mayQuit = true
    void stopAndQuit(window, backend)
  })
  app.on('window-all-closed', () => {
    if (!mayQuit) app.quit()
  })
  void window.loadURL(homePage)
}

/** The page goes first: it saves what was being typed, and the backend answers that before it stops. */
async function stopAndQuit(window: BrowserWindow, backend: BackendProcess): Promise<void> {
  if (!window.isDestroyed()) {
    const closed = once(window, 'closed')
    window.close()
    await closed
  }
  await backend.stop()
  app.quit()
}

/** Packed, the backend lies outside the archive: a plain Node must be able to read it. */
function backendFolder(): string {
  const folder = path.join(built, 'backend')
  return app.isPackaged ? folder.replace('app.asar', 'app.asar.unpacked') : folder
}

function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
