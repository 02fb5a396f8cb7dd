import { createHash } from 'node:crypto'
import { lstat, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { RefusedError } from '../../../shared/contract/errors.ts'
import { feedMark } from './calendar.ts'
import type { Feed } from './feeds.ts'
import { inWords, type OutFile, prepareFiles } from './write-files.ts'

/** A file that Baton wrote: what it is, under which name, and its SHA-256. */
const WrittenFile = z.object({ feed: z.string(), name: z.string().regex(/^[^/\\]+\.ics$/), sha256: z.string() })
type WrittenFile = z.infer<typeof WrittenFile>

/** What lies in the folder under a name: nothing, a file of ours, or something that is none of our business. */
type Found = { kind: 'nothing' } | { kind: 'ours'; sha256: string } | { kind: 'foreign' }

/** Larger than any feed. */
const largestBytes = 50 * 1024 * 1024

/**
 * Makes the folder hold exactly these feeds of a workspace: writes what differs, each file whole, and takes away what was
 * written for others. A feed keeps its file name for as long as it lives, because people subscribed to it. Files that Baton
 * did not write stay as they are. Returns whether anything had to be done.
 *
 * What will lie there is noted first, with what lay there before: whenever it ends, the next time knows its own files.
 */
export async function syncFeeds(
  folder: string,
  workspaceId: string,
  feeds: readonly Feed[],
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await refuseUnlessFolder(folder)
    const manifest = manifestOf(workspaceId)
    const hiddenName = `.baton-feeds-${workspaceId}.unfinished`
    // Of a time that was cut off.
    await rm(path.join(folder, hiddenName), { recursive: true, force: true })
    const noted = await readManifest(path.join(folder, manifest))
    const known = noted ?? []
    const find = async (name: string, feed: string) => await look(folder, name, feed, known)

    const wanted = await withNames(feeds, known, find)
    const changed: Feed[] = []
    for (const { feed, name, sha256 } of wanted) {
      const found = await find(name, feed.id)
      if (found.kind !== 'ours' || found.sha256 !== sha256) changed.push(feed)
    }
    const kept = new Set(wanted.map(({ name }) => name))
    const over: string[] = []
    for (const { name, feed } of known) {
      if (!kept.has(name) && (await find(name, feed)).kind === 'ours') over.push(name)
    }
    const next = wanted.map(({ feed, name, sha256 }): WrittenFile => ({ feed: feed.id, name, sha256 }))
    const isNoted = noted !== undefined && JSON.stringify(noted) === JSON.stringify(next)
    if (isNoted && changed.length === 0 && over.length === 0) return false

    const write = async (files: readonly OutFile[]) => {
      const prepared = await prepareFiles(folder, files, { signal, progress: () => undefined, hiddenName })
      await prepared.place()
    }
    const noting = (files: readonly WrittenFile[]) => [{ name: manifest, bytes: bytesOf(files) }]
    await write(noting([...known, ...next]))
    const names = new Map(wanted.map(({ feed, name }) => [feed, name]))
    await write(changed.map((feed) => ({ name: names.get(feed) ?? '', bytes: feed.bytes })))
    for (const name of over) await rm(path.join(folder, name), { force: true })
    await write(noting(next))
    return true
  } catch (error) {
    throw inWords(error)
  }
}

/** Takes away what was written for a workspace. What somebody put in its place since stays. */
export async function removeFeeds(folder: string, workspaceId: string, signal: AbortSignal): Promise<void> {
  await syncFeeds(folder, workspaceId, [], signal)
  await rm(path.join(folder, manifestOf(workspaceId)), { force: true })
}

function manifestOf(workspaceId: string): string {
  return `.baton-feeds-${workspaceId}.json`
}

/** Never makes one: where a drive is not connected, it would lie in the place of the drive. */
async function refuseUnlessFolder(folder: string): Promise<void> {
  const stats = await stat(folder).catch(() => undefined)
  if (stats === undefined) throw new RefusedError('file-unreadable', 'The folder cannot be reached.')
  if (!stats.isDirectory()) throw new RefusedError('file-unreadable', 'There is a file where the folder was.')
}

type Wanted = { feed: Feed; name: string; sha256: string }

/** Those that have a name first, so that none of them loses it to a newcomer. */
async function withNames(
  feeds: readonly Feed[],
  known: readonly WrittenFile[],
  find: (name: string, feed: string) => Promise<Found>,
): Promise<Wanted[]> {
  const names = new Map<Feed, string>()
  const taken = new Set<string>()
  const isFree = async (name: string, { id }: Feed) => !taken.has(name) && (await find(name, id)).kind !== 'foreign'
  const give = (feed: Feed, name: string) => {
    names.set(feed, name)
    taken.add(name)
  }
  for (const feed of feeds) {
    const before = known.find((file) => file.feed === feed.id)
    if (before !== undefined && (await isFree(before.name, feed))) give(feed, before.name)
  }
  for (const feed of feeds) {
    for (let number = 1; !names.has(feed); number += 1) {
      const name = `${feed.stem}${number === 1 ? '' : `-${number}`}.ics`
      if (await isFree(name, feed)) give(feed, name)
    }
  }
  return feeds.map((feed) => ({ feed, name: names.get(feed) ?? '', sha256: hashOf(feed.bytes) }))
}

/** Ours is what we wrote as it is, and what still says that it is this feed, although somebody changed it. */
async function look(folder: string, name: string, feed: string, known: readonly WrittenFile[]): Promise<Found> {
  const place = path.join(folder, name)
  const stats = await lstat(place).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
  if (stats === undefined) return { kind: 'nothing' }
  if (!stats.isFile() || stats.size > largestBytes) return { kind: 'foreign' }
  const bytes = await readFile(place)
  const sha256 = hashOf(bytes)
  const isKnown = known.some((file) => file.feed === feed && file.name === name && file.sha256 === sha256)
  return isKnown || bytes.includes(feedMark(feed)) ? { kind: 'ours', sha256 } : { kind: 'foreign' }
}

/** Undefined where there is none that can be understood: then files that say themselves what they are are ours. */
async function readManifest(file: string): Promise<WrittenFile[] | undefined> {
  try {
    const json: unknown = JSON.parse(await readFile(file, 'utf8'))
    return z.array(WrittenFile).parse(json)
  } catch {
    return undefined
  }
}

function bytesOf(files: readonly WrittenFile[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(files, null, 1))
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
