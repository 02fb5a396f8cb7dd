import { expect, test } from 'vitest'
import { loadHighs } from '../../../../electron/backend/planner/load-highs.ts'
import { candidatesOf, modelOf } from '../../../../electron/backend/planner/model.ts'
import { mpsOf } from '../../../../electron/backend/planner/mps.ts'
import { planCycle } from '../../../../electron/backend/planner/planner.ts'
import { marketer, rep, testTeam } from '../../../support/plan-facts.ts'

const highs = await loadHighs()
const running = { signal: new AbortController().signal, progress: () => {} }

const team = testTeam({
  skills: ['Discovery', 'Pricing'],
  rules: { 'customer-guard': { participantsPerCall: 2, coolDownDays: 7 } },
  people: {
    Ann: { ...marketer, minimum: 1, hoursPerWeek: 1.5, levels: { Discovery: [0, 3], Pricing: [1, 2] } },
    Mia: { ...marketer, minimum: 2, levels: { Discovery: [1, 2] } },
    Tom: { ...rep, minimum: 1, levels: { Pricing: [0, 2] } },
  },
  calls: {
    'Demo for Acme': { host: 'Tom', at: '2026-03-03T10:00Z', seats: 2, account: 'Acme', skills: ['Discovery'] },
    'Talk with Acme': { host: 'Tom', at: '2026-03-05T10:30Z', seats: 2, account: 'Acme', skills: ['Pricing'] },
    Close: { host: 'Tom', at: '2026-03-03T10:30Z', minutes: 30, skills: ['Pricing'] },
  },
  projects: { Launch: { host: 'Mia', from: '2026-03-02', to: '2026-03-20', skills: ['Pricing'] } },
  placements: [{ person: 'Mia', activity: 'Close', isPinned: true }],
})

function text(): string {
  return [...mpsOf(modelOf(team.facts, candidatesOf(team.facts)))].join('')
}

test('any solver finds minus the points of the best plan in the file', async () => {
  const best = await planCycle(team, { timeLimitSeconds: 60, gap: 0, seed: 1 }, running)
  const solver = highs.createModel({ format: 'mps', data: new TextEncoder().encode(text()) })
  try {
    solver.options.set({ output_flag: false, mip_rel_gap: 0 })
    solver.run()
    expect(solver.getModelStatus()).toBe(highs.constants.modelStatus.optimal)
    expect(best.state === 'planned' && best.objective).toBeCloseTo(-solver.getObjectiveValue(), 6)
  } finally {
    solver.dispose()
  }
})

test('names are those of the rules, without spaces and distinct', () => {
  const lines = text().split('\n')
  const rows = lines.slice(lines.indexOf('ROWS') + 1, lines.indexOf('COLUMNS')).map((line) => line.trim().split(' '))
  expect(rows.every((parts) => parts.length === 2)).toBe(true)
  const names = rows.map(([, name]) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toContain(`seats/${team.facts.activities[2]?.id}`)
})
