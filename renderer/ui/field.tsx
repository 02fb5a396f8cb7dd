import type { ReactNode } from 'react'
import { useId } from 'react'

export interface FieldProps {
  label: string
  /** What to know before filling it in. */
  hint?: string | undefined
  /** What is wrong and what would be right. */
  error?: string | undefined
  /** Shows the label to screen readers only, where the place says what it is. */
  isLabelHidden?: boolean
  className?: string
}

/** What ties a control to its label, hint and error. */
export interface Tied {
  id: string
  'aria-invalid': boolean
  'aria-describedby': string | undefined
}

export const control =
  'h-8 w-full rounded-md border border-line-control bg-surface px-2 text-sm disabled:opacity-50 aria-invalid:border-bad'

/** Where a label says what a control is, its edge must be seen; in a toolbar what it holds says so. */
export function controlFor(isLabelHidden: boolean | undefined): string {
  return isLabelHidden === true ? control.replace('border-line-control', 'border-line-strong') : control
}

/** A label above, a control, and below it the error or else the hint. */
export function Field({
  label,
  hint,
  error,
  isLabelHidden = false,
  className = '',
  children,
}: FieldProps & { children: (tied: Tied) => ReactNode }) {
  const id = useId()
  const note = error ?? hint
  const noteId = `${id}-note`
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className}`}>
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'text-xs font-medium text-ink-soft'}>
        {label}
      </label>
      {children({
        id,
        'aria-invalid': error !== undefined,
        'aria-describedby': note === undefined ? undefined : noteId,
      })}
      {note === undefined ? null : (
        <p
          id={noteId}
          role={error === undefined ? undefined : 'alert'}
          className={`text-xs ${error === undefined ? 'text-ink-faint' : 'text-bad'}`}
        >
          {note}
        </p>
      )}
    </div>
  )
}
