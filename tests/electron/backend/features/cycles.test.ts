import { expect, test } from 'vitest'
import type { OutputOf, ProgressOf } from '../../../../shared/contract/contract.ts'
import { CycleDraft } from '../../../../shared/domain/cycles.ts'
import type { PersonId } from '../../../../shared/domain/ids.ts'
import { startTestBackend, type TestBackend } from '../../../support/backend.ts'

/** The sample team with its draft cycle, not planned yet. */
async function startSample() {
  const backend = await startTestBackend({ workspace: 'sample' })
  const cycle = (await backend.call('cycles.list', {})).find(({ status }) => status === 'draft')
  if (cycle === undefined) throw new Error('The sample team is about to plan a cycle.')
  return { ...backend, cycle, id: cycle.id }
}

const draft = (participants: CycleDraft['participants'] = []) =>
  CycleDraft.parse({ name: 'Autumn', startsOn: '2026-09-07', endsOn: '2026-10-16', rules: {}, participants })

async function lastLabel({ call }: Pick<TestBackend, 'call'>): Promise<string | undefined> {
  return (await call('history.state', {})).undo?.label
}

test('a cycle is made, changed and removed, and each can be undone', async () => {
  const backend = await startTestBackend()
  const { call } = backend
  const { id } = await call('cycles.create', draft())
  expect(await lastLabel(backend)).toBe('Create Autumn')
  expect(await call('cycles.get', { id })).toMatchObject({ name: 'Autumn', status: 'draft', figures: null })

  await call('cycles.edit', { id, cycle: { ...draft(), name: 'Fall' } })
  expect(await lastLabel(backend)).toBe('Rename Autumn to Fall')
  await call('cycles.remove', { id })
  expect(await lastLabel(backend)).toBe('Remove Fall')
  expect(await call('cycles.list', {})).toEqual([])

  await call('history.undo', {})
  await call('history.undo', {})
  expect((await call('cycles.get', { id })).name).toBe('Autumn')
})

test('changing participants keeps those who stay', async () => {
  const { call, cycle, id } = await startSample()
  const [first, second, ...others] = cycle.participants
  if (first === undefined || second === undefined) throw new Error('The sample has 24 participants.')
  const participants = [{ ...first, minimumPlacements: 5 }, ...others]
  await call('cycles.edit', { id, cycle: { ...cycle, participants } })
  const changed = (await call('cycles.get', { id })).participants
  expect(changed).toHaveLength(23)
  expect(changed).toContainEqual({ personId: first.personId, minimumPlacements: 5 })
  await call('history.undo', {})
  expect((await call('cycles.get', { id })).participants).toEqual(cycle.participants)
})

test('what the functions promise each other is kept, and is nothing unless somebody says so', async () => {
  const { call } = await startTestBackend()
  const { id } = await call('cycles.create', draft())
  expect((await call('cycles.get', { id })).commitments).toEqual({ marketing: null, sales: null })
  await call('cycles.edit', { id, cycle: { ...draft(), commitments: { marketing: 40.5, sales: null } } })
  expect((await call('cycles.get', { id })).commitments).toEqual({ marketing: 40.5, sales: null })
  const tooMuch = { ...draft(), commitments: { marketing: -1, sales: 100_001 } }
  await expect(call('cycles.edit', { id, cycle: tooMuch })).rejects.toMatchObject({ code: 'invalid-input' })
  await call('history.undo', {})
  expect((await call('cycles.get', { id })).commitments.marketing).toBeNull()
})

test('participants who are named twice or are gone are refused', async () => {
  const { call, cycle } = await startSample()
  const [one] = cycle.participants
  if (one === undefined) throw new Error('The sample has 24 participants.')
  await expect(call('cycles.create', draft([one, one]))).rejects.toMatchObject({ code: 'invalid-input' })
  const gone = { personId: '00000000-0000-7000-8000-000000000000' as PersonId, minimumPlacements: 1 }
  await expect(call('cycles.create', draft([gone]))).rejects.toMatchObject({ code: 'not-found' })
})

test('the sample plans to the gap asked for, in one change that undo takes back', async () => {
  const backend = await startSample()
  const { call, id } = backend
  const progress: ProgressOf<'cycles.plan'>[] = []
  const outcome = await call(
    'cycles.plan',
    { id, gap: 0.01, timeLimitSeconds: 600 },
    { progress: (news) => progress.push(news) },
  )
  if (outcome.state !== 'planned') throw new Error(`The sample can be planned, and is ${outcome.state}.`)
  expect(outcome.wasStopped).toBe(false)
  expect(outcome.figures.gap).toBeLessThanOrEqual(0.01)
  expect(progress.at(0)?.phase).toBe('preparing')
  expect(progress.at(-1)?.phase).toBe('saving')
  expect(progress.some(({ phase, objective }) => phase === 'solving' && objective !== null)).toBe(true)

  const planned = await call('placements.list', { cycleId: id })
  expect(planned).toHaveLength(outcome.placements)
  expect(await lastLabel(backend)).toBe('Plan Second rotation')
  const summary = await call('cycles.summary', { id })
  expect(summary.findings).toEqual([])
  expect(summary.objective).toBeCloseTo(outcome.figures.objective)
  expect(summary.leftOut.people).toEqual([])
  expect(summary.people.reduce((sum, { placements }) => sum + placements, 0)).toBe(planned.length)

  // Stopped before it found anything better, a second planning keeps the plan, row by row.
  const cancel = new AbortController()
  const stop = ({ objective: found }: ProgressOf<'cycles.plan'>) => {
    if (found !== null) cancel.abort()
  }
  await call('cycles.plan', { id, seed: 2, gap: 0 }, { signal: cancel.signal, progress: stop })
  expect(await call('placements.list', { cycleId: id })).toEqual(planned)

  await call('history.undo', {})
  await call('history.undo', {})
  expect(await call('placements.list', { cycleId: id })).toEqual([])
  expect((await call('cycles.get', { id })).figures).toBeNull()
})

test('a cancel keeps the best plan so far', async () => {
  const { call, id } = await startSample()
  const cancel = new AbortController()
  const outcome = await call(
    'cycles.plan',
    { id },
    {
      signal: cancel.signal,
      progress: ({ objective }) => {
        if (objective !== null) cancel.abort()
      },
    },
  )
  if (outcome.state !== 'planned') throw new Error('There was a plan when it was cancelled.')
  const summary = await call('cycles.summary', { id })
  expect(summary.findings).toEqual([])
  expect(summary.objective).toBeCloseTo(outcome.figures.objective)
  expect(outcome.figures.bound).toBeGreaterThanOrEqual(outcome.figures.objective)
})

test('a cancel before there is a plan changes nothing', async () => {
  const backend = await startSample()
  const before = await lastLabel(backend)
  const cancel = new AbortController()
  const planning = backend.call('cycles.plan', { id: backend.id }, { signal: cancel.signal })
  cancel.abort()
  await expect(planning).rejects.toMatchObject({ code: 'cancelled' })
  expect(await lastLabel(backend)).toBe(before)
})

test('what is changed while planning is not overwritten', async () => {
  const { call, id, cycle } = await startSample()
  let change: Promise<unknown> | undefined
  const planning = call(
    'cycles.plan',
    // Long enough that there is something to be seen of it before it ends.
    { id, gap: 0, timeLimitSeconds: 4 },
    {
      progress: ({ phase }) => {
        if (phase === 'solving') change ??= call('cycles.edit', { id, cycle: { ...cycle, name: 'Renamed' } })
      },
    },
  )
  await expect(planning).rejects.toMatchObject({ code: 'conflict' })
  await change
  expect(await call('placements.list', { cycleId: id })).toEqual([])
})

test('what no plan depends on may change while planning', async () => {
  const { call, id } = await startSample()
  let change: Promise<unknown> | undefined
  const outcome = await call(
    'cycles.plan',
    { id, gap: 1 },
    {
      progress: ({ phase }) => {
        if (phase === 'solving') change ??= call('workspace.edit', { name: 'Renamed', timeZone: 'Europe/London' })
      },
    },
  )
  await change
  expect({ state: outcome.state, isChanged: change !== undefined }).toEqual({ state: 'planned', isChanged: true })
})

test('pins that break rules are an answer, and the plan stays as it was', async () => {
  const { call, id } = await startSample()
  const calls = await call('calls.list', {})
  const { participants } = await call('cycles.get', { id })
  const people = await call('people.list', {})
  const marketers = people.filter(
    (one) => one.function === 'marketing' && participants.some((p) => p.personId === one.id),
  )
  const later = calls.at(-1)
  if (later === undefined) throw new Error('The sample has calls.')
  for (const { id: personId } of marketers.slice(0, 3)) {
    await call('placements.add', { cycleId: id, personId, activityId: later.id })
  }
  const outcome: OutputOf<'cycles.plan'> = await call('cycles.plan', { id })
  expect(outcome.state).toBe('infeasible')
  if (outcome.state !== 'infeasible') return
  expect(outcome.findings.map(({ rule }) => rule)).toContain('seats')
  expect(await call('placements.list', { cycleId: id })).toHaveLength(3)
})

test('an empty workspace has nothing to plan, and says what is missing', async () => {
  const { call } = await startTestBackend()
  const { id } = await call('cycles.create', draft())
  expect(await call('cycles.plan', { id })).toEqual({
    state: 'nothing-to-plan',
    words: 'Nobody takes part in this cycle. Add participants and plan again.',
  })
  expect(await call('cycles.summary', { id })).toMatchObject({ objective: 0, people: [], leftOut: { people: [] } })
})
