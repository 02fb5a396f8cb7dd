import type { AccessReport } from '../../../shared/domain/access-report.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import { matcherOf, type SeenLine, type Traces } from '../db/traces.ts'

type Sections = AccessReport['sections']
type EarlierEntry = Sections['earlier']['entries'][number]
type Row = Partial<Record<string, string | number | null>>

interface Earlier {
  kind: string
  columns: readonly string[]
  /** Where the line says whose it is. */
  owners: readonly string[]
  /** What nobody else is told, not even that it was there. */
  isPrivate?: true
}

/** What of earlier rows says something about somebody. */
const earlierOf: Partial<Record<string, Earlier>> = {
  person: {
    kind: 'Person',
    owners: ['id'],
    columns: [
      'name',
      'email',
      'function',
      'team',
      'job_title',
      'hr_id',
      'time_zone',
      'working_hours',
      'hours_per_week',
      'host_hours_per_week',
      'starts_on',
      'leaves_on',
      'archived_at',
    ],
  },
  time_off: { kind: 'Days away', owners: ['person_id'], columns: ['starts_on', 'ends_on', 'note'] },
  busy_time: { kind: 'Busy time', owners: ['person_id'], columns: ['starts_at', 'ends_at'] },
  skill_level: {
    kind: 'Skill',
    owners: ['person_id'],
    columns: ['level', 'target_level', 'assessed_on', 'is_interested'],
  },
  cycle_participant: { kind: 'Rotation cycle', owners: ['person_id'], columns: ['minimum_placements'] },
  placement: { kind: 'Placement', owners: ['person_id'], columns: ['role', 'status', 'veto_reason'] },
  sign_off: {
    kind: 'Sign-off',
    owners: ['placement_id', 'by_person_id'],
    columns: ['attendance', 'observation', 'agreement'],
  },
  invitation: { kind: 'Invitation', owners: ['person_id'], columns: ['sent_at', 'is_cancelled'] },
  preference: { kind: 'Wish', owners: ['person_id'], columns: ['feeling', 'subject', 'value'], isPrivate: true },
  alignment_answer: { kind: 'Alignment check', owners: ['person_id'], columns: ['answers'], isPrivate: true },
  // Also those that others could read: they may have been made private since.
  reflection: { kind: 'Reflection', owners: ['author_id'], columns: ['visibility', 'content'], isPrivate: true },
  reflection_addendum: { kind: 'Addendum', owners: ['reflection_id'], columns: ['content'], isPrivate: true },
}

/** Lines that say whom somebody is not to meet name the other one too. */
const tablesAboutTwo: ReadonlySet<string> = new Set(['excluded_pair'])

/** Goes with the traces of somebody through the history, line by line. */
export function createHistoryReader(traces: Traces, isOwn: boolean) {
  const imports = new Map<string, Sections['imports']['entries'][number]>()
  const named = new Map<string, Sections['history']['entries'][number]>()
  const aboutTwo = new Set<string>()
  const earlier: EarlierEntry[] = []
  let knownNames = 0
  let isNamed = matcherOf(traces.names)
  return {
    see: (line: SeenLine, isAbout: boolean) => {
      const at = line.at as Instant
      const step = `${line.group_id} ${line.label}`
      if (isAbout && line.command.startsWith('imports.')) {
        const found = imports.get(step) ?? { at, label: line.label, entries: 0 }
        imports.set(step, { ...found, entries: found.entries + 1 })
      }
      if (isAbout) earlier.push(...before(line, traces, isOwn))
      if (traces.names.size > knownNames) {
        knownNames = traces.names.size
        isNamed = matcherOf(traces.names)
      }
      if (tablesAboutTwo.has(line.table_name)) aboutTwo.add(step)
      else if (!named.has(step) && isNamed(line.label)) named.set(step, { at, label: line.label })
    },
    found: () => ({
      imports: { entries: [...imports.values()] },
      earlier: { entries: earlier },
      history: {
        entries: [...named].flatMap(([step, line]) => (aboutTwo.has(step) ? [] : [line])),
      },
    }),
  }
}

/** What a line took away or wrote over. */
function before(
  { table_name: table, at, before: text, after }: SeenLine,
  traces: Traces,
  isOwn: boolean,
): EarlierEntry[] {
  const known = earlierOf[table]
  if (known === undefined || text === null || (known.isPrivate === true && !isOwn)) return []
  const [was, is] = [JSON.parse(text) as Row, JSON.parse(after ?? '{}') as Row]
  if (!known.owners.some((column) => traces.ids.has(String(was[column])))) return []
  const values = known.columns.flatMap((column) => {
    const value = was[column]
    if (value === null || value === undefined || value === is[column]) return []
    return [{ field: column.replaceAll('_', ' '), value: String(value) }]
  })
  return values.length === 0 ? [] : [{ changedAt: at as Instant, kind: known.kind, was: values }]
}
