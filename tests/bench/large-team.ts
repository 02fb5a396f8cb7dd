import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { Audience, FunnelStage, HomeFunction } from '../../shared/domain/skills.ts'
import type { BenchBackend } from './backend.ts'

export const teamSize = { people: 300, skills: 60 }

const teams = 12

/** A workspace in which everybody has a level in every skill: no team fills its matrix more. Returns its file. */
export async function makeLargeTeam(backend: BenchBackend): Promise<string> {
  const workspace = path.join(backend.folder, 'Large.baton')
  await backend.call('workspace.create', {
    grant: backend.grant(workspace, 'write'),
    name: 'Large',
    timeZone: 'Europe/Berlin',
  })
  const people = Array.from({ length: teamSize.people }, (_, person) => [
    `Person ${person + 1}`,
    emailOf(person),
    person % 2 === 0 ? 'marketing' : 'sales',
    `Team ${person % teams}`,
  ])
  const levels = Array.from({ length: teamSize.skills }, (_, skill) =>
    people.map((_person, person) => [emailOf(person), ...heldBy(person, skill), ...describedSkill(skill)]),
  )
  await load(backend, 'people', ['Name,Email,Function,Team', ...people.map(String)])
  const head = 'Email,Level,Target level,Assessed on,Skill,Home function,Funnel stage,Audience,Capable people wanted'
  await load(backend, 'levels', [head, ...levels.flat().map(String)])
  await backend.call('workspace.close', {})
  return workspace
}

async function load(backend: BenchBackend, kind: 'people' | 'levels', lines: readonly string[]): Promise<void> {
  const file = path.join(backend.folder, `${kind}.csv`)
  writeFileSync(file, lines.join('\n'))
  const source = { grant: backend.grant(file, 'read'), kind }
  const { digest } = await backend.call('imports.preview', source)
  const counts = await backend.call('imports.apply', { ...source, digest })
  if (counts.new !== lines.length - 1) throw new Error(`Only ${counts.new} of ${lines.length - 1} rows came in.`)
}

function emailOf(person: number): string {
  return `person-${person}@example.com`
}

/** Level, target and day: no pattern that the eye or a cache could follow. */
function heldBy(person: number, skill: number): [level: number, target: number, day: string] {
  const mixed = (person * 7 + skill * 13 + ((person * skill) % 11)) % 60
  return [mixed % 5, 1 + (mixed % 4), `2026-0${1 + (mixed % 9)}-${10 + (mixed % 19)}`]
}

function describedSkill(skill: number): string[] {
  const of = (options: readonly string[]) => options[skill % options.length] ?? ''
  return [`Skill ${skill + 1}`, of(HomeFunction.options), of(FunnelStage.options), of(Audience.options), '90']
}
