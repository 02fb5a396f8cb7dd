import { BrowserWindow, type WebPreferences } from 'electron'
import { type CallResult, PaperOutcome } from '../../shared/contract/bridge.ts'
import { RefusedError } from '../../shared/contract/errors.ts'
import { paperQueries } from '../../shared/contract/paper-queries.ts'
import { type Paper, type PaperDetails, type PaperSize, paperRoute } from '../../shared/domain/papers.ts'
import { channels } from '../preload/channels.ts'
import { homePage } from './app-scheme.ts'
import type { BackendProcess } from './backend-process.ts'
import { readCall, refusedInput } from './bridge-answers.ts'
import type { PrintedPaper } from './print-papers.ts'
import { listenTo } from './trusted-sender.ts'
import { pagePreferences } from './window.ts'

/** A page that has said nothing by then never will. */
const patienceMs = 60_000

/** Chromium lays out the margins of pages, where their numbers stand, from 131 on; the test runtime's 130 when it is told to. */
const withNumberedPages: WebPreferences =
  Number.parseInt(process.versions.chrome, 10) < 131 ? { enableBlinkFeatures: 'PageMarginBoxes' } : {}

/** Shows a paper in a window that nobody sees, waits until the page says that it is there, and prints it. */
export async function printPaper(
  paper: Paper,
  size: PaperSize,
  { call, signal }: { call: BackendProcess['call']; signal: AbortSignal },
): Promise<PrintedPaper> {
  signal.throwIfAborted()
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...pagePreferences('paper-preload'), ...withNumberedPages },
  })
  const closed = new Promise<void>((resolve) => {
    window.webContents.once('destroyed', resolve)
  })
  try {
    answerQueries(window, paper, call)
    const [details] = await Promise.all([
      detailsOf(window, signal),
      window.loadURL(`${homePage}#${paperRoute(paper, size)}`),
    ])
    return { details, pdf: await printPage(window, size) }
  } finally {
    window.destroy()
    // The next one listens on the same channels.
    await closed
  }
}

function answerQueries(window: BrowserWindow, { kind }: Paper, call: BackendProcess['call']): void {
  listenTo(window.webContents).answer(channels.paperCall, async (payload): Promise<CallResult> => {
    const asked = readCall(payload)
    const isAllowed = paperQueries[kind].some((name) => name === asked?.name)
    return asked === undefined || !isAllowed ? refusedInput : await call(asked.name, asked.input, undefined)
  })
}

async function detailsOf({ webContents }: BrowserWindow, signal: AbortSignal): Promise<PaperDetails> {
  return await new Promise((resolve, reject) => {
    const giveUp = () => {
      reject(new RefusedError('internal', 'The page could not be printed. Try again.'))
    }
    const impatience = setTimeout(giveUp, patienceMs)
    webContents.once('destroyed', () => {
      clearTimeout(impatience)
    })
    webContents.once('render-process-gone', giveUp)
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error)
    })
    listenTo(webContents).hear(channels.paperOutcome, (payload) => {
      const outcome = PaperOutcome.safeParse(payload)
      if (!outcome.success) giveUp()
      else if (outcome.data.ok) resolve(outcome.data.details)
      else reject(new RefusedError(outcome.data.error.code, outcome.data.error.words))
    })
  })
}

async function printPage({ webContents }: BrowserWindow, size: PaperSize): Promise<Uint8Array> {
  return await webContents.printToPDF({
    pageSize: size,
    // The page says itself how wide its margins are, what stands in them, and whether its sheets lie on their side.
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
}
