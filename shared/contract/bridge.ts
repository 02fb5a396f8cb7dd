import { z } from 'zod'
import { Refusal } from './errors.ts'
import { Grant } from './grant.ts'
import { Paper, PaperDetails, PaperSize } from '../domain/papers.ts'
import type { ReminderSettings } from '../domain/reminders.ts'

/**
 * What crosses between the window, main and the backend. The envelopes are checked where they arrive; what a call
 * carries (`input`, `output`, `progress`) belongs to the procedure's own contract and is checked there.
 */

/** A call's input, written as JSON, may not be longer than this. */
export const largestCallCharacters = 8 * 1024 * 1024

/** How a call ended. A refusal is an answer; a call never rejects. */
export const CallResult = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), output: z.unknown() }),
  z.object({ ok: z.literal(false), error: Refusal }),
])
export type CallResult = z.infer<typeof CallResult>

const Identifier = z.string().min(1).max(200)

/** A file or folder that the person chose. The window knows the grant and the name to show, never the path. */
export const GrantedFile = z.object({ grant: Grant, name: z.string() })
export type GrantedFile = z.infer<typeof GrantedFile>

/** `folder`: the backend may write files into it, and nowhere else. */
export const GrantMode = z.enum(['read', 'write', 'folder'])
export type GrantMode = z.infer<typeof GrantMode>

export const CallMessage = z.object({
  type: z.literal('call'),
  id: Identifier,
  /** `noun.verb` */
  name: z
    .string()
    .max(100)
    .regex(/^[a-zA-Z]+\.[a-zA-Z]+$/),
  input: z.unknown(),
  /** Present when the caller wants progress or may cancel. */
  taskId: Identifier.optional(),
})
export type CallMessage = z.infer<typeof CallMessage>

export const CancelMessage = z.object({ type: z.literal('cancel'), taskId: Identifier })
export type CancelMessage = z.infer<typeof CancelMessage>

export const GrantMessage = z.object({
  type: z.literal('grant'),
  grant: Grant,
  path: z.string().min(1),
  mode: GrantMode,
})
export type GrantMessage = z.infer<typeof GrantMessage>

/**
 * Goes before everything else where the system has a keychain: the key of this machine, 32 bytes in base64. Null: the keychain
 * has it and does not give it out.
 */
export const MachineKeyMessage = z.object({ type: z.literal('machine-key'), key: z.base64().nullable() })
export type MachineKeyMessage = z.infer<typeof MachineKeyMessage>

/** Where the key of this machine lies in the data folder: locked by the keychain or, where there is none, as it is. */
export const machineKeyFiles = { locked: 'machine-key.locked', plain: 'machine-key.plain' }

/** The backend closes what it has open and exits by itself; main ends it when it takes too long. */
export const StopMessage = z.object({ type: z.literal('stop') })
export type StopMessage = z.infer<typeof StopMessage>

export const MessageToBackend = z.discriminatedUnion('type', [
  CallMessage,
  CancelMessage,
  GrantMessage,
  MachineKeyMessage,
  StopMessage,
])
export type MessageToBackend = z.infer<typeof MessageToBackend>

export const ChangedEvent = z.object({ type: z.literal('changed'), topics: z.array(z.string()) })
export type ChangedEvent = z.infer<typeof ChangedEvent>

export const ProgressEvent = z.object({ type: z.literal('progress'), taskId: Identifier, progress: z.unknown() })
export type ProgressEvent = z.infer<typeof ProgressEvent>

export const MessageFromBackend = z.discriminatedUnion('type', [
  /** Sent once, when calls are answered. */
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('result'), id: Identifier, result: CallResult }),
  ChangedEvent,
  ProgressEvent,
  /** Newest first; main lists them under "Open recent" and sends the chosen id back as a menu command. */
  z.object({
    type: z.literal('recent-workspaces'),
    workspaces: z.array(z.object({ id: Identifier, name: z.string() })),
    /** The one that is open, which a restarted backend is asked to open again. Null when none is. */
    openId: Identifier.nullable(),
  }),
])
export type MessageFromBackend = z.infer<typeof MessageFromBackend>

export const screens = [
  'home',
  'plan',
  'calls',
  'projects',
  'people',
  'skills',
  'rotations',
  'records',
  'alignment',
  'settings',
] as const
export type Screen = (typeof screens)[number]

/** What a menu entry asks of the window. */
export type MenuCommand =
  | { name: 'new-workspace' | 'open-workspace' | 'import' | 'close-workspace' | 'undo' | 'redo' }
  | { name: 'open-recent'; recentId: string }
  | { name: 'show-screen'; screen: Screen }

/** `failed`: the backend died again after its restart; the recovery screen is shown until `startBackend`. */
export type BackendState = 'starting' | 'ready' | 'failed'

export const Theme = z.enum(['light', 'dark', 'system'])
/** How the window looks; belongs to this machine, not to the workspace, and is kept by main, whose menus follow it too. */
export type Theme = z.infer<typeof Theme>

export type BridgeEvent =
  | ChangedEvent
  | ProgressEvent
  | { type: 'menu'; command: MenuCommand }
  | { type: 'backend'; state: BackendState }
  | { type: 'theme'; theme: Theme }
  /** What papers are printed on here. Null: nobody has chosen. */
  | { type: 'paper-size'; size: PaperSize | null }
  /** `canShow`: whether this system shows notifications at all. */
  | { type: 'reminders'; settings: ReminderSettings; canShow: boolean }
  | ({ type: 'open-file' } & GrantedFile)

export const FileChoice = z.strictObject({
  /** `proof`: of a history, to be read. `badge-key`: one that was saved. */
  kind: z.enum(['open-workspace', 'new-workspace', 'import', 'proof', 'badge-key', 'save', 'folder']),
  /** A file name, without folders. */
  suggestedName: z
    .string()
    .max(200)
    .regex(/^[^/\\]+$/)
    .optional(),
})
export type FileChoice = z.infer<typeof FileChoice>

/** One paper into a granted file, or any number into a granted folder, each under a name of its own. */
export const PrintRequest = z.strictObject({
  papers: z.array(Paper).min(1).max(5_000),
  size: PaperSize,
  into: z.enum(['file', 'folder']),
  grant: Grant,
})
export type PrintRequest = z.infer<typeof PrintRequest>

/** Short of all that were asked for when it was cancelled. What is written is complete. */
export const PrintOutcome = z.object({ written: z.int().min(0) })
export type PrintOutcome = z.infer<typeof PrintOutcome>

/** What a page that is to be printed says once: that all of it is there, or why it cannot be. */
export const PaperOutcome = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), details: PaperDetails }),
  z.strictObject({ ok: z.literal(false), error: Refusal }),
])
export type PaperOutcome = z.infer<typeof PaperOutcome>

/** What the window finds as `window.baton`. `DroppedFile` is the DOM's `File`, which this folder does not know. */
export interface Bridge<DroppedFile> {
  /** As Node names it: `linux`, `darwin`, `win32`. */
  readonly platform: string
  call: (name: string, input: unknown, taskId?: string) => Promise<CallResult>
  cancel: (taskId: string) => void
  /** Starts a backend that failed once more. */
  startBackend: () => void
  /**
   * Returns the way to stop listening: a listener is another function on each side of the bridge. A new listener is
   * told the state of the backend, the theme, what papers are printed on and how this machine reminds at once.
   */
  on: (listener: (event: BridgeEvent) => void) => () => void
  setTheme: (theme: Theme) => void
  /** Kept by main for this machine; the event `paper-size` tells what came of it. */
  setPaperSize: (size: PaperSize) => void
  /** They belong to this machine and are kept by main; the event `reminders` tells what came of it. */
  setReminders: (settings: ReminderSettings) => void
  /** Shows a notification, to see what reminders look like here. */
  tryReminder: () => void
  /** Undefined when the person closed the dialog. */
  chooseFile: (choice: FileChoice) => Promise<GrantedFile | undefined>
  /** Undefined when what was dropped is not a file on this machine. */
  grantForDrop: (file: DroppedFile) => Promise<GrantedFile | undefined>
  /** Shows the granted file or folder in the system's file manager. */
  showFolder: (grant: string) => Promise<void>
  /** Never rejects; what a task's result is for a call, a `PrintOutcome`. Progress is `{ done, of }`, cancelling as with tasks. */
  printToFile: (request: PrintRequest, taskId: string) => Promise<CallResult>
  /** Only in the hidden window that a paper is printed from, which otherwise has `call` alone, for a few queries. */
  tellPaper?: (outcome: PaperOutcome) => void
}
