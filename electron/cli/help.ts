import { contract, procedures } from '../../shared/contract/contract.ts'
import type { Procedure } from '../../shared/contract/procedure.ts'
import { describeType } from './describe-type.ts'

const usage = `baton <noun.verb> [--workspace FILE.baton] [--input JSON | @file | -] [--progress]

Carries out one request of Baton and prints the answer as JSON. "baton" stands for "baton --cli" of the installed
app, and for "npm run --silent baton --" in the source.

  --workspace FILE.baton   the workspace to open for it
  --input JSON             what the request takes; @file reads it from a file, - from standard input
  --progress               progress of long work on standard error, one line of JSON each
  --help                   this page; after a request: what it takes and answers

Where a request takes a "grant", give the path of the file or folder. Ctrl+C cancels; a plan keeps the best
found so far. Exit status: 0 done, 1 refused (the reason as JSON on standard error), 2 wrong usage.`

/** The whole page: every procedure with what it takes. */
export function helpForAll(): string {
  const nouns = Object.keys(contract).map((noun) => {
    const entries = [...procedures].filter(([name]) => name.startsWith(`${noun}.`))
    return entries
      .map(([name, procedure]) => `  ${name.padEnd(28)}${procedure.summary}\n${inputOf(procedure)}`)
      .join('\n')
  })
  return `${usage}\n\nRequests\n\n${nouns.join('\n\n')}\n`
}

export function helpForOne(name: string, procedure: Procedure): string {
  const { summary, kind } = procedure
  const kinds = { query: 'reads only', command: 'changes the workspace', task: 'long work, can be cancelled' }
  const progress =
    procedure.kind === 'task' ? `\nProgress\n\n${indented(describeType(procedure.progress, 'output'))}\n` : ''
  const input = indented(describeType(procedure.input, 'input'))
  const output = indented(describeType(procedure.output, 'output'))
  return `${name} (${kinds[kind]})\n${summary}.\n\nInput\n\n${input}\n${progress}\nAnswer\n\n${output}\n`
}

function inputOf(procedure: Procedure): string {
  return describeType(procedure.input, 'input')
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n')
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ')
}

/** The known request that was most likely meant; undefined when nothing is near. */
export function nearestTo(name: string): string | undefined {
  const [noun = '', verb = ''] = name.toLowerCase().split('.')
  const names = [...procedures.keys()]
  return (
    names.find((known) => known.toLowerCase() === `${noun}.${verb}`) ??
    names.find((known) => known.startsWith(`${noun}s.${verb}`)) ??
    names.find((known) => known.startsWith(`${noun}.`) || known.endsWith(`.${verb}`))
  )
}
