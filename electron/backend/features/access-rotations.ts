import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Placement, SignOff } from '../../../shared/domain/placements.ts'
import { listAccounts } from '../db/accounts.ts'
import { listActivitiesOfHost } from '../db/activities.ts'
import type { ReadHandle } from '../db/handles.ts'
import { listInvitationsNaming } from '../db/invitations.ts'
import { listPlacementsById } from '../db/placements.ts'
import { listRecordIds } from '../db/records.ts'
import { listPlacementsOfHost, listPlacementsOfPerson } from '../db/rotations.ts'
import { listSignOffs } from '../db/sign-offs.ts'
import { getWorkspace } from '../db/workspaces.ts'
import { type AccessNames, describePlacements, type HeldSections } from './access-names.ts'
import { createRecordReader } from './training-records.ts'

type Names = 'placements' | 'hosted' | 'guests' | 'signOffs' | 'signOffsGiven' | 'invitations'

/** What somebody joined and hosted, what was said of it, and what calendars were told. */
export async function readRotations(
  db: ReadHandle,
  personId: PersonId,
  names: AccessNames,
): Promise<HeldSections<Names>> {
  const joined = await listPlacementsOfPerson(db, personId)
  const visited = await listPlacementsOfHost(db, personId)
  const received = await listSignOffs(db, { personId })
  const given = await listSignOffs(db, { byPersonId: personId })
  const judged = await listPlacementsById(
    db,
    given.map(({ placementId }) => placementId),
  )
  const describe = await describePlacements(db, names, [...joined, ...visited, ...judged])
  const byId = new Map([...joined, ...judged].map((placement) => [placement.id, placement]))
  const accounts = new Map((await listAccounts(db)).map(({ id, name }) => [id, name]))
  const said = (signOff: SignOff) => {
    const placement = byId.get(signOff.placementId)
    if (placement === undefined) throw new Error('A sign-off has a placement.')
    const { hostId: _, ...about } = describe(placement)
    const { signedAt, attendance, observation, agreement } = signOff
    const levelsShown = names.ratings(signOff.levelsShown)
    return { placement, said: { ...about, signedAt, attendance, levelsShown, observation, agreement } }
  }
  return {
    placements: {
      entries: inTime(joined, describe).map(([{ role, status, isPinned, vetoReason }, { hostId, ...about }]) => {
        return Object.assign(about, { host: names.person(hostId), role, status, isPinned, vetoReason })
      }),
    },
    hosted: {
      entries: (await listActivitiesOfHost(db, personId))
        .map((activity) => ({
          activity: activity.title,
          day: names.dayOf(activity),
          kind: activity.kind,
          type: activity.kind === 'call' ? activity.callType : activity.format,
          account: activity.kind === 'call' && activity.accountId ? (accounts.get(activity.accountId) ?? null) : null,
          status: activity.status,
          isHostOptedOut: activity.isHostOptedOut,
          notes: activity.notes,
          sourceId: activity.sourceId,
        }))
        .toSorted((one, other) => compare(one.day, other.day)),
    },
    guests: {
      entries: inTime(visited, describe).map(([placement, { hostId: _hostId, ...about }]) => {
        const { role, status, vetoReason } = placement
        return Object.assign(about, { participant: names.person(placement.personId), role, status, vetoReason })
      }),
    },
    signOffs: {
      entries: received.map((signOff) =>
        Object.assign(said(signOff).said, { by: names.personOrNull(signOff.byPersonId) }),
      ),
    },
    signOffsGiven: {
      entries: given.map((signOff) => {
        const { placement, said: words } = said(signOff)
        return Object.assign(words, { participant: names.person(placement.personId) })
      }),
    },
    invitations: {
      entries: (await listInvitationsNaming(db, personId)).map(
        ({ sent, sentAt, sequence, isCancelled, personId: to }) => ({
          sentAt,
          to: names.person(to),
          activity: sent.title,
          role: sent.role,
          host: sent.hostName,
          version: sequence,
          isCancelled,
        }),
      ),
    },
  }
}

export async function readTrainingRecords(db: ReadHandle, personId: PersonId): Promise<HeldSections<'records'>> {
  const { time_zone: timeZone } = await getWorkspace(db)
  const ids = await listRecordIds(db, { timeZone, personId }, { offset: 0, limit: Number.MAX_SAFE_INTEGER })
  const records = await createRecordReader(timeZone)(db, ids.toReversed())
  return {
    records: {
      entries: records.map(({ activity, startsOn, endsOn, role, hours, skills }) => ({
        activity: activity.title,
        startsOn,
        endsOn,
        role,
        hours,
        skills: skills.map(({ name, before, shown, after }) => ({ skill: name, before, shown, after })),
      })),
    },
  }
}

type Described = ReturnType<Awaited<ReturnType<typeof describePlacements>>>

function inTime(
  placements: readonly Placement[],
  describe: (placement: Placement) => Described,
): [Placement, Described][] {
  return placements
    .map((placement): [Placement, Described] => [placement, describe(placement)])
    .toSorted(([one, first], [other, second]) => compare(first.day, second.day) || compare(one.id, other.id))
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
