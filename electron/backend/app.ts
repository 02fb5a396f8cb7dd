import type { Topic } from '../../shared/contract/procedure.ts'
import type { NewId } from '../../shared/domain/ids.ts'
import type { Instant } from '../../shared/domain/times.ts'
import type { Database } from './db/database.ts'
import { createTurns } from './db/turns.ts'
import { createFeedKeeper, type FeedKeeper } from './feed-keeper.ts'
import { createIdMaker } from './ids.ts'
import { createKeyring, type Keyring } from './keyring.ts'
import { createLog, type Log } from './log.ts'
import { createMachineKey, type MachineKey } from './machine-key.ts'
import { createSecrets, type Secrets } from './secrets.ts'

/** `restore`: the file is damaged; nothing is open and its backups can be restored. */
export type Workspace =
  | { state: 'none' }
  | { state: 'restore'; path: string; words: string }
  | { state: 'open'; database: Database; folderWarning: string | null }

/** What a running backend holds, whoever talks to it: a window, the command line or a test. */
export interface App {
  /** Where Baton keeps what belongs to this machine: recent workspaces, backups, the log. */
  readonly dataFolder: string
  readonly log: Log
  readonly now: () => Instant
  readonly newId: () => NewId
  /** Told after a change was committed. */
  readonly onChanged: (topics: readonly Topic[]) => void
  /** Locked whenever the workspace closes. */
  readonly keys: Keyring
  readonly machineKey: MachineKey
  /** Those that this machine keeps for a workspace, by its id. */
  readonly secrets: (workspaceId: string) => Secrets
  readonly feeds: FeedKeeper
  /** Whatever is posted to learning record stores takes turns: two at once would both send what is new. */
  readonly posting: ReturnType<typeof createTurns>
  workspace: Workspace
}

export function createApp(dataFolder: string, onChanged: App['onChanged']): App {
  const now = () => new Date().toISOString() as Instant
  const machineKey = createMachineKey(dataFolder)
  const feeds = createFeedKeeper(() => app)
  const app: App = {
    dataFolder,
    log: createLog(dataFolder, now),
    now,
    newId: createIdMaker(),
    onChanged: (topics) => {
      onChanged(topics)
      feeds.notice(topics)
    },
    keys: createKeyring(),
    machineKey,
    secrets: createSecrets(dataFolder, machineKey, () => {
      app.onChanged(['secrets'])
    }),
    feeds,
    posting: createTurns(),
    workspace: { state: 'none' },
  }
  return app
}
