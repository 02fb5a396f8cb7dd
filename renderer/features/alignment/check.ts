import type { AlignmentAnswers, StatementId } from '../../../shared/domain/alignment.ts'
import { AlignmentTheme, StatementId as Ids, statements } from '../../../shared/domain/alignment.ts'

/** As far as somebody got. */
export type SomeAnswers = Partial<AlignmentAnswers>

export const agreeingWords = ['Not at all', 'Rather not', 'Partly', 'Mostly', 'Fully'] as const

/** The index of the statement to go on with after another one; the number of statements when all are answered. */
export function nextOpen(answers: SomeAnswers, after = -1): number {
  const isOpen = (index: number) => answers[Ids.options[index] ?? 'goals-target'] === undefined
  const indices = Ids.options.map((_, index) => index)
  const ahead = indices.find((index) => index > after && isOpen(index))
  return ahead ?? indices.find(isOpen) ?? indices.length
}

/** All twenty, or undefined while one is open. */
export function complete(answers: SomeAnswers): AlignmentAnswers | undefined {
  // Every statement has been looked at.
  return Ids.options.every((id) => answers[id] !== undefined) ? (answers as AlignmentAnswers) : undefined
}

/** Whether anything was answered otherwise than before. */
export function differs(answers: SomeAnswers, before: AlignmentAnswers): boolean {
  return Ids.options.some((id) => answers[id] !== before[id])
}

export function answeredCount(answers: SomeAnswers): number {
  return Ids.options.filter((id) => answers[id] !== undefined).length
}

/** The statements of each theme with their place among all. */
export const statementsByTheme = AlignmentTheme.options.map((theme) => ({
  theme,
  statements: statements.flatMap((statement, index) =>
    statement.theme === theme ? [{ id: statement.id satisfies StatementId, text: statement.text, index }] : [],
  ),
}))
