import { randomUUID } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { type GrantMode, MessageFromBackend, type MessageToBackend } from '../../shared/contract/bridge.ts'
import type { InputOf, OutputOf, ProcedureName, ProgressOf, TaskName } from '../../shared/contract/contract.ts'
import { RefusedError, type Refusal } from '../../shared/contract/errors.ts'
import { Grant } from '../../shared/contract/grant.ts'

export interface CallOptions<Name extends ProcedureName> {
  progress?: Name extends TaskName ? (progress: ProgressOf<Name>) => void : never
  /** Cancels the call when aborted. */
  signal?: AbortSignal
}

/** A refusal as a test meets it, with the reference that `RefusedError` does not have. */
export class CallRefused extends RefusedError {
  readonly reference: string | undefined

  constructor({ code, words, fields, reference }: Refusal, log: string) {
    super(code, words, fields)
    this.reference = reference
    // What a person would be asked to send, and the only way for a test to see what broke.
    if (code === 'internal') this.cause = log
  }
}

export interface Caller {
  /** Rejects with `CallRefused`. */
  call: <Name extends ProcedureName>(
    name: Name,
    input: InputOf<Name>,
    options?: CallOptions<Name>,
  ) => Promise<OutputOf<Name>>
  /** Sends whatever is given, as a window that was taken over could. */
  callAnything: (name: string, input: unknown) => Promise<unknown>
  /** Permission for a path, as main gives it after a dialog. */
  grant: (path: string, mode?: GrantMode) => Grant
  /** Everything heard so far that was not an answer, oldest first. */
  events: MessageFromBackend[]
  post: (message: MessageToBackend) => void
  /** Give every message of the backend to this. */
  receive: (message: unknown) => void
  /** Rejects what is under way, when the backend is gone. */
  fail: (error: Error) => void
}

type Pending = { resolve: (output: unknown) => void; reject: (error: Error) => void }

/** The window's side of the line to the backend, typed by the contract. */
export function createCaller(post: (message: MessageToBackend) => void, readLog = () => ''): Caller {
  const pending = new Map<string, Pending>()
  const listeners = new Map<string, (progress: unknown) => void>()
  const events: MessageFromBackend[] = []

  async function send(name: string, input: unknown, options: CallOptions<TaskName> = {}): Promise<unknown> {
    const id = randomUUID()
    const taskId = randomUUID()
    if (options.progress !== undefined) listeners.set(taskId, options.progress as (progress: unknown) => void)
    options.signal?.addEventListener('abort', () => {
      post({ type: 'cancel', taskId })
    })
    return await new Promise((resolve, reject) => {
      pending.set(id, { resolve, reject })
      post({ type: 'call', id, name, input, taskId })
    })
  }

  return {
    call: (async (name, input, options) => await send(name, input, options as CallOptions<TaskName>)) as Caller['call'],
    callAnything: async (name, input) => await send(name, input),
    grant: (path, mode = usualModeOf(path)) => {
      const grant = Grant.parse(randomUUID())
      post({ type: 'grant', grant, path, mode })
      return grant
    },
    events,
    post,
    receive: (received) => {
      const message = MessageFromBackend.parse(received)
      if (message.type === 'result') {
        const { result } = message
        const waiting = pending.get(message.id)
        pending.delete(message.id)
        if (result.ok) waiting?.resolve(result.output)
        else waiting?.reject(new CallRefused(result.error, readLog()))
        return
      }
      events.push(message)
      if (message.type === 'progress') listeners.get(message.taskId)?.(message.progress)
    },
    fail: (error) => {
      for (const { reject } of pending.values()) reject(error)
      pending.clear()
    },
  }
}

/** What a person would have chosen the file for: a folder or a new file to write to, a workspace to open, a file to read. */
function usualModeOf(path: string): GrantMode {
  if (!existsSync(path) || path.endsWith('.baton')) return 'write'
  return statSync(path).isDirectory() ? 'folder' : 'read'
}
