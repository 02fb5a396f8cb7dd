import { create } from 'zustand'
import type { CycleId } from '../../../shared/domain/ids.ts'
import type { Paper, PaperOf } from '../../../shared/domain/papers.ts'
import type { RecordFilter } from '../../../shared/domain/records.ts'

/** Papers for everybody whom some records are about. */
export type ManyPapers =
  | { kind: 'transcript'; filter: RecordFilter }
  | { kind: 'certificate'; filter: RecordFilter & { cycleId: CycleId } }

/** What the dialog asks about; it is open while there is something. */
export const useManyPapers = create<{ asked: ManyPapers | null }>()(() => ({ asked: null }))

/** Asks how to print a paper for each of them, and prints. */
export function openManyPapers(asked: ManyPapers) {
  useManyPapers.setState({ asked })
}

export function closeManyPapers() {
  useManyPapers.setState({ asked: null })
}

/** Transcripts are of the same period as the records that were asked for, and otherwise of all that somebody did. */
export function paperFor({ kind, filter }: ManyPapers, personId: Paper['personId']): Paper {
  if (kind === 'certificate') return { kind, personId, cycleId: filter.cycleId }
  const paper: PaperOf<'transcript'> = { kind, personId }
  if (filter.from !== undefined) paper.from = filter.from
  if (filter.to !== undefined) paper.to = filter.to
  return paper
}
