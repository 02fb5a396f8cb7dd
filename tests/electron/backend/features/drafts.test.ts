import { expect, test } from 'vitest'
import type { FormDraft } from '../../../../shared/domain/form-drafts.ts'
import { startTestBackend } from '../../../support/backend.ts'
import { answersOf } from '../../../support/command-inputs.ts'
import { startRotationTeam } from '../../../support/rotation-team.ts'

test('DS-18: what was typed into each form is there after a restart, for whoever typed it', async () => {
  const first = await startRotationTeam()
  const { tom, ann, ben, annOnDemo, annComing, cycleId, discovery } = first
  const levelsShown = [{ skillId: discovery, level: 2 }]
  const signOff: FormDraft = {
    form: 'sign-off',
    attendance: 'partly',
    levelsShown,
    observation: ' Calm ',
    agreement: null,
  }
  const veto: FormDraft = { form: 'veto', reason: 'No ro' }
  const check: FormDraft = { form: 'alignment-check', answers: { 'goals-plan': 2 } }
  await first.call('drafts.save', { authorId: tom, subjectId: annOnDemo, draft: signOff })
  await first.call('drafts.save', { authorId: tom, subjectId: annComing, draft: veto })
  await first.call('drafts.save', { authorId: ann, subjectId: cycleId, draft: check })
  await first.stop()
  const { call, grant } = await startTestBackend({ file: first.file, workspace: 'none' })
  await call('workspace.open', { grant: grant(first.file, 'write') })
  const get = async (authorId: typeof tom, form: FormDraft['form'], subjectId: typeof annOnDemo | typeof cycleId) =>
    (await call('drafts.get', { authorId, form, subjectId }))?.draft
  expect(await get(tom, 'sign-off', annOnDemo)).toEqual(signOff)
  expect(await get(tom, 'veto', annComing)).toEqual(veto)
  expect(await get(ann, 'alignment-check', cycleId)).toEqual(check)
  expect(await get(ben, 'sign-off', annOnDemo)).toBeUndefined()
  expect(await get(tom, 'veto', annOnDemo)).toBeUndefined()
})

test('a draft is replaced by the next, leaves no line in the history, and goes when it is discarded', async () => {
  const { call, tom, annComing: subjectId } = await startRotationTeam()
  const { count } = await call('history.state', {})
  const key = { authorId: tom, form: 'veto', subjectId } as const
  for (const reason of ['N', 'No', 'No room']) {
    await call('drafts.save', { authorId: tom, subjectId, draft: { form: 'veto', reason } })
  }
  expect(await call('drafts.get', key)).toMatchObject({ draft: { reason: 'No room' } })
  await call('drafts.discard', key)
  await call('drafts.discard', key)
  expect(await call('drafts.get', key)).toBeNull()
  expect((await call('history.state', {})).count).toBe(count)
})

test('a draft goes when its form is sent', async () => {
  const { call, tom, ann, annOnDemo, annComing, cycleId } = await startRotationTeam()
  const save = async (authorId: typeof tom, subjectId: typeof annOnDemo | typeof cycleId, draft: FormDraft) => {
    await call('drafts.save', { authorId, subjectId, draft })
    return async () => await call('drafts.get', { authorId, form: draft.form, subjectId })
  }
  const empty = { attendance: null, levelsShown: [], observation: '', agreement: null }
  const left = [
    await save(tom, annOnDemo, { form: 'sign-off', ...empty }),
    await save(tom, annComing, { form: 'veto', reason: 'No' }),
    await save(ann, cycleId, { form: 'alignment-check', answers: {} }),
  ]
  await call('placements.signOff', { id: annOnDemo, attendance: 'attended', byPersonId: tom })
  await call('placements.veto', { id: annComing, reason: 'No room.' })
  await call('alignment.answer', { personId: ann, cycleId, answers: answersOf(() => 3) })
  for (const get of left) expect(await get()).toBeNull()
})

test('there are drafts of forms that there are, by people who are there', async () => {
  const { callAnything, tom, annOnDemo } = await startRotationTeam()
  const poem = { authorId: tom, subjectId: annOnDemo, draft: { form: 'poem', text: 'Oh' } }
  await expect(callAnything('drafts.save', poem)).rejects.toMatchObject({ code: 'invalid-input' })
  const nobody = { authorId: annOnDemo, subjectId: annOnDemo, draft: { form: 'veto', reason: 'No' } }
  await expect(callAnything('drafts.save', nobody)).rejects.toMatchObject({ code: 'not-found' })
})
