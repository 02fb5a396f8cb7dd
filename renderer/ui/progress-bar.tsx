import { Progress } from '@base-ui/react/progress'
import { Button } from './button.tsx'

export interface ProgressBarProps {
  /** What is going on, in words. */
  label: string
  /** 0 to 1; null when nobody knows how long it takes. */
  share: number | null
  /** How far it is, in words, such as "12 of 40 files". */
  words?: string
  onCancel?: () => void
  cancelLabel?: string
}

export function ProgressBar({ label, share, words, onCancel, cancelLabel = 'Cancel' }: ProgressBarProps) {
  return (
    <div className="flex items-end gap-4">
      <Progress.Root value={share === null ? null : share * 100} className="min-w-0 flex-1">
        <div className="mb-1 flex gap-3 text-sm">
          <Progress.Label className="min-w-0 flex-1 truncate font-medium">{label}</Progress.Label>
          {words === undefined ? null : <span className="shrink-0 text-ink-soft">{words}</span>}
        </div>
        <Progress.Track className="relative h-1.5 overflow-hidden rounded-full bg-hover">
          <Progress.Indicator className="h-full rounded-full bg-accent forced-color-adjust-none transition-[width] data-indeterminate:w-2/5 data-indeterminate:animate-[pass_1.4s_ease-in-out_infinite]" />
        </Progress.Track>
      </Progress.Root>
      {onCancel === undefined ? null : <Button onClick={onCancel}>{cancelLabel}</Button>}
    </div>
  )
}
