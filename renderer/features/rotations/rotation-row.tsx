import type { ReactNode } from 'react'
import { Link } from 'wouter'

export interface RotationRowProps {
  /** Where it opens; left out, it is only to be read. */
  href?: string | undefined
  isOpen?: boolean
  when: string
  /** The mark of the role. */
  role: ReactNode
  title: ReactNode
  subtitle?: string | undefined
  /** In columns of their own where there is room, under the title otherwise. */
  details: ReactNode
}

/** One placement in a list: when, as what, what it is, and what there is to say of it. */
export function RotationRow({ href, isOpen = false, when, role, title, subtitle, details }: RotationRowProps) {
  const content = (
    <>
      <span className="w-28 shrink-0 text-ink-soft">{when}</span>
      <span className="flex shrink-0 text-accent">{role}</span>
      <span className="min-w-0 flex-1 @3xl:flex @3xl:items-center @3xl:gap-3">
        <span className="block min-w-0 @3xl:flex-1">
          <span className="block truncate font-medium">{title}</span>
          {subtitle === undefined ? null : <span className="block truncate text-ink-soft">{subtitle}</span>}
        </span>
        <span className="flex min-w-0 flex-wrap items-center gap-x-3 text-ink-soft @3xl:shrink-0">{details}</span>
      </span>
    </>
  )
  const layout = 'flex min-h-10 w-full items-baseline gap-3 px-4 py-2 text-sm @3xl:items-center'
  if (href === undefined) return <div className={layout}>{content}</div>
  return (
    <Link
      href={href}
      aria-current={isOpen ? 'true' : undefined}
      className={`${layout} focus-inset hover:bg-hover aria-[current]:bg-accent-soft`}
    >
      {content}
    </Link>
  )
}

/** How long until it begins, at the right edge. */
export function Until({ words }: { words: string }) {
  return <span className="@3xl:w-36 @3xl:text-right">{words}</span>
}
