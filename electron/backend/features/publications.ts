import { RefusedError } from '../../../shared/contract/errors.ts'
import type { Activity } from '../../../shared/domain/activities.ts'
import type { CycleId, InvitationId, NewId, PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { Invitation } from '../../../shared/domain/invitations.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { listAccounts } from '../db/accounts.ts'
import { listActivitiesById } from '../db/activities.ts'
import { getCycle, updateCycle } from '../db/cycles.ts'
import type { ReadHandle, WriteHandle } from '../db/handles.ts'
import { listInvitations, saveInvitations } from '../db/invitations.ts'
import { getPerson, listPeople } from '../db/people.ts'
import { getPlacement, listPlacements, updatePlacement } from '../db/placements.ts'
import { listSkills } from '../db/skills.ts'
import { calendarBytes, updateBytes } from '../exports/calendar.ts'
import { calendarFiles, changeFiles } from '../exports/calendar-files.ts'
import { invitationsAfter } from '../exports/invitations-after.ts'
import { pictureOf } from '../exports/picture.ts'
import { placementsTable } from '../exports/placements-table.ts'
import type { PlanDetails } from '../exports/plan-details.ts'
import { plannedPlacements } from '../exports/plan-details.ts'
import type { Step } from '../exports/publication.ts'
import { stepsBetween } from '../exports/publication.ts'
import { freeFolderName, prepareFiles, writeFileWhole } from '../exports/write-files.ts'
import type { HandlersOf } from '../handler.ts'
import { countOf } from './words.ts'

interface PublicationFacts extends PlanDetails {
  /** Of all cycles: a calendar file holds all that its person was sent. */
  invitations: readonly Invitation[]
  steps: readonly Step[]
}

export const publications: HandlersOf<'publications'> = {
  preview: async ({ cycleId }, { db }) => {
    const { steps, people } = await readFacts(db, cycleId)
    const byName = Array.from(Map.groupBy(steps, (step) => step.personId)).toSorted(([one], [other]) =>
      nameOf(people, one).localeCompare(nameOf(people, other), 'en'),
    )
    return {
      people: byName.map(([personId, changes]) => ({
        personId,
        changes: changes.map(({ kind, placementId, words }) => ({ kind, placementId, words })),
      })),
      changes: steps.length,
    }
  },

  /**
   * First everything is written to the disk under a hidden name, then the plan is committed as published, then the files get
   * their names. So no calendar can be seen, let alone sent, whose sequence the workspace does not know; a crash in
   * between costs a gap in the sequences, which harms nobody, and `writeCalendars` makes up for the files.
   */
  publish: async ({ cycleId, grant }, { app, read, commit, path, progress, signal, now }) => {
    const folder = path(grant, 'folder')
    const facts = await read(async (db) => readFacts(db, cycleId))
    refuseUnpublishable(facts)
    const sent = invitationsAfter(facts.steps, cycleId, now(), app.newId)
    const published = withPublished(facts)
    const files = [
      ...calendarFiles(published.people, merged(facts.invitations, sent), idsOf(sent)),
      ...changeFiles(published.people, facts.invitations, sent, await freeFolderName(folder, 'changes')),
      { name: 'placements.csv', bytes: placementsTable(published) },
    ]
    const prepared = await prepareFiles(folder, files, { signal, progress })
    try {
      const label = sent.length === 0 ? 'Publish the plan' : `Publish ${countOf(sent.length, 'change', 'changes')}`
      await commit(label, async (db, newId) => {
        await refuseWhenChanged(db, facts)
        await markPublished(db, facts, sent, newId)
      })
    } catch (error) {
      await prepared.discard()
      throw error
    }
    await prepared.place().catch(() => {
      const words = 'The plan is published, but its files could not be put into the folder.'
      throw new RefusedError('file-unreadable', `${words} Write the calendars again into another folder.`)
    })
    return { files: files.length, changes: sent.length, feeds: await app.feeds.update() }
  },

  writeCalendars: async ({ cycleId, grant }, { read, path, progress, signal }) => {
    const { people, invitations } = await read(async (db) => readFacts(db, cycleId))
    const ofCycle = idsOf(invitations.filter((invitation) => invitation.cycleId === cycleId))
    const files = calendarFiles(people, invitations, ofCycle)
    if (files.length === 0) throw new RefusedError('conflict', 'Nothing of this cycle has been published yet.')
    const prepared = await prepareFiles(path(grant, 'folder'), files, { signal, progress })
    await prepared.place()
    return { files: files.length }
  },

  saveCalendar: async ({ personId, grant }, { read, path, progress, signal }) => {
    const invitations = await read(async (db) => {
      await getPerson(db, personId)
      return (await listInvitations(db)).filter((invitation) => invitation.personId === personId)
    })
    if (invitations.length === 0) {
      throw new RefusedError('conflict', 'No plan with a placement of yours has been published yet.')
    }
    await writeFileWhole(path(grant, 'write'), calendarBytes(invitations), { signal, progress })
    return { files: 1 }
  },

  saveInvitation: async ({ placementId, grant }, { read, path, progress, signal }) => {
    const { person, invitation, isOutdated } = await read(async (db) => await readInvitation(db, placementId))
    await writeFileWhole(path(grant, 'write'), updateBytes(invitation, person), { signal, progress })
    const kind = invitation.sequence === 0 ? 'invitation' : 'update'
    return { kind: invitation.isCancelled ? 'cancellation' : kind, isOutdated }
  },

  savePlacements: async ({ cycleId, grant }, { read, path, progress, signal }) => {
    const facts = await read(async (db) => readFacts(db, cycleId))
    await writeFileWhole(path(grant, 'write'), placementsTable(facts), { signal, progress })
    return { files: 1 }
  },

  savePicture: async ({ cycleId, grant }, { read, path, progress, signal }) => {
    const facts = await read(async (db) => readFacts(db, cycleId))
    await writeFileWhole(path(grant, 'write'), new TextEncoder().encode(pictureOf(facts)), { signal, progress })
    return { files: 1 }
  },
}

async function readFacts(db: ReadHandle, cycleId: CycleId): Promise<PublicationFacts> {
  const cycle = await getCycle(db, cycleId)
  const placements = await listPlacements(db, cycleId)
  const activities = await listActivitiesById(db, [...new Set(placements.map(({ activityId }) => activityId))])
  const facts: PlanDetails = {
    cycle,
    placements,
    people: byId(await listPeople(db, { includeArchived: true })),
    activities: byId<Activity>(activities),
    accounts: byId(await listAccounts(db)),
    skills: await listSkills(db),
  }
  const invitations = await listInvitations(db)
  const ofCycle = invitations.filter((invitation) => invitation.cycleId === cycleId)
  return { ...facts, invitations, steps: stepsBetween(ofCycle, plannedPlacements(facts)) }
}

async function readInvitation(db: ReadHandle, placementId: PlacementId) {
  const { cycleId, personId, activityId } = await getPlacement(db, placementId)
  const { people, invitations, steps } = await readFacts(db, cycleId)
  const own = invitations.filter((one) => one.personId === personId && one.cycleId === cycleId)
  const invitation =
    own.find((one) => one.placementId === placementId) ?? own.find(({ sent }) => sent.activityId === activityId)
  const person = people.get(personId)
  if (invitation === undefined || person === undefined) {
    throw new RefusedError(
      'conflict',
      'There is no invitation of this placement: it was not published yet, or what was sent is kept no longer.',
    )
  }
  const isOutdated = steps.some((step) => step.placementId === placementId || step.invitation?.id === invitation.id)
  return { person, invitation, isOutdated }
}

function refuseUnpublishable({ cycle, placements, steps }: PublicationFacts): void {
  if (cycle.status === 'closed') {
    throw new RefusedError('conflict', `${cycle.name} is closed, so it is not published any more.`)
  }
  if (placements.length === 0 && steps.length === 0) {
    throw new RefusedError('conflict', 'There is nothing to publish yet. Plan the cycle first.')
  }
}

/** While the files were written somebody may have gone on planning: then they would say something else than the plan. */
async function refuseWhenChanged(db: ReadHandle, before: PublicationFacts): Promise<void> {
  const now = await readFacts(db, before.cycle.id)
  if (fingerprint(now) === fingerprint(before)) return
  throw new RefusedError('conflict', 'The plan was changed in the meantime. Look at the changes again, then publish.')
}

function fingerprint({ cycle, placements, steps }: PublicationFacts): string {
  return JSON.stringify([cycle.status, placements, steps])
}

async function markPublished(
  db: WriteHandle,
  facts: PublicationFacts,
  sent: readonly Invitation[],
  newId: () => NewId,
): Promise<void> {
  const before = new Map(facts.placements.map((placement) => [placement.id, placement]))
  for (const placement of withPublished(facts).placements) {
    if (placement.status !== before.get(placement.id)?.status) await updatePlacement(db, placement)
  }
  await saveInvitations(db, sent, new Set<InvitationId>(facts.invitations.map(({ id }) => id)))
  if (facts.cycle.status === 'draft') await updateCycle(db, { ...facts.cycle, status: 'published' }, newId)
}

/** The plan as it is once it is published. What sits on a cancelled activity is not: nobody is told to come. */
function withPublished(facts: PublicationFacts): PublicationFacts {
  const placements = facts.placements.map((placement) => {
    const isOn = facts.activities.get(placement.activityId)?.status === 'planned'
    return placement.status === 'proposed' && isOn ? Object.assign({}, placement, { status: 'published' }) : placement
  })
  return { ...facts, placements }
}

function merged(before: readonly Invitation[], sent: readonly Invitation[]): Invitation[] {
  return Array.from(new Map([...before, ...sent].map((invitation) => [invitation.id, invitation])).values())
}

function idsOf(invitations: readonly Invitation[]): Set<PersonId> {
  return new Set(invitations.map(({ personId }) => personId))
}

function nameOf(people: ReadonlyMap<PersonId, Person>, id: PersonId): string {
  return people.get(id)?.name ?? ''
}

function byId<Item extends { id: string }>(items: readonly Item[]): Map<Item['id'], Item> {
  return new Map(items.map((item) => [item.id, item]))
}
