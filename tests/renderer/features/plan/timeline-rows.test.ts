import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../../shared/domain/times.ts'
import { makeTimeScale } from '../../../../renderer/features/plan/time-scale.ts'
import { activityRows, neighbour, personRows } from '../../../../renderer/features/plan/timeline-rows.ts'
import { ana, bo, board, cleo, cycle, placement, project, salesCall } from './facts.ts'

const scale = makeTimeScale({
  startsOn: cycle.startsOn,
  endsOn: cycle.endsOn,
  zoom: 'week',
  availableWidth: 900,
  hours: { from: 540, to: 1_020 },
})
const first = salesCall(10, bo.id, '2026-10-06T08:00:00.000Z')
const second = salesCall(11, bo.id, '2026-10-20T08:00:00.000Z')
const third = salesCall(12, bo.id, '2026-10-27T08:00:00.000Z')
const caseStudy = project(13, ana.id, '2026-10-05', '2026-10-30')
const onFirst = placement(50, ana.id, first.id)
const onThird = placement(51, ana.id, third.id)
const onSecond = placement(52, cleo.id, second.id)
const onProject = placement(53, bo.id, caseStudy.id)
const full = board({
  calls: [first, second, third],
  projects: [caseStudy],
  placements: [onFirst, onThird, onSecond, onProject],
})

describe('rows by person', () => {
  it('groups by function and gives everybody a row, also with nothing planned', () => {
    const rows = personRows(board(), scale)
    expect(rows.map((row) => row.key)).toEqual(['marketing', ana.id, cleo.id, 'sales', bo.id])
    expect(rows[1]).toMatchObject({ isShort: true, hours: 0, height: 32 })
  })

  it('adds up the hours of a person', () => {
    expect(personRows(full, scale)[1]).toMatchObject({ hours: 1, isShort: false })
  })

  it('makes a row higher where placements are at the same time', () => {
    const clash = salesCall(14, bo.id, '2026-10-06T08:15:00.000Z')
    const rows = personRows(
      board({ calls: [first, clash], placements: [onFirst, placement(54, ana.id, clash.id)] }),
      scale,
    )
    expect(rows[1]?.height).toBe(56)
  })

  it('still shows somebody who was taken out of the cycle but has a placement', () => {
    const rows = personRows(board({ cycle, calls: [first], placements: [onFirst] }), scale)
    expect(rows.map((row) => row.key)).toEqual(['marketing', ana.id])
  })

  it('shows who was archived only where they have a placement, which is then enough', () => {
    const people = [bo, cleo, { ...ana, archivedAt: '2026-10-01T00:00:00.000Z' as Instant }]
    const keys = (rows: ReturnType<typeof personRows>) => rows.map((row) => row.key)
    expect(keys(personRows(board({ people }), scale))).toEqual(['marketing', cleo.id, 'sales', bo.id])
    const rows = personRows(board({ people, calls: [first], placements: [onFirst] }), scale)
    expect(rows[1]).toMatchObject({ key: ana.id, isShort: false })
  })
})

describe('rows by activity', () => {
  it('lists projects first, then calls week by week', () => {
    expect(activityRows(full, scale, 'all').map((row) => row.key)).toEqual([
      'projects',
      caseStudy.id,
      '2026-10-05',
      first.id,
      '2026-10-19',
      second.id,
      '2026-10-26',
      third.id,
    ])
  })

  it('offers a seat that is still empty', () => {
    const rows = activityRows(board({ calls: [first] }), scale, 'empty-seats')
    expect(rows.at(-1)).toMatchObject({ bars: [{ item: null, key: `${first.id}/empty` }] })
  })

  it('can show only what has placements, or only what has empty seats', () => {
    const some = board({ calls: [first, second], placements: [onFirst] })
    expect(activityRows(some, scale, 'with-placements').map((row) => row.key)).toEqual(['2026-10-05', first.id])
    expect(activityRows(some, scale, 'empty-seats').map((row) => row.key)).toEqual(['2026-10-19', second.id])
  })
})

describe('the arrows', () => {
  const rows = personRows(full, scale)

  it('begin with the first placement', () => {
    expect(neighbour(rows, null, 'down')?.key).toBe(onFirst.id)
    expect(neighbour(personRows(board(), scale), null, 'down')).toBeNull()
  })

  it('go along a row by time and stop at its ends', () => {
    expect(neighbour(rows, onFirst.id, 'right')?.key).toBe(onThird.id)
    expect(neighbour(rows, onThird.id, 'right')).toBeNull()
    expect(neighbour(rows, onThird.id, 'left')?.key).toBe(onFirst.id)
  })

  it('go up and down to what is nearest in time, past rows without any', () => {
    expect(neighbour(rows, onThird.id, 'down')?.key).toBe(onSecond.id)
    expect(neighbour(rows, onSecond.id, 'down')?.key).toBe(onProject.id)
    expect(neighbour(rows, onSecond.id, 'up')?.key).toBe(onThird.id)
    expect(neighbour(rows, onProject.id, 'down')).toBeNull()
  })

  it('go to the very first and last', () => {
    expect(neighbour(rows, onSecond.id, 'first')?.key).toBe(onFirst.id)
    expect(neighbour(rows, onSecond.id, 'last')?.key).toBe(onProject.id)
  })
})
