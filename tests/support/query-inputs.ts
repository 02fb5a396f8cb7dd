import type { InputOf, OutputOf, QueryName } from '../../shared/contract/contract.ts'
import { DraftedForm } from '../../shared/domain/form-drafts.ts'
import type { PersonId } from '../../shared/domain/ids.ts'
import type { Caller } from './caller.ts'

/** A workspace as one of its people goes through it. */
export interface Walk {
  /** Who looks. Null: somebody who does not say. */
  me: PersonId | null
  people: OutputOf<'people.list'>
  skills: OutputOf<'skills.list'>
  cycles: OutputOf<'cycles.list'>
  placements: OutputOf<'placements.list'>
  activities: { id: OutputOf<'calls.list'>[number]['id'] }[]
  exports: OutputOf<'records.exports'>['exports']
}

export async function walkAs(call: Caller['call'], me: PersonId | null): Promise<Walk> {
  const cycles = await call('cycles.list', {})
  const placements = []
  for (const { id: cycleId } of cycles) placements.push(...(await call('placements.list', { cycleId })))
  const activities = [...(await call('calls.list', {})), ...(await call('projects.list', {}))]
  const [people, skills] = [await call('people.list', {}), await call('skills.list', {})]
  const { exports } = await call('records.exports', {})
  return { me, people, skills, cycles, placements, activities, exports }
}

const nothing = () => [{}]
const everything = () => [{ includeArchived: true }]
const mine = ({ me }: Walk) => (me === null ? [] : [{ personId: me }])
const aboutEverybody = ({ people }: Walk) => people.map(({ id }) => ({ id }))
const eachCycle = ({ cycles }: Walk) => cycles.map(({ id }) => ({ id }))
const ofEachCycle = ({ cycles }: Walk) => cycles.map(({ id }) => ({ cycleId: id }))
const eachPlacement = ({ placements }: Walk) => placements.map(({ id }) => ({ id }))
const asAuthor = ({ me, placements }: Walk) =>
  me === null ? [] : placements.map(({ id }) => ({ authorId: me, placementId: id }))

/**
 * All that somebody can ask in their own name, of whatever is there. The compiler asks for an entry when the contract gets a
 * new query.
 */
export const queryInputs: { [Name in QueryName]: (walk: Walk) => InputOf<Name>[] } = {
  'workspace.status': nothing,
  'workspace.recent': nothing,
  'workspace.backups': nothing,
  'identity.get': nothing,
  'people.list': everything,
  'people.times': aboutEverybody,
  'people.signedOff': aboutEverybody,
  'people.excludedPairs': nothing,
  'people.erased': nothing,
  'skills.list': everything,
  'skills.levels': nothing,
  'levels.list': nothing,
  'levels.table': nothing,
  'levels.changes': nothing,
  'levels.views': ({ me, people }) => people.map(({ id: personId }) => ({ personId, readerId: me })),
  'levels.promotions': nothing,
  'accounts.list': nothing,
  'calls.list': everything,
  'projects.list': everything,
  'cycles.list': nothing,
  'cycles.get': eachCycle,
  'cycles.explain': ({ placements }) =>
    placements.map(({ cycleId, id }) => ({ id: cycleId, about: { kind: 'placement', placementId: id } })),
  'cycles.summary': eachCycle,
  'placements.list': ofEachCycle,
  'placements.signOffs': nothing,
  'placements.show': ({ placements }) => (placements.length === 0 ? [] : [{ ids: placements.map(({ id }) => id) }]),
  'placements.substitutes': eachPlacement,
  'placements.options': eachPlacement,
  'placements.candidates': ({ cycles, activities }) =>
    cycles.flatMap(({ id: cycleId }) => activities.map(({ id: activityId }) => ({ cycleId, activityId }))),
  'preferences.get': mine,
  'rotations.mine': ({ people }) => people.map(({ id: personId }) => ({ personId })),
  'reminders.due': ({ people }) => people.map(({ id: personId }) => ({ personId })),
  'reflections.list': ({ me, cycles, people }) => [
    ...cycles.map(({ id: cycleId }) => ({ readerId: me, cycleId })),
    ...people.map(({ id: authorId }) => ({ readerId: me, authorId })),
  ],
  'reflections.get': ({ me, placements }) => placements.map(({ id: placementId }) => ({ readerId: me, placementId })),
  'reflections.draft': asAuthor,
  'secrets.state': nothing,
  'seals.state': ({ people }) => people.map(({ id: personId }) => ({ personId })),
  'drafts.get': ({ me, placements, cycles }) =>
    me === null
      ? []
      : [...placements, ...cycles].flatMap(({ id: subjectId }) =>
          DraftedForm.options.map((form) => ({ form, authorId: me, subjectId })),
        ),
  'alignment.own': ({ me, cycles }) => (me === null ? [] : cycles.map(({ id }) => ({ personId: me, cycleId: id }))),
  'alignment.results': ofEachCycle,
  'alignment.trend': nothing,
  'measures.list': everything,
  'coverage.get': nothing,
  'coverage.trend': nothing,
  // Of one skill, because what is told of it is of the same kind for all.
  'coverage.gap': ({ cycles, people, skills: [skill] }) =>
    cycles.flatMap(({ id: cycleId }) =>
      skill === undefined ? [] : people.map(({ id: personId }) => ({ cycleId, personId, skillId: skill.id })),
    ),
  'reports.cycle': ofEachCycle,
  'badges.issuer': nothing,
  'courses.list': nothing,
  'recordViews.list': nothing,
  'records.list': () => [{ limit: 1_000 }],
  // A refusal is an answer too: not every placement is a record.
  'records.get': ({ placements }) => placements.map(({ id: placementId }) => ({ placementId })),
  'recordStores.get': nothing,
  'records.totals': nothing,
  'records.exports': nothing,
  'records.exported': ({ exports }) => exports.map(({ id: exportId }) => ({ exportId })),
  'papers.transcript': ({ people }) => people.map(({ id: personId }) => ({ personId })),
  'papers.certificate': ({ people, cycles }) =>
    cycles.flatMap(({ id: cycleId }) => people.map(({ id: personId }) => ({ personId, cycleId }))),
  'papers.people': nothing,
  'publications.preview': ofEachCycle,
  'feeds.get': nothing,
  'disclosures.list': ({ people }) => [{}, ...people.map(({ id: personId }) => ({ personId }))],
  'retention.get': nothing,
  'retention.preview': nothing,
  'history.state': nothing,
  'history.list': () => [{ limit: 1_000 }],
  'history.verify': nothing,
  'history.checkEntry': () => [{ entry: 1, hash: '0'.repeat(64) }],
}
