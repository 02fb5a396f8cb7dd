import type { Board, Placed } from './board.ts'
import { titleOf } from './board.ts'
import type { Bar } from './timeline-rows.ts'
import { roleDeeds } from '../../words/domain.ts'
import { whenWords } from '../../words/activities.ts'

/** "Ana Ruiz listens in: Acme: Demo with Bo Lind, Tue 14 Oct, 10:00–10:30 your time. Draft, pinned." */
export function placedSentence(board: Board, item: Placed): string {
  const { placement, person, activity, host, findings } = item
  const state = [
    placement.status === 'proposed' ? 'Draft' : 'Published',
    ...(placement.isPinned ? ['pinned'] : []),
    ...findings.map((finding) => finding.words.replace(/\.$/, '')),
  ].join(', ')
  return `${person.name} ${roleDeeds[placement.role]}: ${titleOf(board, activity)} with ${host?.name ?? 'its host'}, ${whenWords(activity, board.timeZone)}. ${state}.`
}

export function barSentence(board: Board, bar: Bar): string {
  if (bar.item !== null) return placedSentence(board, bar.item)
  return `Empty seat on ${titleOf(board, bar.activity)}, ${whenWords(bar.activity, board.timeZone)}: place somebody`
}
