import { expect, test } from 'vitest'
import { changeOf, targetWords, valueWords } from '../../../../renderer/features/measures/measure-words.ts'
import type { MeasureDraft } from '../../../../shared/domain/measures.ts'
import { Day } from '../../../../shared/domain/times.ts'

const measure: MeasureDraft = { name: 'Leads accepted', owner: 'shared', unit: '%', better: 'higher', target: 60 }
const at = (on: string, value: number) => ({ on: Day.parse(on), value })

test('values carry their unit where people write it', () => {
  expect([valueWords(53, '%'), valueWords(1250.5, '€'), valueWords(-2, 'days'), valueWords(412, null)]).toEqual([
    '53 %',
    '€1,250.5',
    '−2 days',
    '412',
  ])
})

test('a change says how much, and whether that is good', () => {
  const around = { before: at('2026-03-01', 3.3), latest: at('2026-04-01', 1.1) }
  expect(changeOf(around, measure)).toEqual({ words: '−2.2, worse', kind: 'worse' })
  expect(changeOf(around, { ...measure, better: 'lower' })).toEqual({ words: '−2.2, better', kind: 'better' })
  expect(changeOf({ ...around, latest: at('2026-04-01', 3.3) }, measure)?.words).toBe('unchanged')
})

test('there is no change where nothing was measured since, or before', () => {
  const only = at('2026-03-01', 3.3)
  expect(changeOf({ before: only, latest: only }, measure)).toBeNull()
  expect(changeOf({ before: null, latest: only }, measure)).toBeNull()
})

test('a target is named, and that it is reached, whichever way is better', () => {
  expect(targetWords(at('2026-03-01', 59), measure)).toBe('target 60 %')
  expect(targetWords(at('2026-03-01', 60), measure)).toBe('target 60 %, reached')
  expect(targetWords(at('2026-03-01', 59), { ...measure, better: 'lower' })).toBe('target 60 %, reached')
  expect(targetWords(null, { ...measure, target: null })).toBe('no target')
})
