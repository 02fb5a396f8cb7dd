import { BrowserWindow, type WebPreferences, app, nativeTheme, screen } from 'electron'
import path from 'node:path'
import { homePage } from './app-scheme.ts'
import { type Preferences, changePreferences, readPreferences } from './preferences.ts'

const built = path.resolve(import.meta.dirname, '..')
const usualSize = { width: 1280, height: 800 }
const shortestMsBetweenCrashes = 5_000

/** Makes the window; it shows itself when there is something to see. */
export function createWindow(userData: string): BrowserWindow {
  const preferences = readPreferences(userData)
  const window = new BrowserWindow({
    ...(boundsOnScreen(preferences) ?? usualSize),
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Baton',
    backgroundColor: backgroundColor(),
    icon: path.join(app.getAppPath(), 'electron', 'main', 'icon.png'),
    webPreferences: pagePreferences('preload'),
  })
  window.once('ready-to-show', () => {
    if (preferences.isMaximized) window.maximize()
    window.show()
  })
  window.on('close', () => {
    changePreferences(userData, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() })
  })
  // The page's title could carry somebody's name into task bars and screen recordings.
  window.on('page-title-updated', (event) => {
    event.preventDefault()
  })
  const recolour = (): void => {
    window.setBackgroundColor(backgroundColor())
  }
  nativeTheme.on('updated', recolour)
  window.once('closed', () => nativeTheme.off('updated', recolour))
  reloadAfterCrash(window)
  return window
}

/** As little as a page of ours can do with. `preload` names the folder of what is between it and main. */
export function pagePreferences(preload: 'preload' | 'paper-preload'): WebPreferences {
  return {
    preload: path.join(built, preload, 'preload.cjs'),
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    // Chromium would fetch dictionaries from the network.
    spellcheck: false,
    devTools: !app.isPackaged,
  }
}

function reloadAfterCrash(window: BrowserWindow): void {
  let lastCrash = -Infinity
  window.webContents.on('render-process-gone', (_event, details) => {
    const now = performance.now()
    if (details.reason === 'clean-exit' || now - lastCrash < shortestMsBetweenCrashes) return
    lastCrash = now
    void window.loadURL(homePage)
  })
}

/** Undefined when nothing is remembered, or the screen it was on is gone. */
function boundsOnScreen({ bounds }: Preferences): Preferences['bounds'] {
  if (bounds === undefined) return undefined
  const { workArea } = screen.getDisplayMatching(bounds)
  const isVisible =
    bounds.x < workArea.x + workArea.width &&
    bounds.x + bounds.width > workArea.x &&
    bounds.y < workArea.y + workArea.height &&
    bounds.y >= workArea.y
  return isVisible ? bounds : undefined
}

/** The page's own background, so that nothing flashes before it paints. */
function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? '#14171b' : '#ffffff'
}
