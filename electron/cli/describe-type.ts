import { z } from 'zod'

type Schema = Exclude<z.core.JSONSchema._JSONSchema, boolean>

/**
 * What a caller passes (`input`: fields with defaults may be left out) or gets, written nearly as TypeScript writes
 * types, with ranges and defaults.
 */
export function describeType(type: z.ZodType, io: 'input' | 'output'): string {
  return describe(z.toJSONSchema(type, { io, unrepresentable: 'any', override: nameTransformed }), 0)
}

/** What comes out of a transformation is unknown to zod; in our contract it is what goes in, or null. */
function nameTransformed({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: Schema }): void {
  const { def } = zodSchema._zod
  if (def.type !== 'pipe' || def.out._zod.def.type !== 'transform' || jsonSchema.type !== undefined) return
  Object.assign(jsonSchema, z.toJSONSchema(def.in, { io: 'output', unrepresentable: 'any' }))
}

const longestLine = 88

function describe(schema: Schema, depth: number): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return choices.map((choice) => describe(asSchema(choice), depth)).join(' | ')
  if (Array.isArray(schema.type)) {
    const { type, ...rest } = schema
    return type.map((one) => describe({ ...rest, type: one }, depth)).join(' | ')
  }
  switch (schema.type) {
    case 'object':
      return describeObject(schema, depth)
    case 'array':
      return describeList(schema, depth)
    case 'string':
      return describeText(schema)
    case 'number':
    case 'integer':
      return describeNumber(schema)
    case 'boolean':
      return 'true | false'
    case 'null':
      return 'null'
    case undefined:
      break
  }
  return 'anything'
}

function describeObject(schema: Schema, depth: number): string {
  const { properties = {}, additionalProperties } = schema
  const fields = Object.entries(properties).map(([name, field]) => {
    const known = asSchema(field)
    const isNeeded = schema.required?.includes(name) === true
    return `${plainName(name)}${isNeeded ? '' : '?'}: ${describe(known, depth + 1)}${describeDefault(known)}`
  })
  if (additionalProperties !== undefined && additionalProperties !== false) {
    fields.push(`[name]: ${describe(asSchema(additionalProperties), depth + 1)}`)
  }
  const line = fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
  if (line.length <= longestLine - depth * 2 && !line.includes('\n')) return line
  const indent = '  '.repeat(depth + 1)
  return `{\n${fields.map((field) => `${indent}${field}\n`).join('')}${'  '.repeat(depth)}}`
}

function describeList(schema: Schema, depth: number): string {
  const item = Array.isArray(schema.items) || schema.items === undefined ? {} : asSchema(schema.items)
  const isChoice = (item.enum ?? item.anyOf ?? item.oneOf) !== undefined || item.type === 'boolean'
  return isChoice ? `(${describe(item, depth)})[]` : `${describe(item, depth)}[]`
}

/** Formats of JSON Schema and our own (see `Day`, `TimeZone` …), as people write them. */
const formats: Readonly<Record<string, string>> = {
  uuid: 'id',
  email: 'e-mail',
  date: 'YYYY-MM-DD',
  'date-time': 'YYYY-MM-DDTHH:MM:SS.000Z',
  'clock-time': 'HH:MM',
  'time-zone': 'time zone',
  path: 'path',
}

function describeText(schema: Schema): string {
  return (schema.format !== undefined && formats[schema.format]) || 'text'
}

function describeNumber({ type, minimum, maximum }: Schema): string {
  const what = type === 'integer' ? 'whole number' : 'number'
  const hasMaximum = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER
  if (minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER) return hasMaximum ? `${what} to ${maximum}` : what
  return hasMaximum ? `${what} ${minimum}..${maximum}` : `${what} from ${minimum}`
}

function describeDefault({ default: value }: Schema): string {
  if (value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value))) return ''
  return ` = ${JSON.stringify(value)}`
}

function plainName(name: string): string {
  return /^\w+$/.test(name) ? name : JSON.stringify(name)
}

function asSchema(schema: z.core.JSONSchema._JSONSchema): Schema {
  return typeof schema === 'boolean' ? {} : schema
}
