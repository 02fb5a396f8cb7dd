import type { TrainingRecord } from '../../../../shared/domain/records.ts'
import { namedUuid } from './named-uuid.ts'
import {
  type RecordFormat,
  type RecordToWithdraw,
  type RecordToWrite,
  usernameOf,
  wordsForNobody,
} from './record-format.ts'

/**
 * Statements of the Experience API 1.0.3, which a learning record store takes as they are: an array in JSON. A record
 * has the same statement id each time, so that a store that has it already knows; a corrected one has another, after a statement
 * that voids the one before.
 */
export const xapi: RecordFormat = {
  hasCourses: false,
  problems: (record) => (usernameOf(record) === '' ? [wordsForNobody(record)] : []),
  tells: (record, _, { workspaceId }) => JSON.stringify(contentOf(record, workspaceId)),
  takesBack: 'everything',
  write: async function* write(parts, { workspaceId, withdrawn = () => [] }) {
    let before = '[\n'
    for await (const part of parts) {
      const statements = part.flatMap((item) => statementsOf(item, workspaceId))
      if (statements.length === 0) continue
      yield before + statements.join(',\n')
      before = ',\n'
    }
    const voids = withdrawn().flatMap((each) => voidsOf(each, workspaceId))
    if (voids.length > 0) yield before + voids.join(',\n')
    yield before === ',\n' || voids.length > 0 ? '\n]\n' : '[]\n'
  },
}

/** In JSON, each: those that void what was told of the record before, then its own. */
export function statementsOf({ record, text, told }: RecordToWrite, workspaceId: string): string[] {
  const { placementId } = record
  const id = statementId(workspaceId, placementId, told?.takenBack.length ?? 0, told?.digest ?? '')
  const content = text ?? JSON.stringify(contentOf(record, workspaceId))
  const voids = told === undefined ? [] : voidsOf({ placementId, takenBack: told.takenBack }, workspaceId)
  return [...voids, `{"id":"${id}",${content.slice(1)}`]
}

/** In JSON, each: all that void what was told of a placement. Stores take the same again without a second thought. */
export function voidsOf(
  { placementId, takenBack }: Pick<RecordToWithdraw, 'placementId' | 'takenBack'>,
  workspaceId: string,
): string[] {
  return takenBack.map((digest, revision) => {
    const id = statementId(workspaceId, placementId, revision, digest)
    return JSON.stringify({
      id: namedUuid(workspaceId, `void/${id}`),
      actor: { objectType: 'Agent', name: 'Baton', account: { homePage: `urn:uuid:${workspaceId}`, name: 'baton' } },
      verb: verb('voided'),
      object: { objectType: 'StatementRef', id },
    })
  })
}

/**
 * A placement's own id for what was told first. What is told later has the digest in its name as well, so that a restored backup
 * gives nothing else the same id; and how often it was taken back, because what was voided stays so, even when it is true again.
 */
function statementId(workspaceId: string, placementId: string, revision: number, digest: string): string {
  return namedUuid(workspaceId, revision === 0 ? placementId : `${placementId}/${revision}/${digest}`)
}

/** The vocabulary of Advanced Distributed Learning, who wrote the specification. */
const adl = 'http://adlnet.gov/expapi'
/** Words of our own, where theirs end: what somebody did in which role, and what came of it. */
const own = 'https://baton.invalid/xapi'

function contentOf(record: TrainingRecord, workspaceId: string) {
  const { person, cycle, activity, role, host, attendance, skills, observation } = record
  const { startsOn, endsOn, signedAt, signedBy } = record
  const isCall = activity.kind === 'call'
  const isWhole = attendance === 'attended'
  const agent = (name: string, username: string) => ({
    objectType: 'Agent',
    name,
    account: { homePage: `urn:uuid:${workspaceId}`, name: username },
  })
  return {
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

function verb(name: 'attended' | 'completed' | 'experienced' | 'voided') {
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
