import { expect, test } from 'vitest'
import {
  evidenceWords,
  judgeWords,
  placementWords,
  seenWords,
} from '../../../../renderer/features/levels/level-words.ts'
import type { PlacementInFull } from '../../../../shared/contract/placements.ts'
import type { PersonId } from '../../../../shared/domain/ids.ts'
import type { Day } from '../../../../shared/domain/times.ts'

const ann = 'ann' as PersonId
const tom = 'tom' as PersonId
const nameOf = (id: PersonId) => ({ ann: 'Ann Berg', tom: 'Tom Reed' })[String(id)]

test.for([
  [null, 'nobody noted when it was seen'],
  ['2026-11-23', 'seen today'],
  ['2026-11-22', 'seen yesterday'],
  ['2026-11-11', 'seen 12 days ago'],
  ['2026-10-31', 'seen 3 weeks ago'],
  ['2026-08-20', 'seen 3 months ago'],
  ['2025-06-01', 'seen 17 months ago'],
  ['2023-11-01', 'seen 3 years ago'],
] as const)('on the twenty-third of November a level from %s: %s', ([day, words]) => {
  expect(seenWords(day as Day | null, '2026-11-23' as Day)).toBe(words)
})

test('a change of level names who judged, as far as that is known', () => {
  const words = (source: 'lead' | 'host' | 'self' | 'import', byPersonId: PersonId | null) =>
    judgeWords({ source, byPersonId, personId: ann }, nameOf)
  expect(words('host', tom)).toBe('Host Tom Reed')
  expect(words('host', null)).toBe('A host')
  expect(words('lead', tom)).toBe('Tom Reed, as lead')
  expect(words('lead', null)).toBe('The lead')
  expect(words('self', ann)).toBe('Ann Berg')
  expect(words('import', null)).toBe('Imported from a file')
})

test('evidence is named by its title, its account and its day where one looks from', () => {
  const call = { kind: 'call', title: 'Demo', startsAt: '2026-10-14T23:30:00.000Z' }
  const project = { kind: 'project', title: 'Case study', startsOn: '2026-10-01', endsOn: '2026-10-20' }
  const words = (activity: object, accountName: string | null) =>
    placementWords({ activity, accountName } as PlacementInFull, 'Europe/Berlin', new Date('2026-11-23T12:00:00Z'))
  expect(words(call, 'Acme')).toBe('Acme: Demo, 15 Oct')
  expect(words(project, null)).toBe('Case study, 20 Oct')
})

test('what speaks for a promotion counts placements, and whoever judged them', () => {
  const shown = (hostId: PersonId, byPersonId: PersonId | null) =>
    ({ host: { id: hostId }, signOff: { byPersonId } }) as PlacementInFull
  expect(evidenceWords([shown(tom, tom)])).toBe('shown in 1 placement, with 1 host')
  expect(evidenceWords([shown(tom, null), shown(ann, tom), shown(ann, ann)])).toBe(
    'shown in 3 placements, with 2 hosts',
  )
})
