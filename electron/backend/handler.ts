import type {
  CheckedInputOf,
  CommandName,
  Contract,
  OutputOf,
  ProcedureName,
  ProgressOf,
  QueryName,
  TaskName,
} from '../../shared/contract/contract.ts'
import type { GrantMode } from '../../shared/contract/bridge.ts'
import type { Grant } from '../../shared/contract/grant.ts'
import type { NewId } from '../../shared/domain/ids.ts'
import type { Instant } from '../../shared/domain/times.ts'
import type { App } from './app.ts'
import type { Snapshot } from './db/database.ts'
import type { ReadHandle, WriteHandle } from './db/handles.ts'
import type { Keyring } from './keyring.ts'

interface Common {
  now: () => Instant
}

export interface QueryContext extends Common {
  db: ReadHandle
  app: App
}

export interface CommandContext extends Common {
  db: WriteHandle
  /** What private reflections are sealed with, while unlocked. */
  keys: Keyring
  /** A new UUIDv7. */
  newId: () => NewId
  /** Names the change for undo and history: "Move Ann to Tuesday call". Must be called once. */
  label: (text: string) => void
}

export interface TaskContext<Progress> extends Common {
  app: App
  /** Reads a consistent state; keep it short. */
  read: <T>(work: (db: ReadHandle) => Promise<T>) => Promise<T>
  /** One state to read from for long; see `Snapshot`. */
  snapshot: () => Snapshot
  /** One recorded transaction, undoable as a whole; nothing slow inside. */
  commit: <T>(label: string, work: (db: WriteHandle, newId: CommandContext['newId']) => Promise<T>) => Promise<T>
  progress: (progress: Progress) => void
  /** Aborted when the user cancels. */
  signal: AbortSignal
  /** The path behind a grant. Throws `grant-expired`, also when it was granted for another use. */
  path: (grant: Grant, use: GrantMode) => string
}

type Handler<Name extends ProcedureName> = Name extends QueryName
  ? (input: CheckedInputOf<Name>, context: QueryContext) => Promise<OutputOf<Name>>
  : Name extends CommandName
    ? (input: CheckedInputOf<Name>, context: CommandContext) => Promise<OutputOf<Name>>
    : Name extends TaskName
      ? (input: CheckedInputOf<Name>, context: TaskContext<ProgressOf<Name>>) => Promise<OutputOf<Name>>
      : never

/** One handler for every verb of a noun. */
export type HandlersOf<Noun extends keyof Contract> = {
  [Verb in Extract<keyof Contract[Noun], string>]: Handler<Extract<`${Noun}.${Verb}`, ProcedureName>>
}
