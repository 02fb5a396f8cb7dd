import type { Due } from '../../../shared/contract/retention.ts'
import { type RetentionKind, suggestedMonths } from '../../../shared/domain/retention.ts'
import { count, number } from '../../words/counts.ts'
import { dayYearWords } from '../../words/times.ts'

interface KindWords {
  label: string
  /** From when the period counts, and what is left. */
  note: string
  /** What it means to be without it, where that is more than not reading it. */
  means?: string
}

export const kindWords: Record<RetentionKind, KindWords> = {
  reflections: {
    label: 'Reflections',
    note: 'After the end of the cycle. The hours given, and that there was one, stay.',
  },
  observations: {
    label: 'Observations of hosts',
    note: 'After the end of the cycle. Attendance and the levels shown stay.',
  },
  'alignment-answers': {
    label: 'Answers to alignment checks',
    note: 'After the end of the cycle. The result of each function stays.',
  },
  'cancelled-placements': {
    label: 'Cancelled placements',
    note: 'After the end of the cycle, with the reasons of vetoes.',
  },
  'busy-times': { label: 'Busy times', note: 'After they are over.' },
  'time-off': { label: 'Days away', note: 'After the last day, with their notes.' },
  drafts: { label: 'Texts not sent', note: 'After they were typed last.' },
  disclosures: { label: 'Who looked', note: 'After somebody looked. Exports stay listed.' },
  exports: {
    label: 'Exports',
    note: 'After the export: who made it, its file, what was asked for and whose records it held.',
    means:
      'That there was an export, with its counts, stays; and so do digests of what the target was told, without words. The next export still knows what is new or corrected.',
  },
  invitations: {
    label: 'Invitations',
    note: 'After the end of the cycle, to placements that are signed off or called off.',
    means: 'Calendar feeds no longer have these events. What calendars hold already stays there.',
  },
  'archived-people': {
    label: 'Archived people',
    note: 'Erased after they left, or were archived. Hours stay, without a name.',
  },
  history: {
    label: 'What the history says',
    note: 'After it was done. That something was done, and when, stays, without words.',
    means:
      'Nobody can read any more what was changed then, and from what to what; access reports no longer tell earlier names and entries. The history still verifies.',
  },
}

const choices = [3, 6, 12, 24, 36, 60, 120]

/** What a period can be; `null` stands for keeping. */
export function periodOptions(kind: RetentionKind, months: number | null): { value: string; label: string }[] {
  const all = [...new Set([...choices, ...(months === null ? [] : [months])])].toSorted((one, other) => one - other)
  const suggested = suggestedMonths[kind]
  return [
    { value: keep, label: 'Until deleted' },
    ...all.map((value) => ({
      value: String(value),
      label: `${count(value, 'month')}${value === suggested ? ' (suggested)' : ''}`,
    })),
  ]
}

export const keep = 'keep'

export function entriesWords(entries: number): string {
  return count(entries, 'entry', 'entries')
}

/** "from 2 Mar 2024 to 9 Nov 2024", "of 2 Mar 2024" */
export function agesWords({ oldest, newest }: Due): string {
  if (oldest === null || newest === null) return ''
  return oldest === newest ? `of ${dayYearWords(oldest)}` : `from ${dayYearWords(oldest)} to ${dayYearWords(newest)}`
}

const mostNamed = 6

/** Whom or what it is about, as far as that may be told. */
export function concernedWords({ people, cycles }: Due): string {
  return [listWords(cycles), listWords(people)].filter((words) => words !== '').join(' · ')
}

function listWords(names: readonly string[]): string {
  const more = names.length - mostNamed
  return [...names.slice(0, mostNamed), ...(more > 0 ? [`${number(more)} more`] : [])].join(', ')
}

/** "12 reflections and 3 days away", for a notice. */
export function deletedWords(deleted: readonly { kind: RetentionKind; entries: number }[]): string {
  return deleted.map(({ kind, entries }) => `${kindWords[kind].label}: ${number(entries)}`).join(', ')
}

export function dueOf(kinds: readonly Due[] | undefined): number {
  return (kinds ?? []).reduce((sum, { entries }) => sum + entries, 0)
}
