import { expect, test } from 'vitest'
import {
  contentFrom,
  faultOf,
  isTooLong,
  isWorthKeeping,
  typedFrom,
  usualMinutes,
} from '../../../../renderer/features/reflections/typed-reflection.ts'
import type { ContentProject, SalesCall } from '../../../../shared/domain/activities.ts'
import type { AddendumId, PersonId, PlacementId, ReflectionId } from '../../../../shared/domain/ids.ts'
import type { Reflection, ReflectionDraft } from '../../../../shared/domain/reflections.ts'
import type { Instant } from '../../../../shared/domain/times.ts'
import { callDraft, projectDraft } from '../../../support/drafts.ts'

const kept = { status: 'planned', sourceId: null, archivedAt: null } as const
const activity = { ...callDraft('host' as PersonId), ...kept, kind: 'call', id: 'call' } as SalesCall
const texts = { what: 'One', soWhat: '', nowWhat: 'Two', valued: '' }
const submittedAt = '2026-10-14T12:00:00.000Z' as Instant
const reflection: Reflection = {
  id: 'reflection' as ReflectionId,
  placementId: 'placement' as PlacementId,
  authorId: 'author' as PersonId,
  visibility: 'host',
  minutes: null,
  submittedAt,
  isLocked: false,
  content: { ...texts, selfRatings: [] },
  addenda: [{ id: 'addendum' as AddendumId, text: 'Later', writtenAt: submittedAt }],
}
const draft: ReflectionDraft = {
  visibility: 'team',
  content: { ...texts, what: 'One, and', selfRatings: [], minutes: 20, addendum: '' },
  savedAt: submittedAt,
}
const nothing = { what: '', soWhat: '', nowWhat: '', valued: '', selfRatings: [], minutes: 45, addendum: '' }

test('a new form has the minutes of the activity in it and what was chosen last', () => {
  expect(typedFrom(null, null, { activity, lastVisibility: null })).toEqual({ visibility: null, content: nothing })
  expect(typedFrom(null, null, { activity, lastVisibility: 'team' }).visibility).toBe('team')
})

test('a draft goes before what was submitted, and that before what was chosen last', () => {
  const about = { activity, lastVisibility: 'private' } as const
  expect(typedFrom(draft, reflection, about)).toEqual({ visibility: 'team', content: draft.content })
  const corrected = typedFrom(null, reflection, about)
  expect(corrected).toEqual({ visibility: 'host', content: { ...texts, selfRatings: [], minutes: null, addendum: '' } })
  expect(contentFrom(corrected.content)).toEqual(reflection.content)
})

test('a call takes its length, and a project its hours of all weeks', () => {
  const project = { ...projectDraft('host' as PersonId), ...kept, kind: 'project', id: 'project' } as ContentProject
  const twoWeeks = { ...project, startsOn: '2026-10-05', endsOn: '2026-10-18', hoursPerWeek: 1.5 } as ContentProject
  expect([usualMinutes(activity), usualMinutes(twoWeeks)]).toEqual([45, 180])
})

test('minutes that Baton filled in are nothing to keep, and every word is', () => {
  expect(isWorthKeeping(nothing)).toBe(false)
  expect(isWorthKeeping({ ...nothing, nowWhat: ' \n' })).toBe(false)
  for (const name of ['what', 'soWhat', 'nowWhat', 'valued', 'addendum'] as const) {
    expect(isWorthKeeping({ ...nothing, [name]: 'a' })).toBe(true)
  }
})

test('a text that is too long says by how much, and is the only thing that is too long', () => {
  expect(faultOf('a'.repeat(100_000))).toBeUndefined()
  expect(faultOf('a'.repeat(101_500))).toMatch(/^Too long by 1,500 characters/)
  expect(isTooLong(nothing)).toBe(false)
  expect(isTooLong({ ...nothing, valued: 'a'.repeat(100_001) })).toBe(true)
})
