import { expect, test } from 'vitest'
import { z } from 'zod'
import { createIdMaker } from '../../../electron/backend/ids.ts'

test('ids are UUIDv7 that carry the time they were made at', () => {
  const id = createIdMaker(() => Date.parse('2026-05-04T03:02:01.000Z'))()
  expect(z.uuidv7().parse(id)).toBe(id)
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-05-04T03:02:01.000Z'))
})

test('10,000 ids of one millisecond differ and rise, also when the clock goes back', () => {
  let time = 1_000
  const newId = createIdMaker(() => time)
  const ids = Array.from({ length: 10_000 }, () => newId())
  time = 500
  ids.push(newId())
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(ids)
})
