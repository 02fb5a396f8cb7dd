import type { AccessReport, SectionName } from '../../../shared/domain/access-report.ts'
import { levelMeanings } from '../../../shared/domain/skills.ts'
import { clockIn, type Day, dayIn, type Instant, type TimeZone } from '../../../shared/domain/times.ts'
import { count } from '../../words/counts.ts'
import { attendanceWords, functionWords, roleWords, statusWords } from '../../words/domain.ts'
import { dayYearWords } from '../../words/times.ts'

type Entry<Name extends SectionName> = AccessReport['sections'][Name]['entries'][number]
type FieldName = { [Name in SectionName]: keyof Entry<Name> }[SectionName]

const labels: Record<FieldName, string> = {
  account: 'Account',
  activity: 'Activity',
  addenda: 'Added later',
  agreement: 'Compared with their own view',
  answeredAt: 'Answered',
  answers: 'Answers, from 1 to 5',
  archivedAt: 'Archived',
  assessedOn: 'Assessed',
  at: 'When',
  attendance: 'Attendance',
  by: 'By',
  changedAt: 'When',
  cycle: 'Cycle',
  day: 'Begins',
  email: 'E-mail',
  endsAt: 'Until',
  endsOn: 'Last day',
  entries: 'Entries',
  erasedAt: 'Erased',
  feeling: 'Feeling',
  fileName: 'File',
  form: 'Form',
  found: 'Found',
  from: 'From',
  fromLevel: 'Before',
  function: 'Function',
  host: 'Host',
  hostHoursPerWeek: 'Hours a week as host',
  hours: 'Hours',
  hoursPerWeek: 'Hours a week for rotations',
  hrId: 'HR id',
  isCancelled: 'Cancelled',
  isChosen: 'Chosen',
  isHostOptedOut: 'Host wants no guests',
  isInterested: 'Would like to learn it',
  isPinned: 'Pinned',
  jobTitle: 'Job title',
  kind: 'Kind',
  label: 'What',
  leavesOn: 'Leaves',
  level: 'Level',
  levelsShown: 'Levels shown',
  minimumPlacements: 'Placements wanted at least',
  minutes: 'Minutes',
  name: 'Name',
  note: 'Note',
  notes: 'Notes',
  nowWhat: 'Now what',
  observation: 'Observation',
  pairs: 'Pairs',
  participant: 'Participant',
  role: 'Role',
  savedAt: 'Saved',
  selfRatings: 'Own ratings',
  sentAt: 'Sent',
  shownOn: 'Shown on',
  signedAt: 'Signed off',
  skill: 'Skill',
  skills: 'Skills',
  soWhat: 'So what',
  source: 'Said by',
  sourceId: 'Id in the calendar or CRM',
  startsAt: 'From',
  startsOn: 'First day',
  status: 'Status',
  store: 'Learning record store',
  subject: 'About',
  submittedAt: 'Submitted',
  target: 'For',
  targetLevel: 'Target',
  team: 'Team',
  timeZone: 'Time zone',
  to: 'To',
  toLevel: 'After',
  type: 'Type',
  typed: 'Typed',
  value: 'What',
  valued: 'Learned to value',
  version: 'Version',
  vetoReason: 'Why the host did not want it',
  visibility: 'For',
  was: 'Was',
  weekday: 'Day',
  what: 'What',
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const levelFields: ReadonlySet<string> = new Set(['level', 'targetLevel', 'fromLevel', 'toLevel'])
const wordsOfValues = new Map<string, string>(
  Object.entries({
    ...functionWords,
    ...roleWords,
    ...statusWords,
    ...attendanceWords,
    planned: 'Planned',
    call: 'Sales call',
    project: 'Content project',
    likes: 'Likes',
    'would-hate': 'Would hate',
    private: 'Private',
    host: 'Host',
    team: 'Team',
    agrees: 'Agrees',
    differs: 'Differs',
    lead: 'A lead',
    self: 'The person',
    import: 'An import',
    reflection: 'Reflection',
    'sign-off': 'Sign-off',
    veto: 'Veto',
    'alignment-check': 'Alignment check',
    record: 'A training record',
    'access-report': 'An access report',
    transcript: 'A transcript',
    certificates: 'Certificates',
    everything: 'Everything that others may read, as a file',
  }),
)
/** Fields that hold one of a few words of ours, and never what people wrote. */
const chosenFields: ReadonlySet<string> = new Set([
  'agreement',
  'attendance',
  'feeling',
  'form',
  'function',
  'kind',
  'role',
  'source',
  'status',
  'visibility',
])

export interface FieldWords {
  label: string
  value: string
  /** Stands on lines of its own. */
  isLong: boolean
}

/** What an entry says, without what was not given. */
export function entryWords(entry: object, zone: TimeZone): FieldWords[] {
  return Object.entries(entry).flatMap(([field, value]: [string, unknown]) => {
    const words = valueWords(field, value, zone)
    if (words === '') return []
    return [{ label: labels[field as FieldName], value: words, isLong: words.length > 70 || words.includes('\n') }]
  })
}

function valueWords(field: string, value: unknown, zone: TimeZone): string {
  if (value === null || value === undefined || value === false) return ''
  if (value === true) return 'yes'
  if (typeof value === 'number') return numberWords(field, value)
  if (typeof value === 'string') return textWords(field, value, zone)
  if (Array.isArray(value)) return value.map((one: unknown) => itemWords(one, zone)).join(listsOwnLines(field))
  return Object.entries(value)
    .map(([name, words]) => `${name}: ${String(words)}`)
    .join('\n')
}

function listsOwnLines(field: string): string {
  return field === 'addenda' || field === 'answers' || field === 'was' ? '\n' : ', '
}

function numberWords(field: string, value: number): string {
  if (field === 'weekday') return weekdays[value - 1] ?? ''
  if (levelFields.has(field)) return `${value} (${levelMeanings[value] ?? ''})`
  return String(value)
}

function textWords(field: string, value: string, zone: TimeZone): string {
  if (field === 'at' || field.endsWith('At')) return momentYearWords(value as Instant, zone)
  if (field === 'day' || field.endsWith('On')) return dayYearWords(value as Day)
  return chosenFields.has(field) ? (wordsOfValues.get(value) ?? value) : value
}

function momentYearWords(at: Instant, zone: TimeZone): string {
  return `${dayYearWords(dayIn(zone, at))}, ${clockIn(zone, at)}`
}

type Item =
  | { skill: string; level: number }
  | { skill: string; before: number; shown: number | null; after: number }
  | { writtenAt: Instant; text: string }
  | { words: string; answer: number }
  | { field: string; value: string }

function itemWords(item: unknown, zone: TimeZone): string {
  if (typeof item === 'string') return item
  // The report was checked against its schema before it was sent.
  const known = item as Item
  if ('level' in known) return `${known.skill} ${known.level}`
  if ('before' in known) return `${known.skill} ${known.before} → ${known.after}`
  if ('text' in known) return `${momentYearWords(known.writtenAt, zone)}: ${known.text}`
  if ('answer' in known) return `${known.answer} – ${known.words}`
  return `${known.field}: ${known.value}`
}

/** "Kept for 24 months." */
export function keptWords(months: number | null): string {
  return months === null ? 'Kept until somebody deletes it.' : `Kept for ${count(months, 'month')}.`
}
