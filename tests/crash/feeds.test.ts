import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { syncFeeds } from '../../electron/backend/exports/feed-files.ts'
import type { Feed } from '../../electron/backend/exports/feeds.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { states, workspaceId } from './feed-states.ts'
import { reachesItsEnd } from './kill-before-step.ts'

const entry = fileURLToPath(new URL('syncing-process.ts', import.meta.url))
const busyMachineMs = 300_000

async function sync(folder: string, feeds: readonly Feed[]): Promise<void> {
  await syncFeeds(folder, workspaceId, feeds, new AbortController().signal)
}

const contentsOf = (folder: string, isHidden: boolean) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.startsWith('.') === isHidden)
      .map((name) => [name, isHidden ? '' : readFileSync(path.join(folder, name), 'utf8')]),
  )

async function written(feeds: readonly Feed[]): Promise<Record<string, string>> {
  const folder = temporaryFolder()
  await sync(folder, feeds)
  return contentsOf(folder, false)
}

test(
  'killed before any step of writing feeds, no file is half written, and the next time makes them what they should be',
  async () => {
    const [before, after] = [await written(states.before), await written(states.after)]
    expect(Object.keys(before)).toEqual(['ana-ruiz.ics', 'cy-ott.ics', 'everybody.ics', 'team-content.ics'])
    expect(Object.keys(after)).toEqual(['ana-ruiz.ics', 'eve-sand.ics', 'everybody.ics', 'team-content.ics'])

    let kills = 0
    for (let isAtEnd = false; !isAtEnd; kills += 1) {
      const folder = path.join(temporaryFolder(), 'feeds')
      mkdirSync(folder)
      writeFileSync(path.join(folder, 'mine.ics'), 'mine')
      await sync(folder, states.before)
      isAtEnd = await reachesItsEnd(entry, [folder], kills + 1)
      const left = contentsOf(folder, false)
      for (const [name, text] of Object.entries(left)) {
        expect([before[name], after[name], name === 'mine.ics' ? 'mine' : undefined], `${name}, ${kills}`).toContain(
          text,
        )
      }
      // In turn as if it had gone on, and as if what was written had been taken back meanwhile.
      const [feeds, expected] = kills % 2 === 0 ? [states.after, after] : [states.before, before]
      await sync(folder, feeds)
      expect(contentsOf(folder, false)).toEqual({ ...expected, 'mine.ics': 'mine' })
      expect(Object.keys(contentsOf(folder, true))).toEqual([`.baton-feeds-${workspaceId}.json`])
    }
    expect(kills).toBeGreaterThan(25)
  },
  busyMachineMs,
)
