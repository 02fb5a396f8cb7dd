import type { z } from 'zod'
import { accounts } from './accounts.ts'
import { alignment } from './alignment.ts'
import { badges } from './badges.ts'
import { calls } from './calls.ts'
import { courses } from './courses.ts'
import { coverage } from './coverage.ts'
import { cycles } from './cycles.ts'
import { disclosures } from './disclosures.ts'
import { drafts } from './drafts.ts'
import { feeds } from './feeds.ts'
import { history } from './history.ts'
import { identity } from './identity.ts'
import { imports } from './imports.ts'
import { levels } from './levels.ts'
import { measures } from './measures.ts'
import { papers } from './papers.ts'
import { people } from './people.ts'
import { placements } from './placements.ts'
import { preferences } from './preferences.ts'
import { privacy } from './privacy.ts'
import type { Command, Procedure, Query, Task } from './procedure.ts'
import { projects } from './projects.ts'
import { publications } from './publications.ts'
import { recordViews } from './record-views.ts'
import { recordStores } from './record-stores.ts'
import { records } from './records.ts'
import { reflections } from './reflections.ts'
import { reminders } from './reminders.ts'
import { reports } from './reports.ts'
import { retention } from './retention.ts'
import { rotations } from './rotations.ts'
import { seals } from './seals.ts'
import { secrets } from './secrets.ts'
import { skills } from './skills.ts'
import { workspace } from './workspace.ts'

/** Everything that crosses a process: what the window, the command line and the tests can ask of the backend. */
export const contract = {
  workspace,
  identity,
  people,
  skills,
  levels,
  accounts,
  calls,
  projects,
  cycles,
  placements,
  rotations,
  reminders,
  preferences,
  reflections,
  seals,
  secrets,
  drafts,
  alignment,
  measures,
  coverage,
  reports,
  records,
  recordStores,
  badges,
  recordViews,
  papers,
  courses,
  publications,
  feeds,
  privacy,
  retention,
  imports,
  disclosures,
  history,
}
export type Contract = typeof contract

/** `noun.verb` of every procedure. */
export type ProcedureName = {
  [Noun in keyof Contract]: `${Noun}.${Extract<keyof Contract[Noun], string>}`
}[keyof Contract]

type ProcedureOf<Name extends ProcedureName> = Name extends `${infer Noun}.${infer Verb}`
  ? Noun extends keyof Contract
    ? Verb extends keyof Contract[Noun]
      ? Contract[Noun][Verb]
      : never
    : never
  : never

type NamesOfKind<Kind> = { [Name in ProcedureName]: ProcedureOf<Name> extends Kind ? Name : never }[ProcedureName]
export type QueryName = NamesOfKind<Query>
export type CommandName = NamesOfKind<Command>
export type TaskName = NamesOfKind<Task>

/** What a caller passes: fields with defaults may be left out. */
export type InputOf<Name extends ProcedureName> =
  ProcedureOf<Name> extends { input: infer Input extends z.ZodType } ? z.input<Input> : never
/** What a handler gets: checked, with defaults filled in. */
export type CheckedInputOf<Name extends ProcedureName> =
  ProcedureOf<Name> extends { input: infer Input extends z.ZodType } ? z.output<Input> : never
export type OutputOf<Name extends ProcedureName> =
  ProcedureOf<Name> extends { output: infer Output extends z.ZodType } ? z.output<Output> : never
export type ProgressOf<Name extends TaskName> =
  ProcedureOf<Name> extends { progress: infer Progress extends z.ZodType } ? z.output<Progress> : never

export const procedures: ReadonlyMap<string, Procedure> = new Map(
  Object.entries(contract).flatMap(([noun, verbs]) =>
    Object.entries<Procedure>(verbs).map(([verb, procedure]): [string, Procedure] => [`${noun}.${verb}`, procedure]),
  ),
)
