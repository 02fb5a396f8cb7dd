import { type Feed, feedsOf } from '../../electron/backend/exports/feeds.ts'
import type { Invitation } from '../../shared/domain/invitations.ts'
import type { Person } from '../../shared/domain/people.ts'
import { Instant } from '../../shared/domain/times.ts'
import { callDetails, exampleId, invitation } from '../electron/backend/exports/invitation-examples.ts'

export const workspaceId = exampleId(1)

const now = Instant.parse('2026-10-02T09:00:00.000Z')

function personOf(number: number, name: string): Person {
  return { id: exampleId(number), name, team: 'Content', archivedAt: null } as unknown as Person
}

function feedsFor(people: readonly Person[], invitations: readonly Invitation[]): Feed[] {
  const told = invitations.filter(({ personId }) => people.some(({ id }) => id === personId))
  return Array.from(feedsOf({ workspaceId, workspaceName: 'Relay', people, invitations: told, now }))
}

const [ana, cy, eve] = [personOf(11, 'Ana Ruiz'), personOf(12, 'Cy Ott'), personOf(13, 'Eve Sand')]
const first = invitation(1, { personId: ana.id })
const second = invitation(2, { personId: cy.id })

/** Before: Ana and Cy. After: Ana's call was moved, Cy was erased, Eve has come. */
export const states = {
  before: feedsFor([ana, cy], [first, second]),
  after: feedsFor(
    [ana, eve],
    [
      { ...first, sequence: 1, sent: callDetails({ startsAt: '2026-10-14T10:00:00.000Z' }) },
      invitation(3, { personId: eve.id }),
    ],
  ),
}
