import type { LucideIcon } from 'lucide-react'
import type { ComponentPropsWithRef } from 'react'
import { Tip } from './tooltip.tsx'

export interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children' | 'aria-label' | 'title'> {
  icon: LucideIcon
  /** Its name for everybody: a tooltip for the eye, a label for the ear. */
  label: string
  /** Shown in the tooltip, such as `Ctrl+K`. */
  keys?: string
  size?: 'normal' | 'small'
}

export function IconButton({ icon: Icon, label, keys, size = 'normal', className = '', ...rest }: IconButtonProps) {
  return (
    <Tip words={label} keys={keys}>
      <button
        {...rest}
        type="button"
        aria-label={label}
        className={`inline-flex shrink-0 cursor-default items-center justify-center rounded-md border border-transparent text-ink-soft transition-colors hover:bg-hover hover:text-ink disabled:pointer-events-none disabled:opacity-50 ${size === 'small' ? 'size-6' : 'size-8'} ${className}`}
      >
        <Icon size={size === 'small' ? 14 : 16} strokeWidth={1.75} aria-hidden />
      </button>
    </Tip>
  )
}
