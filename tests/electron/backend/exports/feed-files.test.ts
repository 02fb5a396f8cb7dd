import * as fc from 'fast-check'
import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { removeFeeds, syncFeeds } from '../../../../electron/backend/exports/feed-files.ts'
import { feedsOf } from '../../../../electron/backend/exports/feeds.ts'
import type { Person } from '../../../../shared/domain/people.ts'
import { Instant } from '../../../../shared/domain/times.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { exampleId, invitation } from './invitation-examples.ts'

const workspaceId = exampleId(1)
const { signal } = new AbortController()
const manifest = `.baton-feeds-${workspaceId}.json`

function feedsFor(names: readonly string[]) {
  const people = names.map(
    (name, index) => ({ id: exampleId(1_000 + index), name, team: name, archivedAt: null }) as unknown as Person,
  )
  const invitations = people.map(({ id: personId }, index) => invitation(index, { personId }))
  const now = Instant.parse('2026-10-02T09:00:00.000Z')
  return Array.from(feedsOf({ workspaceId, workspaceName: names[0] ?? '', people, invitations, now }))
}

/** A folder in a folder of its own, in which nothing else must appear. */
function chosenFolder() {
  const parent = temporaryFolder()
  const chosen = path.join(parent, 'chosen')
  mkdirSync(chosen)
  return { parent, chosen }
}

test('IN-9: 500 people in 500 teams, all with hostile names, get their files in the chosen folder and none elsewhere', async () => {
  const pieces = [
    '../',
    '..\\',
    '/',
    'C:\\',
    '\u0000',
    'con',
    '.',
    ' ',
    '~',
    '\n',
    '%2e%2e%2f',
    'é',
    '\u202E',
    'a',
    '-',
  ]
  const name = fc.oneof(
    fc.string({ unit: fc.constantFrom(...pieces), minLength: 1, maxLength: 30 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
    fc.constantFrom('Everybody', 'everybody', 'team a', '.baton-feeds'),
  )
  const names = fc.sample(name, { numRuns: 500, seed: 9 })
  const { parent, chosen } = chosenFolder()
  const feeds = feedsFor(names)
  await syncFeeds(chosen, workspaceId, feeds, signal)
  expect(readdirSync(parent)).toEqual(['chosen'])
  const files = readdirSync(chosen).filter((file) => file !== manifest)
  expect(files).toHaveLength(501 + new Set(names).size)
  expect(files.filter((file) => !/^[^./\\][^/\\]*\.ics$/.test(file))).toEqual([])
  expect(new Set(files.map((file) => file.normalize('NFC').toLowerCase())).size).toBe(files.length)
  await removeFeeds(chosen, workspaceId, signal)
  expect(readdirSync(chosen)).toEqual([])
})

describe('what was noted of the files', () => {
  test.each(['../mine.ics', '/tmp/mine.ics', 'a/../../mine.ics', 'mine.txt', '..', 'a\\mine.ics'])(
    'is not believed where it names %j',
    async (name) => {
      const { parent, chosen } = chosenFolder()
      writeFileSync(path.join(parent, 'mine.ics'), 'mine')
      writeFileSync(path.join(chosen, 'mine.txt'), 'mine')
      // The hash of "mine".
      const sha256 = 'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3'
      writeFileSync(path.join(chosen, manifest), JSON.stringify([{ feed: 'x', name, sha256 }]))
      await syncFeeds(chosen, workspaceId, feedsFor(['Ana']), signal)
      expect(readFileSync(path.join(parent, 'mine.ics'), 'utf8')).toBe('mine')
      expect(readFileSync(path.join(chosen, 'mine.txt'), 'utf8')).toBe('mine')
      expect(readdirSync(chosen).toSorted()).toEqual([manifest, 'ana.ics', 'everybody.ics', 'mine.txt', 'team-ana.ics'])
    },
  )

  test('takes no file away that somebody put in the place of one of ours', async () => {
    const { chosen } = chosenFolder()
    await syncFeeds(chosen, workspaceId, feedsFor(['Ana']), signal)
    writeFileSync(path.join(chosen, 'ana.ics'), 'mine')
    await removeFeeds(chosen, workspaceId, signal)
    expect(readdirSync(chosen)).toEqual(['ana.ics'])
  })
})

test('a folder that may not be written is refused in words', async () => {
  const { chosen } = chosenFolder()
  chmodSync(chosen, 0o555)
  // Whoever is root may write everywhere but here.
  const readOnly = process.getuid?.() === 0 ? '/sys' : chosen
  await expect(syncFeeds(readOnly, workspaceId, feedsFor(['Ana']), signal)).rejects.toMatchObject({
    code: 'file-unreadable',
    words: 'Nothing can be written into this folder. Choose another folder.',
  })
})
