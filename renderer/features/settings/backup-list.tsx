import type { z } from 'zod'
import type { Backup as BackupShape } from '../../../shared/contract/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { count, size } from '../../words/counts.ts'
import { momentWords } from '../../words/times.ts'

type Backup = z.infer<typeof BackupShape>

const reasons: Record<Backup['reason'], string> = {
  migration: 'Before an update of Baton',
  restore: 'Before a backup was restored',
  import: 'Before an import',
  erasure: 'Before an erasure',
  retention: 'Before old data was deleted',
  hourly: 'Hourly',
  daily: 'Daily',
  weekly: 'Weekly',
  monthly: 'Monthly',
  asked: 'Asked for',
}

export interface BackupListProps {
  backups: readonly Backup[]
  zone: string
  onRestore: (backup: Backup) => void
}

export function BackupList({ backups, zone, onRestore }: BackupListProps) {
  if (backups.length === 0) return <p className="text-sm text-ink-soft">There is no backup yet.</p>
  return (
    <ul className="border-t border-line">
      {backups.map((backup) => (
        <li key={backup.id} className="flex h-11 items-center gap-4 border-b border-line text-sm">
          <span className="w-40 shrink-0 font-medium">{momentWords(backup.madeAt, zone)}</span>
          <span className="min-w-0 flex-1 truncate text-ink-soft">{reasons[backup.reason]}</span>
          <span className="shrink-0 text-ink-soft">
            {count(backup.people, 'person', 'people')}, {count(backup.placements, 'placement')}
          </span>
          <span className="w-16 shrink-0 text-right text-ink-faint">{size(backup.bytes)}</span>
          <Button
            aria-label={`Restore the backup of ${momentWords(backup.madeAt, zone)}`}
            onClick={() => {
              onRestore(backup)
            }}
          >
            Restore
          </Button>
        </li>
      ))}
    </ul>
  )
}
