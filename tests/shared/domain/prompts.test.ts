import { expect, test } from 'vitest'
import { mannersFor, roleMeanings } from '../../../shared/domain/briefings.ts'
import { Role } from '../../../shared/domain/placements.ts'
import { promptsFor } from '../../../shared/domain/prompts.ts'
import { FunnelStage } from '../../../shared/domain/skills.ts'

test('every role at every stage has four questions of its own', () => {
  const all = Role.options.flatMap((role) => FunnelStage.options.map((stage) => promptsFor(role, stage)))
  expect(new Set(all.map((prompts) => JSON.stringify(prompts))).size).toBe(30)
  expect(all.flatMap((prompts) => Object.values(prompts)).filter((text) => !text.endsWith('?'))).toEqual([])
})

test('people on calls are asked about sales, people on projects about marketing', () => {
  const valued = (role: Role) => promptsFor(role, 'sale').valued.replace(/^.* how (\w+) works\?$/, '$1')
  expect(Role.options.map(valued)).toEqual(['sales', 'sales', 'sales', 'marketing', 'marketing', 'marketing'])
})

test('every role is said in words, and guests know how to behave', () => {
  expect(Object.keys(roleMeanings)).toEqual(Role.options)
  for (const kind of ['call', 'project'] as const) {
    expect(mannersFor(kind).filter((sentence) => !/^[A-Z].*\.$/.test(sentence))).toEqual([])
  }
})
