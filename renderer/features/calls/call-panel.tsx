import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import type { SalesCall } from '../../../shared/domain/activities.ts'
import { useCommand } from '../../backend/use-command.ts'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { showRefusal } from '../../ui/form-errors.ts'
import { Inspector } from '../../ui/frame-slots.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { whenWords } from '../../words/activities.ts'
import { ActivityFooter } from '../activities/activity-footer.tsx'
import { useActivityDeeds } from '../activities/use-activity-deeds.ts'
import { CallFields } from './call-fields.tsx'
import { CallForm, callFieldNames, draftOf, valuesOf } from './call-form.ts'

/** One call: everything is edited in place and saved when it is left. */
export function CallPanel({ call, onClose }: { call: SalesCall; onClose: () => void }) {
  const edit = useCommand('calls.edit')
  const deeds = useActivityDeeds('calls')
  const zone = useWorkspaceZone()
  const saved = useMemo(() => valuesOf(call), [call])
  const form = useForm({
    resolver: zodResolver(CallForm),
    mode: 'onTouched',
    defaultValues: saved,
  })
  const ref = useAutosave(form, saved, async (checked) => {
    const result = await edit.attempt({ id: call.id, call: draftOf(checked) })
    if (!result.ok) showRefusal(result.error, form.setError, callFieldNames)
    return result.ok
  })
  const when = whenWords(call, zone)
  return (
    <Inspector
      title={call.title}
      subtitle={call.status === 'cancelled' ? `${when} · cancelled` : when}
      onClose={onClose}
      footer={<ActivityFooter activity={call} deeds={deeds} />}
    >
      <form ref={ref}>
        <CallFields control={form.control} />
      </form>
    </Inspector>
  )
}
