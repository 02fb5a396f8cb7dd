import { z } from 'zod'

/**
 * What crosses between the window, main and the backend. The envelopes are checked where they arrive; what a call
 * carries (`input`, `output`, `progress`) belongs to the procedure's own contract and is checked there.
 */

/** A call, structured as JSON, may not be larger than this many bytes. */
export const largestCallBytes = 8 * 1024 * 1024

export const callFailure = z.object({
  /** Stable and for programs: `not-found`, `backend-stopped`. */
  code: z.string(),
  /** For people: what happened, why, what to do. Never a stack, a path or SQL. */
  words: z.string(),
  details: z.unknown().optional(),
})
export type CallFailure = z.infer<typeof callFailure>

export const callResult = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), output: z.unknown() }),
  z.object({ ok: z.literal(false), error: callFailure }),
])
export type CallResult = z.infer<typeof callResult>

const identifier = z.string().min(1).max(200)
const procedureName = z
  .string()
  .regex(/^[a-zA-Z]+\.[a-zA-Z]+$/)
  .max(100)

/** A file or folder that the person chose. The window knows the id and the name to show, never the path. */
export const grant = z.object({ grant: identifier, name: z.string() })
export type Grant = z.infer<typeof grant>

/** `folder`: the backend may write files into it, and nowhere else. */
export const grantMode = z.enum(['read', 'write', 'folder'])
export type GrantMode = z.infer<typeof grantMode>

export const callMessage = z.object({
  type: z.literal('call'),
  id: identifier,
  name: procedureName,
  input: z.unknown(),
  /** Present when the caller wants progress or may cancel. */
  taskId: identifier.optional(),
})
export type CallMessage = z.infer<typeof callMessage>

export const cancelMessage = z.object({ type: z.literal('cancel'), taskId: identifier })
export type CancelMessage = z.infer<typeof cancelMessage>

export const grantMessage = z.object({
  type: z.literal('grant'),
  grant: identifier,
  path: z.string().min(1),
  mode: grantMode,
})
export type GrantMessage = z.infer<typeof grantMessage>

export const messageToBackend = z.discriminatedUnion('type', [callMessage, cancelMessage, grantMessage])
export type MessageToBackend = z.infer<typeof messageToBackend>

export const changedEvent = z.object({ type: z.literal('changed'), topics: z.array(z.string()) })
export const progressEvent = z.object({ type: z.literal('progress'), taskId: identifier, progress: z.unknown() })

export const messageFromBackend = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('result'), id: identifier, result: callResult }),
  changedEvent,
  progressEvent,
  /** Newest first; main lists them under "Open recent" and sends the chosen id back as a menu command. */
  z.object({
    type: z.literal('recent-workspaces'),
    workspaces: z.array(z.object({ id: identifier, name: z.string() })),
  }),
])
export type MessageFromBackend = z.infer<typeof messageFromBackend>

export const screens = [
  'home',
  'plan',
  'calls',
  'projects',
  'people',
  'skills',
  'my-rotations',
  'records',
  'alignment',
  'settings',
] as const
export type Screen = (typeof screens)[number]

/** What a menu entry asks of the window. */
export type MenuCommand =
  | { name: 'new-workspace' | 'open-workspace' | 'import' | 'close-workspace' | 'undo' | 'redo' }
  | { name: 'open-recent'; workspaceId: string }
  | { name: 'show-screen'; screen: Screen }

/** `failed`: the backend died again right after its restart; the window shows the recovery screen. */
export type BackendState = 'starting' | 'ready' | 'failed'

export type BridgeEvent =
  | z.infer<typeof changedEvent>
  | z.infer<typeof progressEvent>
  | { type: 'menu'; command: MenuCommand }
  | { type: 'backend'; state: BackendState }
  | ({ type: 'open-file' } & Grant)

export const fileChoice = z.object({
  kind: z.enum(['open-workspace', 'new-workspace', 'import', 'save', 'folder']),
  /** A file name, without folders. */
  suggestedName: z.string().max(200).optional(),
})
export type FileChoice = z.infer<typeof fileChoice>

/** What the window finds as `window.baton`. `DroppedFile` is the DOM's `File`, which this folder does not know. */
export type Bridge<DroppedFile> = {
  readonly platform: string
  call: (name: string, input: unknown, taskId?: string) => Promise<CallResult>
  cancel: (taskId: string) => void
  /** Returns the way to stop listening: a listener is another function on each side of the bridge. */
  on: (listener: (event: BridgeEvent) => void) => () => void
  /** Undefined when the person closed the dialog. */
  chooseFile: (choice: FileChoice) => Promise<Grant | undefined>
  /** Undefined when what was dropped is not a file on this machine. */
  grantForDrop: (file: DroppedFile) => Promise<Grant | undefined>
  /** Shows the granted file or folder in the system's file manager. */
  showFolder: (grant: string) => Promise<void>
}
