import { type ContentProject, ContentProjectDraft } from '../../../shared/domain/activities.ts'
import type { SkillId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { insertActivities, listProjects, updateActivity } from '../db/activities.ts'
import { listPeople } from '../db/people.ts'
import { listSkills } from '../db/skills.ts'
import { type Cells, cellsOf, changesBetween, checked, type Gappy } from './cells.ts'
import type { Importer, Kind, Outcome, Setting } from './kind.ts'
import { hostNamed, indexPeople, type PeopleIndex } from './people-index.ts'
import { createSeenLines } from './seen-lines.ts'
import { dayField, textField, type Field } from './field.ts'
import { nameKey, quoted, type SourceRow } from './source.ts'
import { audienceOf, audiencesExpected, isCancelledWord, stageOf, stagesExpected } from './words.ts'

const fields: readonly Field[] = [
  textField('sourceId', 'Id', 'id projectid recordid key issuekey taskid gid'),
  textField(
    'title',
    'Title',
    `title name project projectname contentproject taskname titel projekt projektname titre projet titulo
     proyecto titolo progetto summary`,
    true,
  ),
  textField(
    'host',
    'Host',
    `host hostemail owneremail owner lead incharge responsible assignee assigneeemail verantwortlich
     verantwortliche zustandig responsable responsabile`,
    true,
  ),
  textField('format', 'Format', 'format type contenttype kind art inhaltstyp'),
  textField('funnelStage', 'Funnel stage', 'funnelstage stage phase trichterphase etape etapa'),
  textField('audience', 'Audience', 'audience zielgruppe publikum'),
  dayField(
    'startsOn',
    'Starts on',
    `startson startdate start begin beginn startdatum datededebut debut fechadeinicio inicio inizio`,
    true,
  ),
  dayField(
    'endsOn',
    'Ends on',
    `endson enddate end duedate due deadline ende enddatum fallig datedefin fin fechadefin fine`,
    true,
  ),
  textField(
    'hoursPerWeek',
    'Hours per week',
    `hoursperweek hoursaweek hours stundenprowoche heuresparsemaine horasporsemana`,
  ),
  textField('seats', 'Seats', 'seats places platze plazas'),
  textField('skills', 'Skills', 'skills skill fahigkeiten kompetenzen competences'),
  textField('isHostOptedOut', 'Without participants', 'withoutparticipants noparticipants hostoptedout'),
  textField('status', 'Status', 'status state zustand statut estado'),
  textField('notes', 'Notes', 'notes notizen bemerkungen notas'),
]

/** Given to new projects when the file says nothing. */
const usual = { funnelStage: 'consideration', audience: 'one-to-many', hoursPerWeek: 2, seats: 1 } as const

export const projects: Kind = {
  name: 'projects',
  noun: { one: 'content project', many: 'content projects' },
  fields,
  oneOf: [],
  open: async (db, setting) => {
    const people = await listPeople(db, { includeArchived: true })
    return createImporter(people, await listSkills(db), await listProjects(db, { includeArchived: true }), setting)
  },
}

function createImporter(
  people: readonly Person[],
  skills: readonly Skill[],
  known: readonly ContentProject[],
  setting: Setting,
): Importer {
  const index = indexPeople(people)
  const nameOf = new Map(people.map((person) => [person.id, person.name]))
  const skillNames = new Map(skills.map((skill) => [skill.id, skill.name]))
  const bySource = new Map(known.map((project) => [project.sourceId ?? '', project]))
  const byTitle = Map.groupBy(known, (project) => nameKey(project.title))
  const lines = createSeenLines()
  const added: ContentProject[] = []
  const changed: ContentProject[] = []

  function find(sourceId: string | null, title: string): { project: ContentProject | undefined; problem?: string } {
    const project = sourceId === null ? undefined : bySource.get(sourceId)
    if (project !== undefined) return { project }
    const namesakes = (byTitle.get(nameKey(title)) ?? []).filter(
      (candidate) => candidate.archivedAt === null && (sourceId === null || candidate.sourceId === null),
    )
    if (namesakes.length > 1) {
      return {
        project: undefined,
        problem: `Several content projects are called ${quoted(title)}. Only an id can tell them apart.`,
      }
    }
    return { project: namesakes[0] }
  }

  function take(row: SourceRow): Outcome {
    const cells = cellsOf(row, fields, setting.source.reading)
    const title = cells.text('title') ?? ''
    const sourceId = cells.text('sourceId')
    const failed = (reasons: string[]): Outcome => ({ status: 'error', title, changes: [], reasons })
    const { project: existing, problem } = find(sourceId, title)
    if (problem !== undefined) return failed([...cells.reasons, problem])
    if (existing !== undefined && existing.archivedAt !== null) {
      return failed([...cells.reasons, 'This content project is archived. Bring it back first.'])
    }
    const skillIds = skillsIn(cells, skills)
    const isCancelled = isCancelledWord(cells.text('status') ?? '')
    const draft = checked(ContentProjectDraft, draftOf(cells, existing, index, skillIds), cells)
    if (draft === undefined) return failed(cells.reasons)
    const seen = lines.before(row.line, [
      sourceId === null ? `title ${nameKey(title)}` : `id ${sourceId}`,
      ...(existing ? [existing.id] : []),
    ])
    if (seen !== undefined) return failed([`The same content project as in line ${seen}.`])
    if (existing === undefined && isCancelled) {
      return { status: 'skipped', title, changes: [], reasons: ['Cancelled, and not in this workspace.'] }
    }

    const status = isCancelled
      ? 'cancelled'
      : cells.text('status') === null
        ? (existing?.status ?? 'planned')
        : 'planned'
    const after: ContentProject = {
      kind: 'project',
      ...draft,
      id: existing?.id ?? setting.newId(),
      status,
      sourceId: sourceId ?? existing?.sourceId ?? null,
      archivedAt: null,
    }
    const changes = changesBetween(existing && described(existing), described(after))
    if (existing === undefined) added.push(after)
    else if (changes.length > 0) changed.push(after)
    return {
      status: existing === undefined ? 'new' : changes.length > 0 ? 'changed' : 'same',
      title,
      changes,
      reasons: [],
    }
  }

  function described(project: ContentProject): [label: string, text: string][] {
    return [
      ['Title', project.title],
      ['Host', nameOf.get(project.hostId) ?? ''],
      ['Format', project.format ?? ''],
      ['Funnel stage', project.funnelStage],
      ['Audience', project.audience],
      ['Starts on', project.startsOn],
      ['Ends on', project.endsOn],
      ['Hours per week', String(project.hoursPerWeek)],
      ['Seats', String(project.seats)],
      ['Skills', project.skillIds.map((id) => skillNames.get(id) ?? 'an archived skill').join('; ')],
      ['Without participants', project.isHostOptedOut ? 'yes' : 'no'],
      ['Status', project.status],
      ['Notes', project.notes ?? ''],
      ['Id', project.sourceId ?? ''],
    ]
  }

  return {
    take,
    notes: () => [],
    write: async (db) => {
      await insertActivities(db, added)
      for (const project of changed) await updateActivity(db, project)
    },
  }
}

function draftOf(
  cells: Cells,
  existing: ContentProject | undefined,
  index: PeopleIndex,
  skillIds: SkillId[] | null,
): Gappy<typeof ContentProjectDraft> {
  const named = cells.text('host')
  const host = named === null ? undefined : hostNamed(named, index, 'marketing')
  if (host?.problem !== undefined) cells.reasons.push(host.problem)
  if (existing === undefined) {
    for (const field of ['title', 'host', 'startsOn', 'endsOn']) if (cells.text(field) === null) cells.missing(field)
  }
  return {
    title: cells.text('title') ?? existing?.title,
    hostId: host?.host?.id ?? existing?.hostId,
    funnelStage: cells.choice('funnelStage', stageOf, stagesExpected) ?? existing?.funnelStage ?? usual.funnelStage,
    audience: cells.choice('audience', audienceOf, audiencesExpected) ?? existing?.audience ?? usual.audience,
    seats: cells.number('seats') ?? existing?.seats ?? usual.seats,
    isHostOptedOut: cells.isYes('isHostOptedOut') ?? existing?.isHostOptedOut ?? false,
    skillIds: skillIds ?? existing?.skillIds ?? [],
    notes: cells.text('notes') ?? existing?.notes ?? null,
    format: cells.text('format') ?? existing?.format ?? null,
    startsOn: cells.day('startsOn') ?? existing?.startsOn,
    endsOn: cells.day('endsOn') ?? existing?.endsOn,
    hoursPerWeek: cells.number('hoursPerWeek') ?? existing?.hoursPerWeek ?? usual.hoursPerWeek,
  }
}

/** Skills named in one cell, between semicolons or, when that does not work out, commas. Null when none are named. */
function skillsIn(cells: Cells, skills: readonly Skill[]): SkillId[] | null {
  const cell = cells.text('skills')
  if (cell === null) return null
  const byName = new Map(skills.map((skill) => [nameKey(skill.name), skill.id]))
  const splits = [/[;|\n]/, /[;|\n,]/].map((separator) => cell.split(separator).filter((name) => name.trim() !== ''))
  const names = splits.find((parts) => parts.every((name) => byName.has(nameKey(name)))) ?? splits[0] ?? []
  const ids = names.map((name) => {
    const id = byName.get(nameKey(name))
    if (id === undefined) cells.reasons.push(`There is no skill called ${quoted(name)}. Import or add it first.`)
    return id
  })
  return [...new Set(ids.filter((id) => id !== undefined))]
}
