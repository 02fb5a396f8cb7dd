import type { App, Session, WebContents } from 'electron'
import { appOrigin, homePage } from './app-scheme.ts'

/** Chromium's code for a navigation that another one replaced. */
const navigationAborted = -3

/** Baton's page needs nothing from the web, so whatever a page could ask of the system is denied. */
export function denyEverythingElse(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !isAllowedRequest(request.url) })
  })
  session.on('will-download', (event) => {
    event.preventDefault()
  })
}

/** Applies to every page that this app will ever make, not only to the one that window.ts makes. */
export function keepPagesHome(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-attach-webview', (event) => {
      event.preventDefault()
    })
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-frame-navigate', (event) => {
      if (!isHome(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => {
      event.preventDefault()
    })
    // `about:blank` and its like never ask beforehand: bring the page back afterwards.
    contents.on('did-navigate', (_navigation, url) => {
      if (!isHome(url) && !isDeveloperTools(url)) bringHome(contents)
    })
    // A page that could not be loaded leaves Chromium's own error page.
    contents.on('did-fail-load', (_failure, code, _words, url, isMainFrame) => {
      if (isMainFrame && code !== navigationAborted && !isHome(url)) bringHome(contents)
    })
  })
}

function bringHome(contents: WebContents): void {
  contents.loadURL(homePage).catch((error: unknown) => {
    // Another navigation took its place, and ends here again.
    if (!(error instanceof Error && error.message.includes('ERR_ABORTED'))) throw error
  })
}

function isHome(url: string): boolean {
  return url === homePage || url.startsWith(`${homePage}#`)
}

function isAllowedRequest(url: string): boolean {
  return url.startsWith(`${appOrigin}/`) || url.startsWith('data:') || isDeveloperTools(url)
}

function isDeveloperTools(url: string): boolean {
  return url.startsWith('devtools://')
}
