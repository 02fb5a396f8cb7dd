import { AlignmentResult, alignmentResultOf } from '../../../shared/domain/alignment.ts'
import type { CycleId } from '../../../shared/domain/ids.ts'
import { listAnswers } from './alignment-answers.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'

/** Of cycles whose single answers were deleted. */
export async function listAlignmentResults(db: ReadHandle): Promise<ReadonlyMap<CycleId, AlignmentResult>> {
  const rows = await db.selectFrom('alignment_result').selectAll().execute()
  return new Map(rows.map((row) => [row.cycle_id as CycleId, AlignmentResult.parse(JSON.parse(row.result))]))
}

/** Undefined while the single answers tell. */
export async function findAlignmentResult(db: ReadHandle, cycleId: CycleId): Promise<AlignmentResult | undefined> {
  const row = await db
    .selectFrom('alignment_result')
    .select('result')
    .where('cycle_id', '=', cycleId)
    .executeTakeFirst()
  return row && AlignmentResult.parse(JSON.parse(row.result))
}

/** From the answers, or as it was kept when they were deleted. */
export async function readAlignmentResult(db: ReadHandle, cycleId: CycleId): Promise<AlignmentResult> {
  return (await findAlignmentResult(db, cycleId)) ?? alignmentResultOf(await listAnswers(db, cycleId))
}

export async function insertAlignmentResult(
  db: WriteHandle,
  cycleId: CycleId,
  result: AlignmentResult,
  id: string,
): Promise<void> {
  await db.insert('alignment_result', { id, cycle_id: cycleId, result: JSON.stringify(result) })
}
