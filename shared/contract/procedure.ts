import type { z } from 'zod'

/** What a query reads and a command changes. Queries on screen are asked again when a topic they read has changed. */
export const topics = [
  'workspace',
  'identity',
  'people',
  'skills',
  'accounts',
  'calls',
  'projects',
  'cycles',
  'placements',
  'preferences',
  'reflections',
  'drafts',
  'seals',
  'secrets',
  'alignment',
  'measures',
  'courses',
  'recordViews',
  'publications',
  'feeds',
  'exports',
  'disclosures',
  'retention',
  'history',
] as const
export type Topic = (typeof topics)[number]

interface Description<Input extends z.ZodType, Output extends z.ZodType> {
  /** One sentence for the command line's help, without a full stop. */
  summary: string
  input: Input
  output: Output
}

/** Reads and changes nothing. */
export interface Query<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> extends Description<
  Input,
  Output
> {
  kind: 'query'
  reads: readonly Topic[]
}

/** Changes the workspace in one transaction, undoable as a whole unless the procedure says otherwise. */
export interface Command<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> extends Description<
  Input,
  Output
> {
  kind: 'command'
  changes: readonly Topic[]
}

/** Long work outside of any transaction: streams progress, can be cancelled, may commit one transaction at its end. */
export interface Task<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Progress extends z.ZodType = z.ZodType,
> extends Description<Input, Output> {
  kind: 'task'
  changes: readonly Topic[]
  progress: Progress
}

export type Procedure = Query | Command | Task

export function query<Input extends z.ZodType, Output extends z.ZodType>(
  description: Omit<Query<Input, Output>, 'kind'>,
): Query<Input, Output> {
  return { kind: 'query', ...description }
}

export function command<Input extends z.ZodType, Output extends z.ZodType>(
  description: Omit<Command<Input, Output>, 'kind'>,
): Command<Input, Output> {
  return { kind: 'command', ...description }
}

export function task<Input extends z.ZodType, Output extends z.ZodType, Progress extends z.ZodType>(
  description: Omit<Task<Input, Output, Progress>, 'kind'>,
): Task<Input, Output, Progress> {
  return { kind: 'task', ...description }
}
