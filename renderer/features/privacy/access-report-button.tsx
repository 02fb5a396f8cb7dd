import { useCallback, useMemo, useState } from 'react'
import type { Person } from '../../../shared/domain/people.ts'
import { useActions } from '../../ui/actions.ts'
import { Button } from '../../ui/button.tsx'
import { AccessReportDialog } from './access-report-dialog.tsx'

/** Asks how somebody is told all that is held about them; from the palette too. */
export function AccessReportButton({ person }: { person: Person }) {
  const [isOpen, setIsOpen] = useState(false)
  const open = useCallback(() => {
    setIsOpen(true)
  }, [])
  useActions(
    useMemo(() => [{ title: `Access report of ${person.name}…`, group: 'People', run: open }], [person.name, open]),
  )
  return (
    <>
      <Button look="quiet" onClick={open}>
        Access report…
      </Button>
      {isOpen ? (
        <AccessReportDialog
          person={person}
          onClose={() => {
            setIsOpen(false)
          }}
        />
      ) : null}
    </>
  )
}
