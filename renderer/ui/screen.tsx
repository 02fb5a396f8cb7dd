import type { ReactNode } from 'react'

export interface ScreenProps {
  title: string
  /** One line: what this screen is for. */
  purpose: string
  /** The one primary button, and quiet ones before it. */
  actions?: ReactNode
  /** Under the title: search, filters, tabs. */
  toolbar?: ReactNode
  children: ReactNode
}

/** What every screen begins with; its content fills the window and scrolls by itself. */
export function Screen({ title, purpose, actions, toolbar, children }: ScreenProps) {
  return (
    <main className="flex min-h-0 min-w-0 flex-1 flex-col" aria-label={title}>
      <header className="flex shrink-0 items-start gap-4 px-6 pt-5 pb-4 print:hidden">
        <div className="min-w-0 flex-1">
          <h1 className="text-lg font-bold">{title}</h1>
          <p className="truncate text-sm text-ink-soft">{purpose}</p>
        </div>
        {actions === undefined ? null : <div className="flex shrink-0 items-center gap-2 pt-1">{actions}</div>}
      </header>
      {toolbar === undefined ? null : (
        <div className="flex shrink-0 flex-wrap items-center gap-2 px-6 pb-3">{toolbar}</div>
      )}
      {children}
    </main>
  )
}
