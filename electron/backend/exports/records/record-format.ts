import type { PlacementId } from '../../../../shared/domain/ids.ts'
import type { ExportExtent, RecordDeed } from '../../../../shared/domain/record-exports.ts'
import type { TrainingRecord } from '../../../../shared/domain/records.ts'
import type { Secrets } from '../../secrets.ts'
import type { CsvCell } from '../csv.ts'
import { safeCell } from '../safe-cell.ts'

export interface RecordToWrite {
  record: TrainingRecord
  /** The codes by which the target knows what was done. */
  courses: readonly string[]
  /** What the target learns of it, where that is known already: see `tells`. */
  text?: string
  /** Left out: the target was told nothing before. */
  told?: ToldOfRecord
}

/** A record against what the target was told of it before. */
export interface ToldOfRecord {
  deed: Exclude<RecordDeed, 'withdrawn'>
  /** Of what it learns now. */
  digest: string
  /** Of what it was told before and is no longer so, oldest first. */
  takenBack: readonly string[]
}

/** What is known of a placement whether it is a record or not. */
export type FormerRecord = Omit<
  TrainingRecord,
  'hours' | 'attendance' | 'skills' | 'observation' | 'signedAt' | 'signedBy'
>

/** What the target was sent, and is no record any more. */
export interface RecordToWithdraw extends Pick<ToldOfRecord, 'takenBack'> {
  placementId: PlacementId
  /** Null: nothing is known of it any more. */
  former: FormerRecord | null
}

/** What a file depends on besides its records. */
export interface RecordFileContext {
  workspaceId: string
  workspaceName: string
  /** Of the workspace: its days are the record's days. */
  timeZone: string
  secrets: Secrets
  /** Of `changes` people are told what each line is. */
  extent?: ExportExtent
  /** What is to be withdrawn: known once all records were read. */
  withdrawn?: () => readonly RecordToWithdraw[]
}

type Tells = (
  record: TrainingRecord,
  courses: readonly string[],
  context: Pick<RecordFileContext, 'workspaceId' | 'timeZone'>,
) => string

/** How records are written for one target. The same records of the same workspace give the same bytes. */
export interface RecordFormat {
  /** All that the target learns of a record, as text: for it, a record is corrected when this changes. Left out: all of it. */
  tells?: Tells
  /**
   * Whether the target can be told that something is no longer as it was sent. Where it knows things by what they are, only as
   * long as that is the same: then this gives what it was told. Left out: it cannot be told.
   */
  takesBack?: 'everything' | ((former: FormerRecord) => string)
  /** Whether it knows what was done by courses of its own, for which there are codes. */
  hasCourses: boolean
  /** Why the target would not take this record; nothing when it would. `courses` are the codes for it. */
  problems: (record: TrainingRecord, courses: readonly string[]) => string[]
  /** The file, part by part, of records that have no problem: it never holds more of them than it is given at a time. */
  write: (
    parts: AsyncIterable<readonly RecordToWrite[]>,
    context: RecordFileContext,
  ) => AsyncIterable<string> | AsyncIterable<Uint8Array>
}

/** A file of a header and of what each record adds to it; last what is withdrawn, where the target can be told. */
export function lineFormat(
  header: string,
  tells: Tells,
  lineOfWithdrawn?: (withdrawn: RecordToWithdraw) => string,
): Required<Pick<RecordFormat, 'tells' | 'write'>> {
  return {
    tells,
    write: async function* write(parts, context) {
      const { withdrawn = () => [] } = context
      yield header
      for await (const part of parts) {
        yield part.map(({ record, courses, text }) => text ?? tells(record, courses, context)).join('')
      }
      if (lineOfWithdrawn !== undefined) yield withdrawn().map(lineOfWithdrawn).join('')
    },
  }
}

export interface CourseFormat {
  header: readonly string[]
  lineOf: (cells: readonly CsvCell[]) => string
  /** Of one record for one course. */
  cellsOf: (record: TrainingRecord, course: string) => readonly CsvCell[]
  /** The most characters of a name that people sign in with, and of a course; left out: as many as anybody has. */
  longest?: { username: number; course: number }
}

/** A target that is told who completed which of its courses: one line a record and course. */
export function courseFormat({ header, lineOf, cellsOf, longest }: CourseFormat): RecordFormat {
  return {
    hasCourses: true,
    problems: (record, courses) => [
      ...problemsOfUsername(record, longest?.username),
      ...(courses.length === 0 ? [wordsForNoCourse(record)] : []),
      ...courses.flatMap((course) => problemsOfKey(course, longest?.course)),
    ],
    ...lineFormat(lineOf(header), (record, courses) =>
      courses.map((course) => lineOf(cellsOf(record, course))).join(''),
    ),
  }
}

/** What the target knows somebody by: the HR id, or else the e-mail address. Empty when there is neither. */
export function usernameOf({ person }: FormerRecord): string {
  return person.hrId ?? person.email ?? ''
}

export function problemsOfUsername(record: TrainingRecord, longest = Infinity): string[] {
  const username = usernameOf(record)
  return username === '' ? [wordsForNobody(record)] : problemsOfKey(username, longest)
}

export function wordsForNobody({ person }: TrainingRecord): string {
  return `${person.name} has neither an HR id nor an e-mail address to be known by.`
}

/** Of what the target looks something up by: it has to arrive as it is. */
function problemsOfKey(key: string, longest = Infinity): string[] {
  return [
    ...(key.length > longest ? [`“${key}” has more than ${longest} characters.`] : []),
    ...(safeCell(key) === key ? [] : [`“${key}” begins like a formula, so it would be written in another way.`]),
  ]
}

function wordsForNoCourse({ activity: { kind, type } }: TrainingRecord): string {
  const what = kind === 'call' ? 'calls' : 'projects'
  return type === null ? `There is no course for ${what}.` : `There is no course for ${what} of the type “${type}”.`
}
