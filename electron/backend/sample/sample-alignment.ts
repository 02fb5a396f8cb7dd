import { type AlignmentAnswers, type AlignmentTheme, statements } from '../../../shared/domain/alignment.ts'
import type { CycleId } from '../../../shared/domain/ids.ts'
import type { Person, WorkFunction } from '../../../shared/domain/people.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import type { StoredAnswers } from '../db/alignment-answers.ts'
import type { CommandContext } from '../handler.ts'
import type { Random } from './random.ts'

/** How Larkfield's two functions see it, theme by theme: sales hears little of what becomes of things, marketing plans alone. */
const views: Record<WorkFunction, Record<AlignmentTheme, number>> = {
  marketing: { goals: 3.4, customer: 3.2, 'hand-over': 3.1, talk: 3.3, regard: 3.6 },
  sales: { goals: 2.6, customer: 2.9, 'hand-over': 2.1, talk: 2.7, regard: 2.8 },
}

/** One set of answers for each of the people, around what their function sees. */
export function answersAround(
  random: Random,
  people: readonly Person[],
  { cycleId, answeredAt }: { cycleId: CycleId; answeredAt: Instant },
  newId: CommandContext['newId'],
): StoredAnswers[] {
  return people.map((person) => {
    const entries = statements.map(({ id, theme }) => {
      const answer = Math.round(views[person.function][theme] + random.next() * 2 - 1)
      return [id, Math.min(5, Math.max(1, answer))]
    })
    const answers = Object.fromEntries(entries) as AlignmentAnswers
    return { id: newId(), cycleId, personId: person.id, function: person.function, answers, answeredAt }
  })
}
