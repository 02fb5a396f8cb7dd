import { z } from 'zod'
import { PersonId, PlacementId, SkillId } from '../domain/ids.ts'
import { LevelSource } from '../domain/levels.ts'
import { Level, Skill, SkillDraft, SkillLevel } from '../domain/skills.ts'
import { command, query } from './procedure.ts'

const nothing = z.object({})
const ids = z.object({ ids: z.array(SkillId).min(1).max(5_000) })

export const skills = {
  list: query({
    summary: 'All skills, by funnel stage and name',
    input: z.object({ includeArchived: z.boolean().default(false) }),
    output: z.array(Skill),
    reads: ['skills'],
  }),
  levels: query({
    summary: 'Levels and targets of everybody who is not archived',
    input: z.object({ personId: PersonId.optional() }),
    output: z.array(SkillLevel),
    reads: ['skills', 'people'],
  }),
  add: command({ summary: 'Add a skill', input: SkillDraft, output: z.object({ id: SkillId }), changes: ['skills'] }),
  edit: command({
    summary: 'Change a skill',
    input: z.object({ id: SkillId, skill: SkillDraft }),
    output: nothing,
    changes: ['skills'],
  }),
  archive: command({ summary: 'Archive skills', input: ids, output: nothing, changes: ['skills'] }),
  restore: command({ summary: 'Bring archived skills back', input: ids, output: nothing, changes: ['skills'] }),
  setLevel: command({
    summary:
      'Set somebody’s level, target or interest in a skill; what is left out stays as it is. Says who judges, on what evidence',
    input: z.object({
      personId: PersonId,
      skillId: SkillId,
      level: Level.optional(),
      targetLevel: Level.nullable().optional(),
      isInterested: z.boolean().optional(),
      source: LevelSource.exclude(['import']).default('lead'),
      byPersonId: PersonId.nullable().default(null),
      placementIds: z.array(PlacementId).max(200).default([]),
    }),
    output: nothing,
    changes: ['skills'],
  }),
}
