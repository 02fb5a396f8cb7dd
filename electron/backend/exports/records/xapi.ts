import type { TrainingRecord } from '../../../../shared/domain/records.ts'
import { namedUuid } from './named-uuid.ts'
import { type RecordFormat, usernameOf, wordsForNobody } from './record-format.ts'

/**
 * Statements of the Experience API 1.0.3, which a learning record store takes as they are: an array in JSON. A record
 * has the same statement id each time, so that a store that has it already knows.
 */
export const xapi: RecordFormat = {
  hasCourses: false,
  problems: (record) => (usernameOf(record) === '' ? [wordsForNobody(record)] : []),
  write: async function* write(parts, { workspaceId }) {
    let before = '[\n'
    for await (const part of parts) {
      const statements = part.map(({ record }) => JSON.stringify(statementOf(record, workspaceId)))
      if (statements.length === 0) continue
      yield before + statements.join(',\n')
      before = ',\n'
    }
    yield before === ',\n' ? '\n]\n' : '[]\n'
  },
}

/** The vocabulary of Advanced Distributed Learning, who wrote the specification. */
const adl = 'http://adlnet.gov/expapi'
/** Words of our own, where theirs end: what somebody did in which role, and what came of it. */
const own = 'https://baton.invalid/xapi'

function statementOf(record: TrainingRecord, workspaceId: string) {
  const { placementId, person, cycle, activity, role, host, attendance, skills, observation } = record
  const { startsOn, endsOn, signedAt, signedBy } = record
  const isCall = activity.kind === 'call'
  const isWhole = attendance === 'attended'
  const agent = (name: string, username: string) => ({
    objectType: 'Agent',
    name,
    account: { homePage: `urn:uuid:${workspaceId}`, name: username },
  })
  return {
    id: namedUuid(workspaceId, placementId),
    actor: agent(person.name, usernameOf(record)),
    verb: isWhole ? verb(isCall ? 'attended' : 'completed') : verb('experienced'),
    object: thing(`urn:uuid:${activity.id}`, isCall ? `${adl}/activities/meeting` : `${own}/project`, activity.title, {
      [`${own}/kind`]: activity.kind,
      [`${own}/type`]: activity.type ?? undefined,
      [`${own}/funnel-stage`]: activity.funnelStage,
      [`${own}/audience`]: activity.audience,
    }),
    result: {
      completion: isWhole,
      duration: durationOf(record.hours),
      extensions: { [`${own}/skills`]: skills, [`${own}/observation`]: observation ?? undefined },
    },
    context: {
      // Stores need somebody to be known by something: within a workspace an id does.
      instructor: agent(host.name, host.hrId ?? host.email ?? host.id),
      platform: 'Baton',
      contextActivities: {
        grouping: [thing(`urn:uuid:${cycle.id}`, `${own}/cycle`, cycle.name)],
        category: [
          thing(`${own}/profile`, `${adl}/activities/profile`, 'Cross-training with Baton'),
          thing(`${own}/roles/${role}`, `${own}/role`, role),
        ],
      },
      extensions: {
        [`${own}/starts-on`]: startsOn,
        [`${own}/ends-on`]: endsOn,
        [`${own}/signed-off-at`]: signedAt,
        [`${own}/signed-off-by`]: signedBy?.name,
      },
    },
    timestamp: timestampOf(record),
  }
}

function verb(name: 'attended' | 'completed' | 'experienced') {
  return { id: `${adl}/verbs/${name}`, display: { 'en-US': name } }
}

/** What people called it is in whatever language they speak. */
function thing(id: string, type: string, name: string, extensions?: Record<string, unknown>) {
  return { objectType: 'Activity', id, definition: { type, name: { und: name }, extensions } }
}

/** Records tell days, not hours: noon in UTC is the same day nearly everywhere, and nothing is signed off before it was. */
function timestampOf({ endsOn, signedAt }: TrainingRecord): string {
  const noon = `${endsOn}T12:00:00.000Z`
  return noon < signedAt ? noon : signedAt
}

/** "PT1H30M" */
function durationOf(hours: number): string {
  const minutes = Math.round(hours * 60)
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M`
}
