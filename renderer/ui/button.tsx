import type { LucideIcon } from 'lucide-react'
import type { ComponentPropsWithRef, ReactNode } from 'react'

type Look = 'primary' | 'plain' | 'quiet' | 'danger'

const looks: Record<Look, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong',
  plain: 'border-line-strong bg-surface text-ink hover:bg-hover',
  quiet: 'border-transparent bg-transparent text-ink-soft hover:bg-hover hover:text-ink',
  danger: 'border-line-strong bg-surface text-bad hover:bg-bad-soft',
}

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** At most one primary button is on a screen. */
  look?: Look
  icon?: LucideIcon
  children: ReactNode
}

/** A button that says its deed. */
export function Button({
  look = 'plain',
  icon: Icon,
  children,
  className = '',
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type === 'submit' ? 'submit' : 'button'}
      className={`inline-flex h-8 shrink-0 cursor-default items-center justify-center gap-2 rounded-md border px-3 text-sm font-medium whitespace-nowrap transition-colors disabled:pointer-events-none disabled:opacity-50 ${looks[look]} ${className}`}
    >
      {Icon === undefined ? null : <Icon size={16} strokeWidth={1.75} aria-hidden className="-ml-0.5 shrink-0" />}
      {children}
    </button>
  )
}
