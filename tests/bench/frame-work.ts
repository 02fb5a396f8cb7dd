import type { ElectronApplication } from '@playwright/test'
import { readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'

const TraceEvent = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** Microseconds. */
  ts: z.number(),
  /** Microseconds of the thread's own time, whatever else the machine did meanwhile. */
  tdur: z.number().optional(),
  args: z.object({ name: z.string().optional() }).optional(),
})
type TraceEvent = z.infer<typeof TraceEvent>
const Trace = z.object({ traceEvents: z.array(TraceEvent) })

const included_categories = ['toplevel', 'cc']

/** What the window's thread did for each frame while the work went on, in milliseconds of its own time. */
export async function frameWork(app: ElectronApplication, work: () => Promise<void>): Promise<number[]> {
  await app.evaluate(async ({ contentTracing }, categories) => {
    await contentTracing.startRecording({ included_categories: categories })
  }, included_categories)
  await work()
  const file = await app.evaluate(async ({ contentTracing }) => await contentTracing.stopRecording())
  try {
    return workByFrame(Trace.parse(JSON.parse(readFileSync(file, 'utf8'))).traceEvents)
  } finally {
    rmSync(file)
  }
}

function workByFrame(events: readonly TraceEvent[]): number[] {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`
  const windows = new Set(
    events.flatMap((event) =>
      event.name === 'thread_name' && event.args?.name === 'CrRendererMain' ? threadOf(event) : [],
    ),
  )
  const inWindow = (name: string) =>
    events
      .filter((event) => event.name === name && event.ph === 'X' && windows.has(threadOf(event)))
      .toSorted((one, other) => one.ts - other.ts)
  const tasks = inWindow('ThreadControllerImpl::RunTask')
  const starts = inWindow('ProxyMain::BeginMainFrame').map(({ ts }) => ts)
  const sums = starts.map(() => 0)
  let frame = 0
  for (const { ts, tdur = 0 } of tasks) {
    // The task that draws a frame begins just before that is noted within it.
    while (frame < starts.length && ts > (starts[frame] ?? 0)) frame += 1
    if (frame < sums.length) sums[frame] = (sums[frame] ?? 0) + tdur / 1_000
  }
  return sums
}
