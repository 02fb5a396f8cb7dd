import { expect, test } from 'vitest'
import { CycleDraft } from '../../../../shared/domain/cycles.ts'
import type { PersonId } from '../../../../shared/domain/ids.ts'
import { startTestBackend } from '../../../support/backend.ts'
import { answersOf } from '../../../support/command-inputs.ts'
import { personDraft } from '../../../support/drafts.ts'
import { startRotationTeam } from '../../../support/rotation-team.ts'

/** Ann, Mia, Tom, Ben and three more marketers. */
async function startLargerTeam() {
  const team = await startRotationTeam()
  const { call, cycleId, ann, mia, tom, ben } = team
  const more = []
  for (const name of ['Zoe', 'Ida', 'Lea']) {
    more.push((await call('people.add', personDraft({ name, function: 'marketing' }))).id)
  }
  const answer = async (personId: PersonId, value: number) => {
    await call('alignment.answer', { personId, cycleId, answers: answersOf(() => value) })
  }
  const results = async () => await call('alignment.results', { cycleId })
  return { ...team, marketers: [ann, mia, ...more], reps: [tom, ben], answer, results }
}

test('results of a function are hidden until five have answered; undo hides them again', async () => {
  const { marketers, reps, answer, results, call } = await startLargerTeam()
  for (const person of [...marketers.slice(0, 4), ...reps]) await answer(person, 4)
  const hidden = { answered: { marketing: 4, sales: 2 }, marketing: null, sales: null, perceptionGap: null }
  expect(await results()).toEqual(hidden)
  const last = marketers[4]
  if (last === undefined) throw new Error('There are five marketers.')
  await answer(last, 2)
  expect(await results()).toMatchObject({
    marketing: { score: 72, level: 'aligned' },
    sales: null,
    perceptionGap: null,
  })
  await call('history.undo', {})
  expect(await results()).toEqual(hidden)
})

test('an answer belongs to its person, who may give another one; a second one does not count twice', async () => {
  const { ann, mia, answer, results, call, cycleId } = await startLargerTeam()
  const own = async (personId: PersonId) => await call('alignment.own', { personId, cycleId })
  expect(await own(ann)).toBeNull()
  await answer(ann, 3)
  await answer(ann, 5)
  expect(await own(ann)).toEqual(answersOf(() => 5))
  expect(await own(mia)).toBeNull()
  expect((await results()).answered).toEqual({ marketing: 1, sales: 0 })
})

test('somebody who changes functions has answered for the one before', async () => {
  const { ann, answer, results, call } = await startLargerTeam()
  await answer(ann, 3)
  const person = (await call('people.list', {})).find(({ id }) => id === ann)
  if (person === undefined) throw new Error('Ann is there.')
  await call('people.edit', { id: ann, person: personDraft({ name: person.name, function: 'sales' }) })
  expect((await results()).answered).toEqual({ marketing: 1, sales: 0 })
})

test('the history tells neither who answered nor what', async () => {
  const { ann, answer, call } = await startLargerTeam()
  await answer(ann, 3)
  const [newest] = await call('history.list', {})
  expect(newest).toMatchObject({ label: 'Answer the alignment check' })
  const trail = JSON.stringify([newest, await call('history.state', {})])
  for (const word of ['Ann', ann, 'goals-target']) expect(trail).not.toContain(word)
})

test('answers that leave one out, and cycles and people that are not there, are refused', async () => {
  const { ann, callAnything, cycleId } = await startLargerTeam()
  const { 'talk-words': _one, ...answers } = answersOf(() => 3)
  await expect(callAnything('alignment.answer', { personId: ann, cycleId, answers })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  const gone = { personId: cycleId, cycleId: ann }
  await expect(callAnything('alignment.own', { ...gone, cycleId })).rejects.toMatchObject({ code: 'not-found' })
  await expect(callAnything('alignment.results', gone)).rejects.toMatchObject({ code: 'not-found' })
})

test('a cycle whose alignment was answered stays', async () => {
  const { call, ann } = await startLargerTeam()
  const draft = { name: 'Empty', startsOn: '2027-01-04', endsOn: '2027-01-10', rules: {}, participants: [] }
  const { id } = await call('cycles.create', CycleDraft.parse(draft))
  await call('alignment.answer', { personId: ann, cycleId: id, answers: answersOf(() => 3) })
  await expect(call('cycles.remove', { id })).rejects.toMatchObject({
    words: 'People have answered the alignment check of Empty, which stays on record.',
  })
})

test('the trend shows results against hours done, oldest cycle first, and the sample has one', async () => {
  const { call } = await startTestBackend({ workspace: 'sample' })
  const [pilot, next] = await call('alignment.trend', {})
  expect(pilot?.result.answered).toEqual({ marketing: 11, sales: 12 })
  expect(pilot?.result.perceptionGap?.score).toBeGreaterThan(5)
  expect(pilot?.hoursDone.marketing).toBeGreaterThan(5)
  expect(pilot?.hoursDone.sales).toBeGreaterThan(15)
  expect(next).toMatchObject({ name: 'Second rotation', hoursDone: { marketing: 0, sales: 0 } })
  expect(next?.result).toMatchObject({ answered: { marketing: 0, sales: 0 }, marketing: null, sales: null })
})
