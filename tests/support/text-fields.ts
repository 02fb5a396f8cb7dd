import { z } from 'zod'
import { procedures } from '../../shared/contract/contract.ts'

/** Fields of drafts belong to what is typed, which is kept otherwise than what is sent. */
const ofDrafts = new Set(['reflections.saveDraft'])

interface Shape {
  $ref?: string
  $defs?: Record<string, Shape>
  type?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  maxLength?: number
  anyOf?: Shape[]
  oneOf?: Shape[]
  allOf?: Shape[]
  properties?: Record<string, Shape>
  items?: Shape
  additionalProperties?: Shape | boolean
}

/**
 * Every field of the contract that people write text into, as `people.jobTitle`, with the most letters that it takes. Adding
 * and editing share their fields; ids, days and choices are no text.
 */
export function textFields(): ReadonlyMap<string, number> {
  const fields = new Map<string, number>()
  for (const [name, procedure] of procedures) {
    if (procedure.kind === 'query') continue
    const shape = z.toJSONSchema(procedure.input, { io: 'input', unrepresentable: 'any' }) as Shape
    const [noun = ''] = name.split('.')
    const owner = ofDrafts.has(name) ? name : noun
    for (const { field, mostLetters } of textsIn(shape, '', shape.$defs ?? {})) {
      fields.set(`${owner}.${field}`, mostLetters)
    }
  }
  return fields
}

function textsIn(shape: Shape, field: string, known: Record<string, Shape>): { field: string; mostLetters: number }[] {
  if (shape.$ref !== undefined) {
    const named = known[shape.$ref.split('/').at(-1) ?? '']
    return named === undefined ? [] : textsIn(named, field, known)
  }
  const isChoice = shape.enum !== undefined || shape.const !== undefined || shape.format !== undefined
  const own =
    shape.type === 'string' && !isChoice ? [{ field, mostLetters: shape.maxLength ?? Number.POSITIVE_INFINITY }] : []
  const { items, additionalProperties: others } = shape
  return [
    ...own,
    ...[...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])].flatMap((one) =>
      textsIn(one, field, known),
    ),
    ...Object.entries(shape.properties ?? {}).flatMap(([name, one]) => textsIn(one, name, known)),
    ...(items === undefined ? [] : textsIn(items, field, known)),
    ...(typeof others === 'object' ? textsIn(others, field, known) : []),
  ]
}
