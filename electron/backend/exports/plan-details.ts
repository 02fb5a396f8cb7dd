import type { Account, Activity } from '../../../shared/domain/activities.ts'
import { skillsServed } from '../../../shared/domain/activities.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import type { InvitationDetails } from '../../../shared/domain/invitations.ts'
import type { AccountId, ActivityId, PersonId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Placement } from '../../../shared/domain/placements.ts'
import type { PlannedPlacement } from './publication.ts'
import type { Skill } from '../../../shared/domain/skills.ts'

/** A plan and all that it speaks of, as the exports need it. */
export interface PlanDetails {
  cycle: Cycle
  placements: readonly Placement[]
  /** Everybody and everything in the placements, archived or not. */
  people: ReadonlyMap<PersonId, Person>
  activities: ReadonlyMap<ActivityId, Activity>
  accounts: ReadonlyMap<AccountId, Account>
  skills: readonly Skill[]
}

/** A placement with the things that its ids stand for. */
export interface PlacementDetails {
  placement: Placement
  activity: Activity
  participant: Person
  host: Person
  account: Account | null
}

/** In the order of the placements. */
export function placementDetails(facts: PlanDetails): PlacementDetails[] {
  return facts.placements.map((placement) => {
    const activity = known(facts.activities, placement.activityId)
    const accountId = activity.kind === 'call' ? activity.accountId : null
    return {
      placement,
      activity,
      participant: known(facts.people, placement.personId),
      host: known(facts.people, activity.hostId),
      account: accountId === null ? null : known(facts.accounts, accountId),
    }
  })
}

/** What publishing is about. A cancelled activity takes nobody, whatever the plan still says. */
export function plannedPlacements(facts: PlanDetails): PlannedPlacement[] {
  return placementDetails(facts).flatMap((row): PlannedPlacement[] => {
    const { id: placementId, personId, status } = row.placement
    const isOver = status === 'completed' || status === 'missed'
    if (status === 'cancelled' || (!isOver && row.activity.status === 'cancelled')) return []
    return [{ placementId, personId, details: invitationDetails(row, facts.skills), isOver }]
  })
}

/** What the participant is told. Notes of the activity stay out: they are the host's. */
export function invitationDetails(facts: PlacementDetails, skills: readonly Skill[]): InvitationDetails {
  const { placement, activity, participant, host, account } = facts
  const shared = {
    activityId: activity.id,
    title: activity.title,
    role: placement.role,
    hostId: host.id,
    hostName: host.name,
    funnelStage: activity.funnelStage,
    skills: skillsServed(activity, skills).map((skill) => skill.name),
  }
  if (activity.kind === 'project') {
    const { format, startsOn, endsOn, hoursPerWeek } = activity
    return { kind: 'project', ...shared, format, startsOn, endsOn, hoursPerWeek }
  }
  const { startsAt, endsAt } = activity
  return {
    kind: 'call',
    ...shared,
    account: account?.name ?? null,
    startsAt,
    endsAt,
    timeZone: participant.timeZone,
  }
}

function known<Id, Item>(items: ReadonlyMap<Id, Item>, id: Id): Item {
  const item = items.get(id)
  if (item === undefined) throw new Error('The plan speaks of something that is not in the workspace.')
  return item
}
