import { createHash } from 'node:crypto'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Invitation } from '../../../shared/domain/invitations.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import type { FeedEvent } from './calendar.ts'
import { feedBytes } from './calendar.ts'
import { fileNameFor, fileNamesOf } from './file-names.ts'

export interface FeedFacts {
  workspaceId: string
  workspaceName: string
  /** Archived people too, so that nobody gets the file name of somebody who left. */
  people: readonly Person[]
  /** Of all cycles: what people were told last. */
  invitations: readonly Invitation[]
  now: Instant
}

/** A calendar as a file to subscribe to. */
export interface Feed {
  /** Tells what the feed is of, whatever it is called. */
  id: string
  /** The file name that it would like, without number and ending. */
  stem: string
  bytes: Uint8Array
}

/** For so long does a feed say that something was cancelled; then it is no longer in it. */
const weeksOfCancelled = 4

/**
 * One feed for everybody, one a team with who of it joins and who joins its hosts, and one a person, of all that they were
 * told. People who are archived have none, and are in none. One by one, because each takes its time.
 */
export function* feedsOf(facts: FeedFacts): Generator<Feed> {
  const people = new Map(facts.people.filter(({ archivedAt }) => archivedAt === null).map((each) => [each.id, each]))
  const told = facts.invitations.filter(({ personId }) => people.has(personId))
  const current = told.filter((invitation) => isStillTold(invitation, facts.now))
  const events = current.map((invitation): FeedEvent => ({ invitation, who: nameOf(people, invitation.personId) }))
  if (events.length > 0) yield everybodysFeed(facts, events)
  yield* teamFeeds(facts, people, events)
  yield* personalFeeds(facts, people, told)
}

/** Whether feeds of the one would say the same as feeds of the other. */
export function isSameForFeeds(one: FeedFacts, other: FeedFacts): boolean {
  return saidIn(one) === saidIn(other)
}

function saidIn({ workspaceId, workspaceName, people, invitations, now }: FeedFacts): string {
  const who = people.map(({ id, name, team, archivedAt }) => [id, name, team, archivedAt])
  const what = invitations.map((invitation) => [invitation, isStillTold(invitation, now)])
  return JSON.stringify([workspaceId, workspaceName, who, what])
}

type People = ReadonlyMap<PersonId, Person>

function everybodysFeed({ workspaceId, workspaceName }: FeedFacts, events: readonly FeedEvent[]): Feed {
  const id = idOf(workspaceId, 'everybody')
  return { id, stem: 'everybody', bytes: feedBytes({ id, name: `Rotations: ${workspaceName}`, events }) }
}

function* teamFeeds({ workspaceId }: FeedFacts, people: People, events: readonly FeedEvent[]): Generator<Feed> {
  const teams = new Set(Array.from(people.values(), ({ team }) => team).filter((team) => team !== null))
  for (const team of Array.from(teams).toSorted()) {
    const isOf = (id: PersonId) => people.get(id)?.team === team
    const own = events.filter(({ invitation }) => isOf(invitation.personId) || isOf(invitation.sent.hostId))
    if (own.length === 0) continue
    const id = idOf(workspaceId, `team ${team}`)
    yield { id, stem: `team-${fileNameFor(team)}`, bytes: feedBytes({ id, name: `Rotations: ${team}`, events: own }) }
  }
}

function* personalFeeds(
  { workspaceId, people: all, now }: FeedFacts,
  people: People,
  told: readonly Invitation[],
): Generator<Feed> {
  const stems = fileNamesOf(all)
  for (const [personId, own] of Map.groupBy(told, ({ personId }) => personId)) {
    const id = idOf(workspaceId, `person ${personId}`)
    const name = `Rotations of ${nameOf(people, personId)}`
    const events = stillTold(own, now).map((invitation): FeedEvent => ({ invitation, who: null }))
    yield { id, stem: stems.get(personId) ?? 'person', bytes: feedBytes({ id, name, events }) }
  }
}

/** Never nothing: a calendar without an event is none (RFC 5545, 3.6), and a subscription without its file is an error. */
function stillTold(own: readonly Invitation[], now: Instant): Invitation[] {
  const current = own.filter((invitation) => isStillTold(invitation, now))
  return current.length > 0 ? current : own.toSorted((one, other) => (one.sentAt < other.sentAt ? 1 : -1)).slice(0, 1)
}

function isStillTold({ isCancelled, sentAt }: Invitation, now: Instant): boolean {
  return !isCancelled || Date.parse(now) - Date.parse(sentAt) < weeksOfCancelled * 7 * 86_400_000
}

function nameOf(people: People, id: PersonId): string {
  return people.get(id)?.name ?? ''
}

/** Says nothing of whom it stands for to whoever reads the file. */
function idOf(workspaceId: string, whose: string): string {
  return createHash('sha256').update(`${workspaceId} ${whose}`).digest('hex').slice(0, 32)
}
