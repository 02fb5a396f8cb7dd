import type { Person } from '../../../shared/domain/people.ts'
import { Level, levelMeanings, type Skill, SkillDraft, type SkillLevel } from '../../../shared/domain/skills.ts'
import { dayIn } from '../../../shared/domain/times.ts'
import type { Judgement } from '../db/level-changes.ts'
import { listPeople } from '../db/people.ts'
import {
  insertSkillLevels,
  insertSkills,
  listSkillLevels,
  listSkills,
  setSkillLevel,
  updateSkill,
} from '../db/skills.ts'
import { countOf } from '../features/words.ts'
import { type Cells, cellsOf, changesBetween, checked } from './cells.ts'
import type { Importer, Kind, Outcome, Setting } from './kind.ts'
import { indexPeople, type PeopleIndex } from './people-index.ts'
import { createSeenLines } from './seen-lines.ts'
import { dayField, textField, type Field, plainWord } from './field.ts'
import { nameKey, quoted, type SourceRow } from './source.ts'
import { audienceOf, audiencesExpected, homeFunctionOf, stageOf, stagesExpected } from './words.ts'

const fields: readonly Field[] = [
  textField(
    'email',
    'E-mail address',
    `email emailaddress workemail mail emailadresse courriel correo correoelectronico`,
  ),
  textField('person', 'Person', 'person name fullname displayname employee employeename mitarbeiter naam nom nombre'),
  textField('hrId', 'HR id', 'hrid employeeid employeenumber personnelnumber workerid personalnummer matricule'),
  textField(
    'skill',
    'Skill',
    `skill skillname competency competence fahigkeit kompetenz kenntnis habilidad competenza vaardigheid`,
    true,
  ),
  textField('level', 'Level', 'level currentlevel skilllevel rating proficiency stufe niveau nivel livello'),
  textField(
    'targetLevel',
    'Target level',
    `targetlevel target requiredlevel goal ziel zielstufe zielniveau objectif niveaucible objetivo`,
  ),
  dayField('assessedOn', 'Assessed on', 'assessedon assessmentdate assessed date asof bewertetam datum fecha'),
  textField('homeFunction', 'Home function', 'homefunction function funktion bereich craft'),
  textField('funnelStage', 'Funnel stage', 'funnelstage stage phase trichterphase etape'),
  textField('audience', 'Audience', 'audience zielgruppe publikum'),
  textField('capableWanted', 'Capable people wanted', 'capablewanted wanted peoplewanted coverage benotigt'),
]

/** For skills that the file names without describing them. */
const usualSkill = {
  homeFunction: 'shared',
  funnelStage: 'consideration',
  audience: 'one-to-one',
  capableWanted: 2,
} as const

/** Levels and targets of people; a row without a person describes a skill. Skills that are not there yet are made. */
export const levels: Kind = {
  name: 'levels',
  noun: { one: 'skill level', many: 'skill levels' },
  fields,
  oneOf: [],
  open: async (db, setting) => {
    const people = await listPeople(db, { includeArchived: true })
    const skills = await listSkills(db, { includeArchived: true })
    return createImporter(people, skills, await listSkillLevels(db, { includeArchived: true }), setting)
  },
}

function createImporter(
  people: readonly Person[],
  skills: readonly Skill[],
  known: readonly SkillLevel[],
  setting: Setting,
): Importer {
  const index = indexPeople(people)
  const skillsByName = new Map(skills.map((skill) => [nameKey(skill.name), skill]))
  const levelOf = new Map(known.map((level) => [`${level.personId} ${level.skillId}`, level]))
  const today = dayIn(setting.timeZone, setting.now)
  const lines = createSeenLines()
  const madeSkills: Skill[] = []
  const undescribed: string[] = []
  const changedSkills: Skill[] = []
  const addedLevels: SkillLevel[] = []
  const changedLevels: SkillLevel[] = []

  /** The skill of the row, made when it is new. A row that describes a skill also changes one that is there. */
  function skillIn(cells: Cells, isDescription: boolean): { skill: Skill; before: Skill | undefined } | undefined {
    const name = cells.text('skill')
    if (name === null) cells.missing('skill')
    const before = skillsByName.get(nameKey(name ?? ''))
    if (before !== undefined && before.archivedAt !== null) cells.fail('skill', 'is archived. Bring it back first')
    const described = {
      homeFunction: cells.choice('homeFunction', homeFunctionOf, 'marketing, sales or shared'),
      funnelStage: cells.choice('funnelStage', stageOf, stagesExpected),
      audience: cells.choice('audience', audienceOf, audiencesExpected),
      capableWanted: cells.number('capableWanted'),
    }
    if (before !== undefined && !isDescription) return cells.reasons.length > 0 ? undefined : { skill: before, before }
    const old = before ?? usualSkill
    const draft = checked(
      SkillDraft,
      {
        name: before?.name ?? name ?? '',
        homeFunction: described.homeFunction ?? old.homeFunction,
        funnelStage: described.funnelStage ?? old.funnelStage,
        audience: described.audience ?? old.audience,
        capableWanted: described.capableWanted ?? old.capableWanted,
      },
      cells,
    )
    if (draft === undefined) return undefined
    if (before !== undefined) return { skill: { ...before, ...draft }, before }
    return { skill: { ...draft, id: setting.newId(), archivedAt: null }, before: undefined }
  }

  function makeSkill(skill: Skill, cells: Cells): void {
    skillsByName.set(nameKey(skill.name), skill)
    madeSkills.push(skill)
    if (['homeFunction', 'funnelStage', 'audience'].some((field) => cells.text(field) === null))
      undescribed.push(skill.name)
  }

  function takeSkill(row: SourceRow, cells: Cells): Outcome {
    const title = cells.text('skill') ?? ''
    for (const field of ['level', 'targetLevel']) {
      if (cells.text(field) !== null) cells.reasons.push(`${cells.label(field)} is given, but no person.`)
    }
    const found = skillIn(cells, true)
    if (found === undefined) return { status: 'error', title, changes: [], reasons: cells.reasons }
    const { skill, before } = found
    const seen = lines.before(row.line, [`skill ${nameKey(skill.name)}`])
    if (seen !== undefined)
      return { status: 'error', title, changes: [], reasons: [`The same skill as in line ${seen}.`] }
    const changes = changesBetween(before && describedSkill(before), describedSkill(skill))
    if (before === undefined) makeSkill(skill, cells)
    else if (changes.length > 0) changedSkills.push(skill)
    return {
      status: before === undefined ? 'new' : changes.length > 0 ? 'changed' : 'same',
      title,
      changes,
      reasons: [],
    }
  }

  function take(row: SourceRow): Outcome {
    const cells = cellsOf(row, fields, setting.source.reading)
    const keys = { email: cells.text('email'), hrId: cells.text('hrId'), name: cells.text('person') }
    if (keys.email === null && keys.hrId === null && keys.name === null) return takeSkill(row, cells)

    const person = personOf(index, keys, cells)
    const title = `${person?.name ?? keys.name ?? keys.email ?? keys.hrId ?? ''}: ${cells.text('skill') ?? ''}`
    const level = levelIn(cells, 'level')
    const targetLevel = levelIn(cells, 'targetLevel')
    const assessedOn = cells.day('assessedOn')
    if (cells.text('level') === null && cells.text('targetLevel') === null) cells.missing('level')
    const found = skillIn(cells, false)
    if (person === undefined || found === undefined)
      return { status: 'error', title, changes: [], reasons: cells.reasons }
    const { skill, before: knownSkill } = found
    const seen = lines.before(row.line, [`level ${person.id} ${nameKey(skill.name)}`])
    if (seen !== undefined) {
      return { status: 'error', title, changes: [], reasons: [`The same person and skill as in line ${seen}.`] }
    }

    const before = levelOf.get(`${person.id} ${skill.id}`)
    const after: SkillLevel = {
      personId: person.id,
      skillId: skill.id,
      level: level ?? before?.level ?? 0,
      targetLevel: targetLevel ?? before?.targetLevel ?? null,
      assessedOn: assessedOn ?? before?.assessedOn ?? null,
      isInterested: before?.isInterested ?? false,
    }
    // A level that nobody dated was judged when it was told.
    if (assessedOn === null && after.level !== (before?.level ?? 0)) after.assessedOn = today
    if (knownSkill === undefined) makeSkill(skill, cells)
    const changes = changesBetween(describedLevel(before), describedLevel(after))
    if (changes.length === 0 && knownSkill !== undefined) return { status: 'same', title, changes, reasons: [] }
    // Level 0 without a target is no row.
    if (before !== undefined) changedLevels.push(after)
    else if (after.level > 0 || after.targetLevel !== null) addedLevels.push(after)
    return { status: before === undefined ? 'new' : 'changed', title, changes, reasons: [] }
  }

  return {
    take,
    notes: () => {
      const notes = []
      if (madeSkills.length > 0)
        notes.push(`${countOf(madeSkills.length, 'skill is', 'skills are')} not there yet and will be made.`)
      if (undescribed.length > 0) {
        const names = undescribed.slice(0, 5).map(quoted).join(', ')
        notes.push(
          `The file does not fully describe ${names}${undescribed.length > 5 ? ' and others' : ''}. What is missing becomes shared, consideration, one-to-one; change it under Skills.`,
        )
      }
      return notes
    },
    write: async (db) => {
      await insertSkills(db, madeSkills)
      for (const skill of changedSkills) await updateSkill(db, skill)
      const judgement: Judgement = { source: 'import', byPersonId: null, placementIds: [], at: setting.now }
      await insertSkillLevels(db, addedLevels, () => judgement, setting.newId)
      for (const level of changedLevels) await setSkillLevel(db, level, judgement, setting.newId)
    },
  }
}

function personOf(index: PeopleIndex, keys: Parameters<PeopleIndex['recognise']>[0], cells: Cells): Person | undefined {
  const { person, problem } = index.recognise(keys)
  if (problem !== undefined) cells.reasons.push(problem)
  else if (person === undefined) {
    const who = keys.email ?? keys.name ?? keys.hrId ?? ''
    cells.reasons.push(`${quoted(who)} is nobody in this workspace. Import people first.`)
  } else if (person.archivedAt !== null) {
    cells.reasons.push(`${person.name} is archived. Bring ${person.name} back before importing.`)
    return undefined
  }
  return person
}

const levelWords = new Map(levelMeanings.map((meaning, level) => [plainWord(meaning), level]))

/** "3", "3 – does it alone", "does it alone". */
function levelIn(cells: Cells, field: string): Level | null {
  const cell = cells.text(field)
  if (cell === null) return null
  const digits = /^(\d+)(?:[.,]0+)?(?:\s*[-–—:(].*)?$/.exec(cell)?.[1]
  const level = Level.safeParse(digits === undefined ? levelWords.get(plainWord(cell)) : Number(digits))
  if (level.success) return level.data
  cells.fail(field, 'is not a level from 0 (none) to 4 (can teach it)')
  return null
}

function describedSkill(skill: SkillDraft): [label: string, text: string][] {
  return [
    ['Skill', skill.name],
    ['Home function', skill.homeFunction],
    ['Funnel stage', skill.funnelStage],
    ['Audience', skill.audience],
    ['Capable people wanted', String(skill.capableWanted)],
  ]
}

function describedLevel(level: SkillLevel | undefined): [label: string, text: string][] {
  return [
    ['Level', `${level?.level ?? 0} ${levelMeanings[level?.level ?? 0]}`],
    ['Target level', level?.targetLevel === undefined || level.targetLevel === null ? '' : String(level.targetLevel)],
    ['Assessed on', level?.assessedOn ?? ''],
  ]
}
