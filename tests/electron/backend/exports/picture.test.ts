// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { pictureOf } from '../../../../electron/backend/exports/picture.ts'
import type { PlanDetails } from '../../../../electron/backend/exports/plan-details.ts'
import { fitted, widthOf } from '../../../../electron/backend/exports/svg.ts'
import type { Activity } from '../../../../shared/domain/activities.ts'
import type { Cycle } from '../../../../shared/domain/cycles.ts'
import type { Person } from '../../../../shared/domain/people.ts'
import type { Placement } from '../../../../shared/domain/placements.ts'
import { exampleId } from './invitation-examples.ts'

interface Example {
  title: string
  startsAt: string
  role?: Placement['role']
  status?: Placement['status']
}

/** Ana joins calls that Bo hosts, on his clock and hers. */
function plan(calls: readonly Example[], name = 'Ana Ruiz'): PlanDetails {
  const people = [
    { id: exampleId(1), name, function: 'marketing', timeZone: 'Europe/Berlin' },
    { id: exampleId(2), name: 'Bo Lind', function: 'sales', timeZone: 'Europe/Berlin' },
  ] as unknown as Person[]
  const activities = calls.map(({ title, startsAt }, index) => ({
    kind: 'call',
    id: exampleId(10 + index),
    title,
    hostId: exampleId(2),
    accountId: null,
    startsAt,
    endsAt: startsAt,
    status: 'planned',
  })) as unknown as Activity[]
  const placements = calls.map(({ role = 'shadow', status = 'proposed' }, index) => ({
    id: exampleId(50 + index),
    activityId: exampleId(10 + index),
    personId: exampleId(1),
    role,
    status,
    isPinned: false,
  })) as unknown as Placement[]
  const cycle = {
    name: 'Autumn <rotation> & more',
    startsOn: '2026-10-14',
    endsOn: '2026-11-06',
    status: 'draft',
    participants: [{ personId: exampleId(1), minimumPlacements: 1 }],
  } as unknown as Cycle
  const byId = <Item extends { id: string }>(items: Item[]) => new Map(items.map((item) => [item.id, item]))
  return {
    cycle,
    placements,
    people: byId(people),
    activities: byId(activities),
    accounts: new Map(),
    skills: [],
  } as unknown as PlanDetails
}

/** Throws when the picture is not well-formed XML. */
function drawn(facts: PlanDetails) {
  const svg = new DOMParser().parseFromString(pictureOf(facts), 'image/svg+xml').documentElement
  expect(svg.nodeName).toBe('svg')
  const texts = Array.from(svg.querySelectorAll('text'))
  return { svg, texts, words: texts.map((text) => text.textContent) }
}

const numberOf = (element: Element, attribute: string) => Number(element.getAttribute(attribute))

describe('the picture of a plan', () => {
  test('names the cycle, its weeks, people and placements', () => {
    const { words } = drawn(plan([{ title: 'Demo with Acme', startsAt: '2026-10-15T08:00:00.000Z' }]))
    expect(words).toContain('Autumn <rotation> & more')
    expect(words).toContain('Wed 14 Oct to Fri 6 Nov 2026 · 1 placement for 1 person · draft')
    expect(words.filter((word) => word.startsWith('Week'))).toEqual(['Week 1', 'Week 2', 'Week 3', 'Week 4'])
    expect(words).toEqual(expect.arrayContaining(['Marketing', 'Ana Ruiz', 'Demo with Acme']))
  })

  test('shows each placement as two bars that overlap, striped while a draft', () => {
    const [draft, published] = (['proposed', 'published'] as const).map((status) =>
      Array.from(
        drawn(plan([{ title: 'Demo', startsAt: '2026-10-15T08:00:00.000Z', status }])).svg.querySelectorAll('g rect'),
      ),
    )
    expect(draft?.map((bar) => bar.getAttribute('fill'))).toEqual(['url(#draft-sales)', 'url(#draft-marketing)'])
    expect(published?.map((bar) => bar.getAttribute('fill'))).toEqual(['#ebe5fc', '#d8f0f2'])
    const [host, participant] = published ?? []
    if (host === undefined || participant === undefined) throw new Error('A bar is missing.')
    const overlap = numberOf(host, 'x') + numberOf(host, 'width') - numberOf(participant, 'x')
    expect(overlap).toBeGreaterThan(0)
    expect(overlap).toBeLessThan(numberOf(participant, 'width'))
  })

  test('puts a label to every placement and none over another or over the edge', () => {
    const days = ['15', '15', '16', '16', '19', '20', '30']
    const calls = [
      ...days.map((day, index) => ({ title: `Call ${index} with Acme`, startsAt: `2026-10-${day}T08:00:00.000Z` })),
      { title: 'Last call with Acme', startsAt: '2026-11-06T16:00:00.000Z' },
    ]
    const { svg, texts } = drawn(plan(calls))
    const labels = texts
      .filter((text) => calls.some((call) => call.title === text.textContent))
      .map((text) => {
        const width = widthOf(text.textContent, 12)
        const from = numberOf(text, 'x') - (text.getAttribute('text-anchor') === 'end' ? width : 0)
        return { from, to: from + width, y: numberOf(text, 'y') }
      })
    expect(labels).toHaveLength(calls.length)
    for (const label of labels) {
      expect(label.to).toBeLessThan(numberOf(svg, 'width'))
      expect(label.from).toBeGreaterThan(0)
      const others = labels.filter((other) => other !== label && other.y === label.y)
      for (const other of others) expect(other.to < label.from || other.from > label.to).toBe(true)
    }
  })

  test('takes any words, and an empty plan', () => {
    const hostile = '</text><script>alert(1)</script>\u0000\uFFFF\u001B"&amp;日本語 '.repeat(3)
    const { svg, words } = drawn(plan([{ title: hostile, startsAt: '2026-10-15T08:00:00.000Z' }], hostile))
    expect(svg.querySelector('script')).toBeNull()
    expect(words.some((word) => word.endsWith('…'))).toBe(true)
    expect(drawn(plan([])).words).toContain('Nobody is placed yet. Plan the cycle to see it here.')
  })

  test('is the same to the byte every time', () => {
    const calls = [{ title: 'Demo', startsAt: '2026-10-15T08:00:00.000Z' }]
    expect(pictureOf(plan(calls))).toBe(pictureOf(plan(calls)))
  })
})

test('words are shortened to what fits, and only then', () => {
  expect(fitted('Ana Ruiz', 13, 200)).toBe('Ana Ruiz')
  const short = fitted('Maximiliane von Hohenstein-Württemberg', 13, 100)
  expect(short).toMatch(/^Maxim.*…$/)
  expect(widthOf(short, 13)).toBeLessThanOrEqual(100)
})
