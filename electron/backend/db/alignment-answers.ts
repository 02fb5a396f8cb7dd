import { AlignmentAnswers, type GivenAnswers } from '../../../shared/domain/alignment.ts'
import type { AlignmentAnswerId, CycleId, PersonId } from '../../../shared/domain/ids.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import type { AlignmentAnswerRow } from './schema.ts'

export interface StoredAnswers extends GivenAnswers {
  id: AlignmentAnswerId
  cycleId: CycleId
  personId: PersonId
  answeredAt: Instant
}

/** Private: what they say leaves as a result of many, or to the person alone. */
export async function listAnswers(db: ReadHandle, cycleId?: CycleId): Promise<StoredAnswers[]> {
  let rows = db.selectFrom('alignment_answer').selectAll().orderBy('id')
  if (cycleId !== undefined) rows = rows.where('cycle_id', '=', cycleId)
  return (await rows.execute()).map(toAnswers)
}

/** For the person alone, in every cycle, oldest first. */
export async function listAnswersOf(db: ReadHandle, personId: PersonId): Promise<StoredAnswers[]> {
  const rows = db.selectFrom('alignment_answer').selectAll().where('person_id', '=', personId)
  return (await rows.orderBy('answered_at').orderBy('id').execute()).map(toAnswers)
}

export async function findAnswers(
  db: ReadHandle,
  personId: PersonId,
  cycleId: CycleId,
): Promise<StoredAnswers | undefined> {
  const row = await db
    .selectFrom('alignment_answer')
    .selectAll()
    .where('person_id', '=', personId)
    .where('cycle_id', '=', cycleId)
    .executeTakeFirst()
  return row && toAnswers(row)
}

export async function insertAnswers(db: WriteHandle, answers: readonly StoredAnswers[]): Promise<void> {
  await db.insert('alignment_answer', answers.map(toAnswerRow))
}

/** Throws `not-found`. */
export async function updateAnswers(db: WriteHandle, answers: StoredAnswers): Promise<void> {
  const { id, ...columns } = toAnswerRow(answers)
  await db.update('alignment_answer', id, columns)
}

function toAnswers(row: AlignmentAnswerRow): StoredAnswers {
  return {
    id: row.id as AlignmentAnswerId,
    cycleId: row.cycle_id as CycleId,
    personId: row.person_id as PersonId,
    function: row.function,
    answers: AlignmentAnswers.parse(JSON.parse(row.answers)),
    answeredAt: row.answered_at as Instant,
  }
}

function toAnswerRow(answers: StoredAnswers): AlignmentAnswerRow {
  return {
    id: answers.id,
    cycle_id: answers.cycleId,
    person_id: answers.personId,
    function: answers.function,
    answers: JSON.stringify(answers.answers),
    answered_at: answers.answeredAt,
  }
}
