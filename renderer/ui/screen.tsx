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
      <header className="grid shrink-0 grid-cols-[minmax(0,1fr)_auto] gap-x-4 px-6 py-4 print:hidden">
        <h1 className="truncate text-lg leading-8 font-bold">{title}</h1>
        {/* Below the buttons, so that they take no room from it where a panel is open. */}
        <p className="col-span-2 row-start-2 text-sm text-pretty text-ink-soft">{purpose}</p>
        {actions === undefined ? null : (
          <div className="col-start-2 row-start-1 flex flex-wrap items-center justify-end gap-2">{actions}</div>
        )}
      </header>
      {toolbar === undefined ? null : (
        <div className="flex shrink-0 flex-wrap items-center gap-2 px-6 pb-3">{toolbar}</div>
      )}
      {children}
    </main>
  )
}
