import { zodResolver } from '@hookform/resolvers/zod'
import { Archive, ArchiveRestore, UserX } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import type { Person } from '../../../shared/domain/people.ts'
import { PersonDraft } from '../../../shared/domain/people.ts'
import { useCommand } from '../../backend/use-command.ts'
import { FunctionMark } from '../../marks/function-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { showRefusal } from '../../ui/form-errors.ts'
import { Inspector } from '../../ui/frame-slots.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { TranscriptButton } from '../papers/paper-buttons.tsx'
import { AccessReportButton } from '../privacy/access-report-button.tsx'
import { ErasePersonDialog } from './erase-person-dialog.tsx'
import { NeverWith } from './never-with.tsx'
import { PersonFields, personFieldNames } from './person-fields.tsx'
import { PersonLevels } from './person-levels.tsx'
import { TimeAway } from './time-away.tsx'
import { useArchivePeople } from './use-archive-people.ts'

const tabs = [
  { key: 'details', label: 'Details' },
  { key: 'away', label: 'Away and busy' },
  { key: 'skills', label: 'Skills' },
  { key: 'never-with', label: 'Never with' },
] as const

/** One person: everything is edited in place and saved when it is left. */
export function PersonPanel({ person, onClose }: { person: Person; onClose: () => void }) {
  const [tab, setTab] = useState<(typeof tabs)[number]['key']>('details')
  const archive = useArchivePeople()
  const restore = useCommand('people.restore')
  const [isErasing, setIsErasing] = useState(false)

  return (
    <Inspector
      title={person.name}
      subtitle={
        <span className="flex items-center gap-2">
          <FunctionMark of={person.function} />
          {person.archivedAt === null ? null : <span className="text-ink-faint">· archived</span>}
        </span>
      }
      onClose={onClose}
      footer={
        person.archivedAt === null ? (
          <>
            <Button look="quiet" icon={Archive} className="-ml-3" onClick={() => void archive([person])}>
              Archive
            </Button>
            <Papers person={person} />
          </>
        ) : (
          <>
            <Button
              icon={ArchiveRestore}
              onClick={() => void restore.run({ ids: [person.id] }, `Brought ${person.name} back`)}
            >
              Bring back
            </Button>
            <Button
              look="quiet"
              icon={UserX}
              onClick={() => {
                setIsErasing(true)
              }}
            >
              Erase…
            </Button>
            <Papers person={person} />
          </>
        )
      }
    >
      {isErasing ? (
        <ErasePersonDialog
          person={person}
          onClose={() => {
            setIsErasing(false)
          }}
        />
      ) : null}
      <Tabs label={`About ${person.name}`} tabs={tabs} value={tab} onChange={setTab}>
        <div className="pt-4">
          {tab === 'details' ? <Details person={person} /> : null}
          {tab === 'away' ? <TimeAway person={person} /> : null}
          {tab === 'skills' ? <PersonLevels person={person} /> : null}
          {tab === 'never-with' ? <NeverWith person={person} /> : null}
        </div>
      </Tabs>
    </Inspector>
  )
}

/** Together on a line, aligned by their words with what is above or beside them. */
function Papers({ person }: { person: Person }) {
  return (
    <span className="-mx-3 flex">
      <AccessReportButton person={person} />
      <TranscriptButton person={person} hasIcon={false} />
    </span>
  )
}

function Details({ person }: { person: Person }) {
  const saved = useMemo(() => draftOf(person), [person])
  const edit = useCommand('people.edit')
  const form = useForm({
    resolver: zodResolver(PersonDraft),
    mode: 'onTouched',
    defaultValues: saved,
  })
  const ref = useAutosave(form, saved, async (draft) => {
    const result = await edit.attempt({ id: person.id, person: draft })
    if (!result.ok) showRefusal(result.error, form.setError, personFieldNames)
    return result.ok
  })
  return (
    <form ref={ref}>
      <PersonFields control={form.control} />
    </form>
  )
}

function draftOf({ id: _id, archivedAt: _archivedAt, ...draft }: Person): z.input<typeof PersonDraft> {
  return draft
}
