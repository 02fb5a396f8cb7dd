import type { ReactNode } from 'react'
import { RelayPicture } from './relay-picture.tsx'

export interface EmptyStateProps {
  /** What will be here. */
  title: string
  /** Why it is useful, in a line or two. */
  children: ReactNode
  /** The one next step: a button. */
  action?: ReactNode
  /** Without the picture, where the place is small. */
  isSmall?: boolean
}

export function EmptyState({ title, children, action, isSmall = false }: EmptyStateProps) {
  return (
    <div
      className={`flex flex-1 flex-col items-center justify-center text-center ${isSmall ? 'gap-2 p-4' : 'gap-4 p-10'}`}
    >
      {isSmall ? null : <RelayPicture />}
      <div className="max-w-md">
        <h2 className={isSmall ? 'text-sm font-bold' : 'text-md font-bold'}>{title}</h2>
        <div className="mt-1 text-sm text-pretty text-ink-soft">{children}</div>
      </div>
      {action}
    </div>
  )
}
