import { expect, test } from 'vitest'
import { newestBegun } from '../../../../renderer/features/alignment/use-alignment.ts'
import { newestOver } from '../../../../renderer/features/reports/report-link.tsx'
import type { Cycle } from '../../../../shared/domain/cycles.ts'
import { Day } from '../../../../shared/domain/times.ts'

const today = Day.parse('2026-05-04')

function cycleOf(name: string, startsOn: string, endsOn: string, status: Cycle['status']): Cycle {
  const rest = { commitments: { marketing: null, sales: null }, participants: [], figures: null }
  return { name, startsOn, endsOn, status, ...rest } as unknown as Cycle
}

const autumn = cycleOf('Autumn', '2026-09-01', '2026-10-09', 'draft')
const spring = cycleOf('Spring', '2026-04-06', '2026-05-15', 'published')
const winter = cycleOf('Winter', '2026-01-05', '2026-02-13', 'published')
const dropped = cycleOf('Dropped', '2026-02-16', '2026-03-27', 'draft')

test('the report on Home is that of the newest cycle that is over and was published', () => {
  expect(newestOver([autumn, spring, dropped, winter], today)?.name).toBe('Winter')
  expect(newestOver([autumn, { ...spring, status: 'closed' }, winter], today)?.name).toBe('Spring')
  expect(newestOver([autumn, spring], today)).toBeUndefined()
})

test('alignment looks at the newest cycle that has begun, or else at the next one to begin', () => {
  expect(newestBegun([autumn, spring, winter], today)?.name).toBe('Spring')
  expect(newestBegun([{ ...autumn, name: 'Later' }, autumn], today)?.name).toBe('Autumn')
  expect(newestBegun([], today)).toBeUndefined()
})
