import { describe, expect, test } from 'vitest'
import type { PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import { isRefreshDue, promotionRule, proposeLevel, type ShownLevel } from '../../../shared/domain/levels.ts'
import { Day, Instant } from '../../../shared/domain/times.ts'

const day = (text: string) => Day.parse(text)

test('a level is due for a refresh when nobody has seen it for more than a year', () => {
  const today = day('2027-03-02')
  expect(isRefreshDue({ level: 2 }, day('2026-03-02'), today)).toBe(false)
  expect(isRefreshDue({ level: 2 }, day('2026-03-01'), today)).toBe(true)
  expect(isRefreshDue({ level: 2 }, null, today)).toBe(true)
  expect(isRefreshDue({ level: 0 }, null, today)).toBe(false)
})

describe('a promotion', () => {
  /** "3 Tom": Tom saw level 3. The placements are numbered from 0. */
  const shown = (...seen: string[]) =>
    seen.map((each, index): ShownLevel => {
      const [level, host] = each.split(' ')
      const at = Instant.parse('2026-03-02T10:00:00.000Z')
      return { placementId: String(index) as PlacementId, level: Number(level), hostId: host as PersonId, shownAt: at }
    })

  test.each<[number, string[], number | undefined, string[]]>([
    [0, ['1 Tom'], 1, ['0']],
    [0, ['3 Tom'], 1, ['0']],
    [1, ['2 Tom'], undefined, []],
    [1, ['2 Tom', '2 Tom'], undefined, []],
    [1, ['2 Tom', '2 Ben'], 2, ['0', '1']],
    [1, ['2 Tom', '1 Ben'], undefined, []],
    [1, ['1 Zoe', '3 Tom', '3 Ben'], 3, ['1', '2']],
    [2, ['2 Tom', '2 Ben'], undefined, []],
    [3, ['4 Tom', '4 Ben'], undefined, []],
    [3, ['4 Tom', '4 Ben', '4 Tom'], 4, ['0', '1', '2']],
    [4, ['4 Tom', '4 Ben', '4 Tom'], undefined, []],
    [1, [], undefined, []],
  ])('from level %i on %j leads to %s', (present, seen, to, placementIds) => {
    expect(proposeLevel(present, shown(...seen))).toEqual(to === undefined ? undefined : { to, placementIds })
  })

  test('follows a rule that is said in words', () => {
    expect([1, 2, 4].map(promotionRule)).toEqual([
      'Level 1 (has observed) is proposed once one signed-off placement showed it since the level was last set.',
      'Level 2 (does it with help) is proposed once two signed-off placements with two different hosts showed it since the level was last set.',
      'Level 4 (can teach it) is proposed once three signed-off placements with two different hosts showed it since the level was last set.',
    ])
  })
})
