import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { ExportExtent, RecordDeed } from '../../../shared/domain/record-exports.ts'
import type { RecordTarget, TrainingRecord } from '../../../shared/domain/records.ts'
import { count, number } from '../../words/counts.ts'

/** "Discovery to 2, Pricing to 1"; empty when none was. */
export function raisedOf({ skills }: TrainingRecord): string {
  return skills
    .filter(({ before, after }) => after > before)
    .map(({ name, after }) => `${name} to ${after}`)
    .join(', ')
}

export interface TargetWords {
  label: string
  /** What the file holds. */
  note: string
  fileName: string
}

export const targetWords: Record<RecordTarget, TargetWords> = {
  'baton-csv': {
    label: 'Spreadsheet (CSV)',
    note: 'Every field, for Excel, Numbers or LibreOffice.',
    fileName: 'training-records.csv',
  },
  'baton-csv-plain': {
    label: 'Plain CSV',
    note: 'Every field, for programs: no byte order mark.',
    fileName: 'training-records.csv',
  },
  xlsx: {
    label: 'Excel (XLSX)',
    note: 'Every field, with days and hours as such, ready to filter.',
    fileName: 'training-records.xlsx',
  },
  totara: {
    label: 'Totara or Moodle',
    note: 'Course completions, one line for each person and course.',
    fileName: 'totara-completions.csv',
  },
  iomad: { label: 'IOMAD', note: 'Course completions with their days.', fileName: 'iomad-completions.csv' },
  'moodle-workplace': {
    label: 'Moodle Workplace',
    note: 'Courses completed, as an upload of users.',
    fileName: 'workplace-completions.csv',
  },
  cornerstone: {
    label: 'Cornerstone',
    note: 'External training with the title of each activity.',
    fileName: 'cornerstone-external-training.csv',
  },
  successfactors: {
    label: 'SAP SuccessFactors',
    note: 'Learning history for the connector, fields divided by |.',
    fileName: 'learning-history.txt',
  },
  taleo: {
    label: 'Oracle Taleo Learn',
    note: 'Completed learning plans for the bulk loader.',
    fileName: 'taleo-learning-plans.csv',
  },
  'frappe-hr': {
    label: 'Frappe HR',
    note: 'Rows of a training result, with hours and observation.',
    fileName: 'frappe-training-result.csv',
  },
  xapi: {
    label: 'xAPI statements',
    note: 'One statement for each record, as JSON for a learning record store.',
    fileName: 'training-statements.json',
  },
  'open-badges': {
    label: 'Open Badges 3.0',
    note: 'One signed badge for each skill that was raised. Wallets check it offline; it says whom it is for by a hash of the e-mail address.',
    fileName: 'open-badges.zip',
  },
}

type Deeds = Record<RecordDeed, number>

/** "4 new, 2 corrected, 1 withdrawn"; empty when nothing is. */
export function deedWords({ sent, corrected, withdrawn }: Deeds): string {
  const counted: [number, string][] = [
    [sent, 'new'],
    [corrected, 'corrected'],
    [withdrawn, 'withdrawn'],
  ]
  return counted.flatMap(([times, words]) => (times === 0 ? [] : [`${number(times)} ${words}`])).join(', ')
}

/** "214 records, 2 of them corrected, 1 withdrawn", or of changes "4 new, 2 corrected" */
export function exportWords({ extent, sent, corrected, withdrawn }: Deeds & { extent: ExportExtent }): string {
  if (extent === 'changes') return deedWords({ sent, corrected, withdrawn }) || 'Nothing had changed'
  const more = [
    ...(corrected === 0 ? [] : [`${number(corrected)} of them corrected`]),
    ...(withdrawn === 0 ? [] : [`${number(withdrawn)} withdrawn`]),
  ]
  return [count(sent + corrected, 'record'), ...more].join(', ')
}

type Preflight = OutputOf<'records.preflight'>

export interface ProblemGroup {
  words: string
  records: number
}

/** Each reason once, the most frequent first. */
export function groupProblems({ problems }: Pick<Preflight, 'problems'>): ProblemGroup[] {
  const groups = new Map<string, number>()
  for (const { words } of problems) for (const one of words) groups.set(one, (groups.get(one) ?? 0) + 1)
  return [...groups]
    .map(([words, records]) => ({ words, records }))
    .toSorted((one, other) => other.records - one.records || one.words.localeCompare(other.words))
}

/** "38 records fit. 4 would be turned down and are left out." */
export function preflightWords({ ready, rejected }: Pick<Preflight, 'ready' | 'rejected'>): string {
  const fits = `${count(ready, 'record')} ${ready === 1 ? 'fits' : 'fit'}.`
  if (rejected === 0) return fits
  return `${fits} ${count(rejected, 'record')} would be turned down and ${rejected === 1 ? 'is' : 'are'} left out.`
}
