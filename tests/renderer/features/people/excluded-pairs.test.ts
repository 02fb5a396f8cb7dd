import { expect, test } from 'vitest'
import { choicesFor, pairsOf } from '../../../../renderer/features/people/excluded-pairs.ts'
import type { ExcludedPair } from '../../../../shared/domain/people.ts'
import { ana, bo, cleo, id } from '../plan/facts.ts'

const pair = (number: number, oneId: ExcludedPair['oneId'], otherId: ExcludedPair['otherId']): ExcludedPair => ({
  id: id(number) as string as ExcludedPair['id'],
  oneId,
  otherId,
  note: null,
})
const everybody = [ana, bo, cleo]

test('a pair is shown with either of the two, as the other one, by name', () => {
  const pairs = [pair(91, cleo.id, bo.id), pair(92, bo.id, ana.id)]
  expect(pairsOf(bo.id, pairs, everybody).map(({ other }) => other.name)).toEqual(['Ana Ruiz', 'Cleo Diaz'])
  expect(pairsOf(ana.id, pairs, everybody).map(({ other }) => other.name)).toEqual(['Bo Lind'])
})

test('nobody can be kept apart from themselves, twice from one, or from whoever is archived', () => {
  const archived = { ...cleo, archivedAt: '2026-01-01T00:00:00.000Z' as typeof cleo.archivedAt }
  expect(choicesFor(ana.id, [], everybody).map(({ name }) => name)).toEqual(['Bo Lind', 'Cleo Diaz'])
  expect(choicesFor(ana.id, [pair(91, bo.id, ana.id)], [ana, bo, archived])).toEqual([])
})
