import { RefusedError } from '../../../shared/contract/errors.ts'
import type { AlignmentOfCycle } from '../../../shared/contract/alignment.ts'
import { alignmentResultOf } from '../../../shared/domain/alignment.ts'
import { findAnswers, insertAnswers, listAnswers, type StoredAnswers, updateAnswers } from '../db/alignment-answers.ts'
import { findAlignmentResult, listAlignmentResults, readAlignmentResult } from '../db/alignment-results.ts'
import { getCycle, listCycles } from '../db/cycles.ts'
import { deleteFormDraft } from '../db/form-drafts.ts'
import { getPerson } from '../db/people.ts'
import { listPlacementsDone } from '../db/rotations.ts'
import type { HandlersOf } from '../handler.ts'

export const alignment: HandlersOf<'alignment'> = {
  own: async ({ personId, cycleId }, { db }) => {
    await getPerson(db, personId)
    await getCycle(db, cycleId)
    return (await findAnswers(db, personId, cycleId))?.answers ?? null
  },

  results: async ({ cycleId }, { db }) => {
    await getCycle(db, cycleId)
    return await readAlignmentResult(db, cycleId)
  },

  trend: async (_, { db }) => {
    const answers = Map.groupBy(await listAnswers(db), ({ cycleId }) => cycleId)
    const kept = await listAlignmentResults(db)
    const done = Map.groupBy(await listPlacementsDone(db), ({ cycleId }) => cycleId)
    return (await listCycles(db)).toReversed().map(({ id: cycleId, name, startsOn, endsOn }): AlignmentOfCycle => {
      const hoursDone = { marketing: 0, sales: 0 }
      for (const placement of done.get(cycleId) ?? []) hoursDone[placement.function] += placement.hours
      const result = kept.get(cycleId) ?? alignmentResultOf(answers.get(cycleId) ?? [])
      return { cycleId, name, startsOn, endsOn, result, hoursDone }
    })
  },

  answer: async ({ personId, cycleId, answers }, { db, newId, now, label }) => {
    const person = await getPerson(db, personId)
    await getCycle(db, cycleId)
    if ((await findAlignmentResult(db, cycleId)) !== undefined) {
      const words =
        'This check is over: its single answers were deleted after their time, and its result stays as it is.'
      throw new RefusedError('conflict', words)
    }
    const before = await findAnswers(db, personId, cycleId)
    const given: StoredAnswers = {
      id: before?.id ?? newId(),
      cycleId,
      personId,
      function: person.function,
      answers,
      answeredAt: now(),
    }
    if (before === undefined) await insertAnswers(db, [given])
    else await updateAnswers(db, given)
    await deleteFormDraft(db, { form: 'alignment-check', authorId: personId, subjectId: cycleId })
    // Without a name: who answered what must not be read off the order of things either.
    label('Answer the alignment check')
    return {}
  },
}
