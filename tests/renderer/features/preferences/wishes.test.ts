import { expect, test } from 'vitest'
import { feelingAbout, wishGroups, withFeeling } from '../../../../renderer/features/preferences/wishes.ts'
import type { Preference } from '../../../../shared/domain/preferences.ts'
import { bo, project, salesCall } from '../plan/facts.ts'

const call = (number: number, callType: string | null) =>
  salesCall(number, bo.id, '2026-10-14T08:00:00.000Z', { callType })
const activities = [
  call(1, 'demo'),
  call(2, 'Demo'),
  call(3, null),
  call(4, 'contract'),
  { ...project(5, bo.id, '2026-10-05', '2026-10-30'), format: 'case study' },
]
const linesOf = (...given: Parameters<typeof wishGroups>) =>
  wishGroups(...given).map(({ title, lines }) => [title, lines.map(({ label }) => label)])

test('people are asked about what they can join: marketing about calls, sales about projects', () => {
  expect(linesOf('marketing', activities, [])).toEqual([
    ['Form of contribution', ['Watch and listen', 'Take a part', 'Lead together']],
    ['Funnel stage', ['Awareness', 'Consideration', 'Sale', 'Loyalty', 'Advocacy']],
    ['Audience', ['One-to-one', 'One-to-many']],
    ['Type of call', ['contract', 'demo']],
  ])
  expect(linesOf('sales', activities, [])).toEqual([
    ['Form of contribution', ['Be interviewed, or dictate', 'Review a draft', 'Write together']],
    ['Funnel stage', ['Awareness', 'Consideration', 'Sale', 'Loyalty', 'Advocacy']],
    ['Audience', ['One-to-one', 'One-to-many']],
    ['Format', ['case study']],
  ])
  expect(linesOf('sales', [], []).map(([title]) => title)).not.toContain('Format')
})

test('what was said about a type that nobody has any more stays to be seen and taken back', () => {
  const said: Preference[] = [
    { subject: 'type', value: 'board presentation', feeling: 'would-hate' },
    { subject: 'type', value: 'DEMO', feeling: 'likes' },
  ]
  expect(linesOf('marketing', activities, said).at(-1)).toEqual([
    'Type of call',
    ['board presentation', 'contract', 'demo'],
  ])
})

test('a feeling takes the place of the one before, in any case of letters, and no preference takes it away', () => {
  const subject = { subject: 'type', value: 'demo' } as const
  const said: Preference[] = [
    { subject: 'stage', value: 'sale', feeling: 'likes' },
    { subject: 'type', value: 'Demo', feeling: 'likes' },
  ]
  expect(feelingAbout(said, subject)).toBe('likes')
  const changed = withFeeling(said, subject, 'would-hate')
  expect(changed).toEqual([
    { subject: 'stage', value: 'sale', feeling: 'likes' },
    { subject: 'type', value: 'demo', feeling: 'would-hate' },
  ])
  expect(withFeeling(changed, subject, null)).toEqual(said.slice(0, 1))
  expect(feelingAbout([], subject)).toBeNull()
})
