import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { RefusedError } from '../../shared/contract/errors.ts'
import type { FeedState } from '../../shared/contract/feeds.ts'
import type { Topic } from '../../shared/contract/procedure.ts'
import type { App } from './app.ts'
import type { Database } from './db/database.ts'
import type { ReadHandle } from './db/handles.ts'
import { listInvitations } from './db/invitations.ts'
import { listPeople } from './db/people.ts'
import { createTurns } from './db/turns.ts'
import { getWorkspace } from './db/workspaces.ts'
import { removeFeeds, syncFeeds } from './exports/feed-files.ts'
import { type Feed, type FeedFacts, feedsOf, isSameForFeeds } from './exports/feeds.ts'
import { type FeedFolder, findFeedFolder, hasFeedFolders, keepFeedFolder } from './feed-folders.ts'

/** Keeps the calendar feeds of what is open true, in the folder that was chosen on this machine. */
export interface FeedKeeper {
  /** What changed in the workspace. Whatever feeds are made from brings them up to date, in their own time. */
  notice: (topics: readonly Topic[]) => void
  /** Null where no folder was chosen. A folder that cannot be written is told in the state. */
  update: () => Promise<FeedState | null>
  /** Refuses a folder that cannot be written, and then all stays as it was. */
  choose: (folder: string) => Promise<FeedState>
  stop: (keepFiles: boolean) => Promise<void>
  /** Waits for what is under way, though not for a folder that does not answer. */
  settle: () => Promise<void>
}

/** All that a feed says comes from rows of these. */
const madeFrom: ReadonlySet<Topic> = new Set(['workspace', 'people', 'publications'])

const settleLimitMs = 1_000
const answerLimitMs = 20_000

export function createFeedKeeper(appOf: () => App): FeedKeeper {
  const inTurn = createTurns()
  let waiting: Promise<FeedState | null> | undefined
  let last: Promise<unknown> = Promise.resolve()
  let stopping = new AbortController()
  const makeFeeds = createFeedMaker()

  /** Whoever asks while another waits for its turn shares that turn: it looks at what is there then. */
  async function update(): Promise<FeedState | null> {
    waiting ??= queued(async () => {
      waiting = undefined
      return await bringUpToDate(appOf(), makeFeeds, stopping.signal)
    })
    return await waiting
  }

  async function queued<T>(work: () => Promise<T>): Promise<T> {
    const turn = inTurn(work)
    last = turn.catch(() => undefined)
    return await turn
  }

  async function updateInBackground(): Promise<void> {
    try {
      await update()
    } catch (error) {
      // The workspace was closed meanwhile: the next that opens it goes on.
      if (!(error instanceof RefusedError)) appOf().log.bug('calendar feeds', error)
    }
  }

  return {
    notice: (topics) => {
      if (topics.some((topic) => madeFrom.has(topic)) && hasFeedFolders(appOf().dataFolder)) void updateInBackground()
    },
    update,
    choose: async (folder) => await queued(async () => await changeFolder(appOf(), folder, makeFeeds, stopping.signal)),
    stop: async (keepFiles) => {
      await queued(async () => {
        await forgetFolder(appOf(), keepFiles, stopping.signal)
      })
    },
    settle: async () => {
      const limit = AbortSignal.timeout(settleLimitMs)
      const passed = new Promise((resolve) => {
        limit.addEventListener('abort', resolve)
      })
      await Promise.race([last, passed])
      stopping.abort()
      stopping = new AbortController()
    },
  }
}

type MakeFeeds = (facts: FeedFacts) => Promise<readonly Feed[]>

/** Makes them anew only when they would say something else: most changes of people do not touch them. */
function createFeedMaker(): MakeFeeds {
  let last: { facts: FeedFacts; feeds: readonly Feed[] } | undefined
  return async (facts) => {
    if (last !== undefined && isSameForFeeds(last.facts, facts)) return last.feeds
    const feeds: Feed[] = []
    for (const feed of feedsOf(facts)) {
      feeds.push(feed)
      // Others are answered meanwhile.
      await setImmediate()
    }
    last = { facts, feeds }
    return feeds
  }
}

/** Says nothing of the path, which no window holds. */
export function toFeedState({ folder, upToDateSince, files, problem }: FeedFolder): FeedState {
  return { folderName: path.basename(folder) || folder, upToDateSince, files, problem }
}

async function bringUpToDate(app: App, makeFeeds: MakeFeeds, signal: AbortSignal): Promise<FeedState | null> {
  if (app.workspace.state !== 'open') return null
  const { database } = app.workspace
  const facts = await readFacts(database, app)
  const before = findFeedFolder(app.dataFolder, facts.workspaceId)
  if (before === undefined) return null
  const after = await written(app, await makeFeeds(facts), { workspaceId: facts.workspaceId, before }, signal)
  if (JSON.stringify(after) !== JSON.stringify(before)) keep(app, facts.workspaceId, after)
  return toFeedState(after)
}

async function written(
  app: App,
  feeds: readonly Feed[],
  { workspaceId, before }: { workspaceId: string; before: FeedFolder },
  signal: AbortSignal,
): Promise<FeedFolder> {
  try {
    const isNew = await withinLimit(
      signal,
      async (limited) => await syncFeeds(before.folder, workspaceId, feeds, limited),
    )
    const isSame = !isNew && before.problem === null
    const upToDateSince = isSame ? before.upToDateSince : app.now()
    return { ...before, files: feeds.length, upToDateSince, problem: null }
  } catch (error) {
    if (signal.aborted) throw error
    if (error instanceof RefusedError) return { ...before, problem: error.words }
    app.log.bug('calendar feeds', error)
    return { ...before, problem: 'The folder did not take the files.' }
  }
}

/** A drive in the network may keep one waiting for ever, and with it whoever publishes. */
async function withinLimit<T>(signal: AbortSignal, work: (limited: AbortSignal) => Promise<T>): Promise<T> {
  const limit = AbortSignal.timeout(answerLimitMs)
  const passed = new Promise<never>((_, reject) => {
    limit.addEventListener('abort', () => {
      reject(new RefusedError('file-unreadable', 'The folder does not answer.'))
    })
  })
  return await Promise.race([work(AbortSignal.any([signal, limit])), passed])
}

async function changeFolder(app: App, folder: string, makeFeeds: MakeFeeds, signal: AbortSignal): Promise<FeedState> {
  const facts = await readFacts(expectOpen(app), app)
  const before = findFeedFolder(app.dataFolder, facts.workspaceId)
  const feeds = await makeFeeds(facts)
  await syncFeeds(folder, facts.workspaceId, feeds, signal)
  const after = { folder, files: feeds.length, upToDateSince: app.now(), problem: null }
  keep(app, facts.workspaceId, after)
  if (before !== undefined && path.resolve(before.folder) !== path.resolve(folder)) {
    await takeAway(before.folder, facts.workspaceId, signal)
  }
  return toFeedState(after)
}

async function forgetFolder(app: App, keepFiles: boolean, signal: AbortSignal): Promise<void> {
  const { workspaceId } = await readFacts(expectOpen(app), app)
  const before = findFeedFolder(app.dataFolder, workspaceId)
  if (before === undefined) return
  if (!keepFiles) await removeFeeds(before.folder, workspaceId, signal)
  keep(app, workspaceId, undefined)
}

/** What cannot be reached any more stays there; the new folder is true all the same. */
async function takeAway(folder: string, workspaceId: string, signal: AbortSignal): Promise<void> {
  try {
    await removeFeeds(folder, workspaceId, signal)
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
  }
}

function keep(app: App, workspaceId: string, folder: FeedFolder | undefined): void {
  keepFeedFolder(app.dataFolder, workspaceId, folder)
  app.onChanged(['feeds'])
}

function expectOpen({ workspace }: App): Database {
  if (workspace.state !== 'open') throw new RefusedError('no-workspace')
  return workspace.database
}

async function readFacts(database: Database, app: App): Promise<FeedFacts> {
  return await database.read(async (db: ReadHandle) => {
    const { id: workspaceId, name: workspaceName } = await getWorkspace(db)
    const people = await listPeople(db, { includeArchived: true })
    return { workspaceId, workspaceName, people, invitations: await listInvitations(db), now: app.now() }
  })
}
