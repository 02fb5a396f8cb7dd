import { Plus, Upload } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import type { ListRoute } from './use-list-route.ts'

export interface ListActionsProps {
  /** What the list holds, such as `call`. */
  noun: string
  route: ListRoute
  onImport: () => void
  /** Before them: what can be done to the rows that are selected. */
  children?: ReactNode
}

/** What every list offers: to import rows, and to add one. */
export function ListActions({ noun, route, onImport, children }: ListActionsProps) {
  return (
    <>
      {children}
      <Button icon={Upload} onClick={onImport}>
        Import
      </Button>
      <Button look={route.isAdding ? 'plain' : 'primary'} icon={Plus} onClick={route.add}>
        Add {noun}
      </Button>
    </>
  )
}
