import path from 'node:path'
import { parseArgs } from 'node:util'
import { folderOfCommand } from '../../electron/cli/folders.ts'
import { UsageError } from './command.ts'
import type { CompanySize } from './company/company.ts'

/** Larger models are gigabytes of text, which no solver would finish. */
export const mostPeopleInModel = 200

export interface PlannerOptions {
  size: CompanySize
  timeLimitSeconds: number
  gap: number
  /** Where to write the complete model, and the plan. */
  modelFile: string | null
  planFile: string | null
  isJson: boolean
  isVersusCbc: boolean
  /** Change a thing at a time afterwards, as if the plan had been published, and repair it. */
  isRepaired: boolean
}

export const plannerUsage =
  'Usage: npm run bench:planner -- --people N --weeks W [--seed S] [--time-limit SECONDS] [--gap SHARE]\n' +
  '  [--model FILE.mps] [--plan FILE.json] [--versus cbc] [--repair] [--json]'

/** Throws `UsageError`. */
export function plannerOptions(given: readonly string[]): PlannerOptions {
  const values = parsed(given, {
    ...sizeOptions,
    'time-limit': { type: 'string', default: '600' },
    gap: { type: 'string', default: '0.001' },
    model: { type: 'string' },
    plan: { type: 'string' },
    versus: { type: 'string' },
    repair: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  })
  const size = sizeFrom(values)
  const { versus } = values
  if (versus !== undefined && versus !== 'cbc') {
    throw new UsageError(`The planner can be measured against cbc, not against ${versus}.`)
  }
  if ((values.model !== undefined || versus !== undefined) && size.people > mostPeopleInModel) {
    throw new UsageError(
      `The complete model is written for up to ${mostPeopleInModel} people, and ${size.people} were asked for. ` +
        'Leave out --model and --versus, or ask for fewer people.',
    )
  }
  return {
    size,
    timeLimitSeconds: numberFrom('--time-limit', values['time-limit'], 1, 86_400),
    gap: numberFrom('--gap', values.gap, 0, 1),
    modelFile: fileFrom(values.model),
    planFile: fileFrom(values.plan),
    isJson: values.json,
    isVersusCbc: versus === 'cbc',
    isRepaired: values.repair,
  }
}

export interface CheckOptions {
  size: CompanySize
  /** One of the two is given: a plan of the benchmark, or what CBC made of the model. */
  planFile: string | null
  solutionFile: string | null
}

export const checkUsage =
  'Usage: npm run bench:check -- --people N --weeks W [--seed S] (--plan FILE.json | --cbc-solution FILE)'

/** Throws `UsageError`. */
export function checkOptions(given: readonly string[]): CheckOptions {
  const values = parsed(given, { ...sizeOptions, plan: { type: 'string' }, 'cbc-solution': { type: 'string' } })
  const [planFile, solutionFile] = [fileFrom(values.plan), fileFrom(values['cbc-solution'])]
  if ((planFile === null) === (solutionFile === null)) {
    throw new UsageError('Give either --plan with a plan of bench:planner, or --cbc-solution with one that CBC wrote.')
  }
  return { size: sizeFrom(values), planFile, solutionFile }
}

const sizeOptions = {
  people: { type: 'string' },
  weeks: { type: 'string' },
  seed: { type: 'string', default: '1' },
} as const

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>

function parsed<const Known extends Options>(given: readonly string[], options: Known) {
  try {
    return parseArgs({ args: [...given], options }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function sizeFrom(values: { people?: string; weeks?: string; seed: string }): CompanySize {
  return {
    people: wholeFrom('--people', values.people, 5, 2_000),
    weeks: wholeFrom('--weeks', values.weeks, 1, 26),
    seed: wholeFrom('--seed', values.seed, 0, 2 ** 31 - 1),
  }
}

function wholeFrom(name: string, text: string | undefined, least: number, most: number): number {
  const number = numberFrom(name, text, least, most)
  if (!Number.isInteger(number)) throw new UsageError(`${name} takes a whole number, not ${text}.`)
  return number
}

function numberFrom(name: string, text: string | undefined, least: number, most: number): number {
  if (text === undefined) throw new UsageError(`${name} is missing.`)
  const number = text.trim() === '' ? Number.NaN : Number(text)
  if (number >= least && number <= most) return number
  throw new UsageError(`${name} takes a number from ${least} to ${most}, not ${text === '' ? 'nothing' : text}.`)
}

function fileFrom(name: string | undefined): string | null {
  if (name === '') throw new UsageError('A file without a name cannot be written or read.')
  return name === undefined ? null : path.resolve(folderOfCommand(), name)
}
