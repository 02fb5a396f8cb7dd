import { expect, test } from 'vitest'
import { z } from 'zod'
import { describeType } from '../../../electron/cli/describe-type.ts'
import { procedures } from '../../../shared/contract/contract.ts'
import { Grant } from '../../../shared/contract/grant.ts'
import { Day, Instant, TimeZone } from '../../../shared/domain/times.ts'

test('types read nearly as TypeScript writes them', () => {
  const type = z.object({
    name: z.string(),
    kind: z.enum(['call', 'project']),
    hours: z.number().min(0).max(60),
    seats: z.int().min(1),
    on: Day.nullable(),
    ids: z.array(z.uuid()),
    isPinned: z.boolean().default(false),
  })
  expect(describeType(type, 'input')).toBe(`{
  name: text
  kind: "call" | "project"
  hours: number 0..60
  seats: whole number from 1
  on: YYYY-MM-DD | null
  ids: id[]
  isPinned?: true | false = false
}`)
})

test('our own kinds of text are named, not spelled out', () => {
  const type = z.object({ at: Instant, zone: TimeZone, grant: Grant })
  expect(describeType(type, 'input')).toBe('{ at: YYYY-MM-DDTHH:MM:SS.000Z, zone: time zone, grant: path }')
})

test('choices within lists and names of any kind are told apart', () => {
  expect(describeType(z.array(z.enum(['a', 'b'])), 'input')).toBe('("a" | "b")[]')
  expect(describeType(z.record(z.string(), z.int().nullable()), 'input')).toBe('{ [name]: whole number | null }')
  expect(describeType(z.object({ 'no-overlap': z.object({}) }), 'input')).toBe('{ "no-overlap": {} }')
})

test('what a caller gets has no fields that may be missing because of defaults', () => {
  const type = z.object({ limit: z.int().min(1).max(9).default(5) })
  expect(describeType(type, 'input')).toBe('{ limit?: whole number 1..9 = 5 }')
  expect(describeType(type, 'output')).toBe('{ limit: whole number 1..9 = 5 }')
})

test('nothing in the contract is beyond description', () => {
  const unclear = [...procedures].filter(([, { input, output }]) =>
    [describeType(input, 'input'), describeType(output, 'output')].some((text) => text.includes('anything')),
  )
  expect(unclear.map(([name]) => name)).toEqual([])
})
