import { describe, expect, it } from 'vitest'
import { emptySeatsOf, titleOf } from '../../../../renderer/features/plan/board.ts'
import { leftOutWords } from '../../../../renderer/features/plan/left-out.tsx'
import { ana, bo, board, cleo, cycle, id, placement, project, salesCall } from './facts.ts'

const inside = salesCall(10, bo.id, '2026-10-14T08:00:00.000Z')

describe('the board', () => {
  it('holds the activities of the cycle by start, projects that reach into it too', () => {
    const before = salesCall(11, bo.id, '2026-10-02T08:00:00.000Z')
    const long = project(12, ana.id, '2026-09-01', '2026-10-09')
    const early = salesCall(13, bo.id, '2026-10-06T08:00:00.000Z')
    expect([...board({ calls: [inside, before, early], projects: [long] }).activities.keys()]).toEqual([
      long.id,
      early.id,
      inside.id,
    ])
  })

  it('keeps a cancelled call as long as somebody is placed on it', () => {
    const cancelled = { ...inside, status: 'cancelled' as const }
    expect(board({ calls: [cancelled] }).activities.size).toBe(0)
    expect(board({ calls: [cancelled], placements: [placement(50, ana.id, inside.id)] }).activities.size).toBe(1)
  })

  it('places nobody where a host said no, and keeps the reason for whoever plans', () => {
    const vetoed = {
      ...placement(50, ana.id, inside.id),
      status: 'cancelled' as const,
      vetoReason: 'A small round, please.',
    }
    const called = { ...placement(51, cleo.id, inside.id), status: 'cancelled' as const }
    const facts = board({ calls: [inside], placements: [vetoed, called] })
    expect(facts.placed.size).toBe(0)
    expect(facts.vetoed.map(({ person, placement: { vetoReason } }) => [person.name, vetoReason])).toEqual([
      [ana.name, 'A small round, please.'],
    ])
    expect(leftOutWords({ people: [], activities: [] }, facts)).toBe('Left out: 1 vetoed')
    expect(leftOutWords({ people: [], activities: [] }, board())).toBe('Nobody and nothing was left out')
  })

  it('tells each placement what it breaks', () => {
    const finding = {
      rule: 'availability',
      words: 'Ana is away.',
      placementIds: [placement(50, ana.id, inside.id).id],
      personId: ana.id,
      activityId: inside.id,
    }
    const { placed } = board({
      calls: [inside],
      placements: [placement(50, ana.id, inside.id), placement(51, cleo.id, inside.id)],
      summary: {
        rules: [],
        objective: 0,
        hours: { marketing: 0, sales: 0 },
        people: [],
        coverage: [],
        singlePointsOfFailure: { before: 0, after: 0 },
        ledger: [],
        leftOut: { people: [], activities: [] },
        findings: [finding],
        isBoundKnown: false,
      },
    })
    expect([...placed.values()].map((item) => item.findings)).toEqual([[finding], []])
  })

  it('counts a seat as empty only where somebody may sit', () => {
    const account = { id: id(90), name: 'Acme', isOptedOut: true }
    const shy = { ...inside, id: id(11), isHostOptedOut: true }
    const barred = { ...inside, id: id(12), accountId: account.id }
    const wide = { ...inside, id: id(13), seats: 3 }
    const facts = board({ calls: [inside, shy, barred, wide], accounts: [account] })
    expect(emptySeatsOf(facts, inside)).toBe(1)
    expect(emptySeatsOf(facts, shy)).toBe(0)
    expect(emptySeatsOf(facts, barred)).toBe(0)
    // The customer guard lets one participant in, however many seats there are.
    expect(emptySeatsOf(facts, wide)).toBe(cycle.rules['customer-guard'].participantsPerCall)
  })

  it('names the account once', () => {
    const account = { id: id(90), name: 'Acme', isOptedOut: false }
    const facts = board({ accounts: [account] })
    expect(titleOf(facts, { ...inside, accountId: account.id, title: 'Demo' })).toBe('Acme: Demo')
    expect(titleOf(facts, { ...inside, accountId: account.id, title: 'Demo for Acme' })).toBe('Demo for Acme')
  })
})
