// @vitest-environment jsdom
import { createRoot } from 'react-dom/client'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { call } from '../../../renderer/backend/client.ts'
import { QueryCache } from '../../../renderer/backend/use-query.tsx'
import { useToday } from '../../../renderer/backend/use-today.ts'
import { connectWindow } from './window-bridge.ts'

// A page has one window for as long as it lives.
await connectWindow()

afterEach(() => {
  vi.useRealTimers()
})

function Today() {
  return <p>{useToday()}</p>
}

test.each([
  ['an evening of UTC', 'Europe/Berlin', '2026-03-10T23:30:00.000Z', '2026-03-11'],
  ['a morning of UTC', 'America/Los_Angeles', '2026-03-11T06:00:00.000Z', '2026-03-10'],
])('in %s today is the day of the workspace, in %s', async (_when, timeZone, now, today) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
  await call('workspace.edit', { name: 'Team', timeZone })
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  onTestFinished(() => {
    root.unmount()
  })
  root.render(
    <QueryCache>
      <Today />
    </QueryCache>,
  )
  await expect.poll(() => place.textContent).toBe(today)
})
