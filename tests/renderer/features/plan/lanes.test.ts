import { array, assert, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutLanes } from '../../../../renderer/features/plan/lanes.ts'

describe('lanes', () => {
  it('keeps what follows each other in one lane', () => {
    expect(
      layOutLanes(
        [
          { x: 0, room: 10 },
          { x: 20, room: 10 },
        ],
        2,
      ),
    ).toMatchObject({ lanes: [0, 0], count: 1 })
  })

  it('puts what would overlap under each other', () => {
    expect(
      layOutLanes(
        [
          { x: 0, room: 10 },
          { x: 5, room: 10 },
        ],
        2,
      ),
    ).toMatchObject({ lanes: [0, 1], count: 2 })
  })

  it('lets a label run until the next bar of its lane', () => {
    const { reach } = layOutLanes(
      [
        { x: 0, room: 10 },
        { x: 50, room: 10 },
      ],
      4,
    )
    expect(reach).toEqual([46, Number.POSITIVE_INFINITY])
  })

  it('has one lane when there is nothing', () => {
    expect(layOutLanes([], 4).count).toBe(1)
  })

  it('never lets two overlap in a lane, whatever there is', () => {
    const footprint = record({ x: integer({ min: 0, max: 500 }), room: integer({ min: 0, max: 200 }) })
    assert(
      property(array(footprint, { maxLength: 30 }), (footprints) => {
        const { lanes, count } = layOutLanes(footprints, 3)
        for (const [a, one] of footprints.entries()) {
          expect(lanes[a]).toBeLessThan(count)
          for (const [b, other] of footprints.entries()) {
            if (a >= b || lanes[a] !== lanes[b]) continue
            const [left, right] = one.x <= other.x ? [one, other] : [other, one]
            const apart = left.x + left.room + 3 <= right.x || right.x + right.room + 3 <= left.x
            expect(apart).toBe(true)
          }
        }
      }),
    )
  })
})
