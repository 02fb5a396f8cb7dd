import { format } from 'date-fns/format'
import { getISOWeek } from 'date-fns/getISOWeek'
import { getISOWeekYear } from 'date-fns/getISOWeekYear'
import { subMonths } from 'date-fns/subMonths'
import type { Manifest, BackupReason } from './backups.ts'

type Automatic = Extract<BackupReason, 'hourly' | 'daily' | 'weekly' | 'monthly'>

/** How many of each kind stay. Those that somebody asked for stay for ever. */
const kept: Record<Exclude<BackupReason, 'asked'>, number> = {
  hourly: 24,
  daily: 14,
  weekly: 8,
  monthly: 12,
  migration: 20,
  restore: 20,
  import: 20,
  erasure: 20,
  retention: 20,
}

/** However few there are: backups from before an erasure hold the person. */
const longestMonths = 12

const periods: readonly (readonly [Automatic, (at: Date) => string])[] = [
  ['monthly', (at) => format(at, 'yyyy-MM')],
  ['weekly', (at) => `${getISOWeekYear(at)}-${getISOWeek(at)}`],
  ['daily', (at) => format(at, 'yyyy-MM-dd')],
  ['hourly', (at) => format(at, 'yyyy-MM-dd HH')],
]

/**
 * The automatic backup that is due, in the person's own calendar: the first of a month, else of a week, a day or an
 * hour. Undefined when there is one of this hour, or when nothing has changed since the last backup of any kind.
 */
export function automaticBackupDue(backups: readonly Manifest[], now: Date, chainHead: string): Automatic | undefined {
  if (backups[0]?.chain.head === chainHead) return undefined
  const newest = backups.find(({ reason }) => periods.some(([name]) => name === reason))
  if (newest === undefined) return 'monthly'
  return periods.find(([, period]) => period(new Date(newest.madeAt)) !== period(now))?.[0]
}

/** Those that the rotation lets go, seen from the newest. `backups` are of one workspace file, newest first. */
export function expiredBackups(backups: readonly Manifest[]): Manifest[] {
  const [newest] = backups
  if (newest === undefined) return []
  const oldest = subMonths(new Date(newest.madeAt), longestMonths)
  const seen = new Map<BackupReason, number>()
  return backups.filter(({ reason, madeAt }) => {
    const count = (seen.get(reason) ?? 0) + 1
    seen.set(reason, count)
    return reason !== 'asked' && (count > kept[reason] || new Date(madeAt) < oldest)
  })
}
