import type { Page } from '@playwright/test'
import type { PersonId, PlacementId } from '../../shared/domain/ids.ts'
import type { Day, Instant } from '../../shared/domain/times.ts'
import { callDraft } from '../support/drafts.ts'
import { expect } from './app.ts'
import { ask } from './ask.ts'

const dayMs = 86_400_000

export interface PastCall {
  placementId: PlacementId
  me: PersonId
  host: PersonId
  /** Somebody who has no part in it. */
  other: PersonId
}

/** In the sample team: a marketer was on a rep's call of two days ago that nobody has signed off. */
export async function addPastCall(page: Page, title: string): Promise<PastCall> {
  const people = await ask(page, 'people.list', {})
  const [me, other] = people.filter((person) => person.function === 'marketing').map(({ id }) => id)
  const host = people.find((person) => person.function === 'sales')?.id
  if (me === undefined || other === undefined || host === undefined) throw new Error('The team is too small.')
  const at = (ms: number) => new Date(Date.now() + ms).toISOString() as Instant
  const dayAt = (days: number) => at(days * dayMs).slice(0, 10) as Day
  const times = { startsAt: at(-2 * dayMs), endsAt: at(-2 * dayMs + 45 * 60_000) }
  const activityId = (await ask(page, 'calls.add', callDraft(host, { title, ...times }))).id
  const cycle = { name: `Around ${title}`, startsOn: dayAt(-10), endsOn: dayAt(10), rules: {} }
  const participants = [{ personId: me, minimumPlacements: 0 }]
  const cycleId = (await ask(page, 'cycles.create', { ...cycle, participants })).id
  const placementId = (await ask(page, 'placements.add', { cycleId, personId: me, activityId })).id
  return { placementId, me, host, other }
}

/** Sits down as somebody and opens what they make of a placement. */
export async function reflectAs(page: Page, personId: PersonId, placementId: PlacementId): Promise<void> {
  await ask(page, 'identity.choose', { personId })
  const name = (await ask(page, 'people.list', {})).find(({ id }) => id === personId)?.name
  // The panel of whoever was there before closes first.
  await expect(page.getByRole('button', { name: `You are ${name}. Switch` })).toBeVisible()
  await page.evaluate((route) => {
    location.hash = route
  }, `/rotations/reflect/${placementId}`)
}

/** Somebody of the sample team who was on a call of the pilot and has not reflected on it. */
export async function findUnreflected(page: Page): Promise<PastCall & { title: string }> {
  const people = await ask(page, 'people.list', {})
  for (const { id: me } of people) {
    const { toReflectOn, past } = await ask(page, 'rotations.mine', { personId: me })
    const found = past.find(
      ({ placementId, activity }) => activity.kind === 'call' && toReflectOn.includes(placementId),
    )
    if (found === undefined) continue
    const { hostId, title } = found.activity
    const other = people.find(({ id }) => id !== me && id !== hostId)
    if (other !== undefined) return { placementId: found.placementId, me, host: hostId, other: other.id, title }
  }
  throw new Error('Everybody has reflected on everything.')
}
