import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export interface SealPlaceProps {
  icon: LucideIcon
  title: string
  /** Of the title, which names the form. */
  id: string
  onSubmit: () => Promise<void>
  children: ReactNode
}

/** Where a passphrase is asked for, in place of what it opens. */
export function SealPlace({ icon: Icon, title, id, onSubmit, children }: SealPlaceProps) {
  return (
    <form
      aria-labelledby={id}
      className="flex flex-col gap-3 rounded-md border border-line bg-canvas p-4"
      onSubmit={(event) => {
        event.preventDefault()
        void onSubmit()
      }}
    >
      <h3 id={id} className="flex items-center gap-2 text-base font-bold">
        <Icon size={16} strokeWidth={1.75} aria-hidden className="text-accent" />
        {title}
      </h3>
      {children}
    </form>
  )
}
