import { z } from 'zod'
import {
  CallMessage,
  type CallResult,
  FileChoice,
  PrintRequest,
  Theme,
  largestCallCharacters,
} from '../../shared/contract/bridge.ts'
import { Grant } from '../../shared/contract/grant.ts'
import { RefusedError } from '../../shared/contract/errors.ts'
import { PaperSize } from '../../shared/domain/papers.ts'
import { ReminderSettings } from '../../shared/domain/reminders.ts'
import { channels } from '../preload/channels.ts'
import type { BackendProcess } from './backend-process.ts'
import type { FileGrants } from './file-grants.ts'
import type { Printing } from './print-papers.ts'
import type { listenTo } from './trusted-sender.ts'

const Call = CallMessage.pick({ name: true, input: true, taskId: true })
const TaskId = CallMessage.shape.taskId.unwrap()
const Print = z.strictObject({ request: PrintRequest, taskId: TaskId })

/** What the window may change of what this machine remembers. */
export interface MachineDeeds {
  setTheme: (theme: Theme) => void
  setPaperSize: (size: PaperSize) => void
  setReminders: (settings: ReminderSettings) => void
  tryReminder: () => void
}

/** Answers the window on every channel. Whatever does not have the expected shape and size goes no further. */
export function answerWindow(
  { answer, hear }: ReturnType<typeof listenTo>,
  { call, cancel, startAgain }: Pick<BackendProcess, 'call' | 'cancel' | 'startAgain'>,
  files: FileGrants,
  printing: Pick<Printing, 'print' | 'cancel'>,
  { setTheme, setPaperSize, setReminders, tryReminder }: MachineDeeds,
): void {
  answer(channels.call, async (payload): Promise<CallResult> => {
    const request = readCall(payload)
    return request === undefined ? refusedInput : await call(request.name, request.input, request.taskId)
  })
  hear(channels.cancel, (payload) => {
    const taskId = TaskId.safeParse(payload)
    if (!taskId.success) return
    cancel(taskId.data)
    printing.cancel(taskId.data)
  })
  hear(channels.startBackend, startAgain)
  hear(channels.setTheme, (payload) => {
    const theme = Theme.safeParse(payload)
    if (theme.success) setTheme(theme.data)
  })
  hear(channels.setPaperSize, (payload) => {
    const size = PaperSize.safeParse(payload)
    if (size.success) setPaperSize(size.data)
  })
  hear(channels.setReminders, (payload) => {
    const settings = ReminderSettings.safeParse(payload)
    if (settings.success) setReminders(settings.data)
  })
  hear(channels.tryReminder, tryReminder)
  answer(channels.chooseFile, async (payload) => await files.choose(expect(FileChoice, payload)))
  answer(channels.grantForDrop, async (payload) => files.forFile(expect(z.string().max(32_768), payload)))
  answer(channels.showFolder, async (payload) => {
    await files.show(expect(Grant, payload))
  })
  answer(channels.printToFile, async (payload): Promise<CallResult> => {
    const asked = Print.safeParse(payload)
    return asked.success ? await printing.print(asked.data.request, asked.data.taskId) : refusedInput
  })
}

export const refusedInput: CallResult = {
  ok: false,
  error: { code: 'invalid-input', words: new RefusedError('invalid-input').words },
}

/** Undefined for what is no call, is not plain data, or is too large. */
export function readCall(payload: unknown): z.infer<typeof Call> | undefined {
  try {
    const { name, input, taskId } = Call.parse(payload)
    const text = JSON.stringify(input ?? {})
    if (text.length > largestCallCharacters) return undefined
    // Only what survives JSON goes on: the same as the command line could have sent.
    return { name, taskId, input: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

function expect<Schema extends z.ZodType>(schema: Schema, payload: unknown): z.output<Schema> {
  const parsed = schema.safeParse(payload)
  if (!parsed.success) throw new Error('Refused.')
  return parsed.data
}
