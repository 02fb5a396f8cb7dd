import { type ElectronApplication, type Page, _electron } from '@playwright/test'
import path from 'node:path'
import type { Electron } from '../../electron/runtime/find-electron.ts'
import { startBackend } from './backend.ts'
import { frameWork } from './frame-work.ts'
import { makeLargeTeam, teamSize } from './large-team.ts'

/** One turn of a wheel, as a trackpad sends them: often and little. */
const stepPixels = 60
const rounds = 2

interface Frames {
  /** Between one frame and the next, in the order in which they came. */
  frameMs: number[]
  longTasks: number[]
}

/**
 * The matrix of 300 people and 60 skills in the real window, scrolled by wheel to every side and back. Frames are told by
 * the clock, which other work on the machine stretches; what the window's thread did for each is told in its own time too.
 */
export async function measureScrolling(electron: Electron, project: string, built: string) {
  const backend = await startBackend(built)
  try {
    const file = await makeLargeTeam(backend)
    const app = await _electron.launch({
      executablePath: electron.path,
      args: [project, file],
      cwd: project,
      env: { ...process.env, BATON_USER_DATA: path.join(backend.folder, 'user'), BATON_NODE: process.execPath },
      chromiumSandbox: process.getuid?.() !== 0,
    })
    try {
      return { electron: electron.version, ...teamSize, ...(await scrolled(app)) }
    } finally {
      await app.close()
    }
  } finally {
    await backend.stop()
  }
}

async function scrolled(app: ElectronApplication): Promise<Record<string, unknown>> {
  const page = await app.firstWindow()
  await page.getByRole('link', { name: 'Skills', exact: true }).click()
  const matrix = page.getByRole('grid')
  await matrix.locator('[data-cell]').first().waitFor()
  // What the screen still fetches and lays out at first is not scrolling.
  await page.waitForTimeout(2_000)
  const box = await matrix.boundingBox()
  if (box === null) throw new Error('The matrix is not to be seen.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  const { width, height } = await matrix.evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => {
    return { width: scrollWidth - clientWidth, height: scrollHeight - clientHeight }
  })
  await page.evaluate(watchFrames)
  const threadMs = await frameWork(app, async () => {
    for (let round = 0; round < rounds; round += 1) {
      for (const [x, y] of [
        [0, height],
        [width, 0],
        [0, -height],
        [-width, 0],
      ] as const) {
        await wheel(page, x, y)
      }
    }
  })
  const { frameMs, longTasks } = await page.evaluate(stopWatching)
  return {
    frames: frameMs.length,
    ...shares(frameMs),
    threadMs: shares(threadMs),
    longTasks: longTasks.length,
    longestTaskMs: Math.max(0, ...longTasks),
  }
}

async function wheel(page: Page, x: number, y: number): Promise<void> {
  const steps = Math.ceil(Math.max(Math.abs(x), Math.abs(y)) / stepPixels)
  for (let step = 0; step < steps; step += 1) await page.mouse.wheel(x / steps, y / steps)
}

declare global {
  interface Window {
    watched?: Frames & { isOver: boolean }
  }
}

function watchFrames(): void {
  const watched: Frames & { isOver: boolean } = { frameMs: [], longTasks: [], isOver: false }
  window.watched = watched
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.longTasks.push(Math.round(duration))
  }).observe({ type: 'longtask' })
  let last: number | undefined
  const next = (now: number) => {
    if (last !== undefined) watched.frameMs.push(now - last)
    last = now
    if (!watched.isOver) requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
}

function stopWatching(): Frames {
  const { watched } = window
  if (watched === undefined) throw new Error('Nobody watched.')
  watched.isOver = true
  return { frameMs: watched.frameMs, longTasks: watched.longTasks }
}

function shares(frameMs: readonly number[]) {
  const sorted = frameMs.toSorted((one, other) => one - other)
  const at = (share: number) => rounded(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)
  return { p50Ms: at(0.5), p95Ms: at(0.95), maxMs: at(1) }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
