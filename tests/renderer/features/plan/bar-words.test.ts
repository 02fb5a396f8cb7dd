import { describe, expect, it } from 'vitest'
import { barSentence, placedSentence } from '../../../../renderer/features/plan/bar-words.ts'
import type { Placed } from '../../../../renderer/features/plan/board.ts'
import { ana, bo, board, placement, salesCall } from './facts.ts'

const call = salesCall(10, bo.id, '2026-10-14T08:00:00.000Z')
const facts = board({ calls: [call], placements: [{ ...placement(50, ana.id, call.id), isPinned: true }] })
const item = facts.placed.get(placement(50, ana.id, call.id).id) as Placed

describe('a bar in words', () => {
  it('says who does what, with whom and when, and how it stands', () => {
    expect(placedSentence(facts, item)).toMatch(
      /^Ana Ruiz listens in: Call 10 with Bo Lind, Wed 14 Oct, 10:00–10:30 \w+ time\. Draft, pinned\.$/,
    )
  })

  it('says what it breaks', () => {
    const finding = {
      rule: 'availability',
      words: 'Ana is away.',
      placementIds: [],
      personId: ana.id,
      activityId: null,
    }
    expect(placedSentence(facts, { ...item, findings: [finding] })).toMatch(/Draft, pinned, Ana is away\.$/)
  })

  it('offers an empty seat', () => {
    const bar = {
      key: 'x/empty',
      item: null,
      activity: call,
      x: 0,
      width: 28,
      lane: 0,
      reach: 100,
      isLabelBefore: false,
    }
    expect(barSentence(facts, bar)).toMatch(/^Empty seat on Call 10, .*: place somebody$/)
  })
})
