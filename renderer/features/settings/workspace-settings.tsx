import { zodResolver } from '@hookform/resolvers/zod'
import { TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { Name } from '../../../shared/domain/text.ts'
import { TimeZone } from '../../../shared/domain/times.ts'
import { useCommand } from '../../backend/use-command.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { showRefusal } from '../../ui/form-errors.ts'
import { FormField } from '../../ui/form-field.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { Segments } from '../../ui/segments.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Everything } from './everything.tsx'
import { useTheme } from '../../backend/use-theme.ts'
import { useAutosave } from '../../ui/use-autosave.ts'
import { timeZoneOptions } from '../../words/times.ts'

const themes = [
  { key: 'light', label: 'Light' },
  { key: 'dark', label: 'Dark' },
  { key: 'system', label: 'Same as the system' },
] as const

export function WorkspaceSettings() {
  const { data: status } = useQuery('workspace.status', {})
  const { theme, setTheme } = useTheme()
  if (status?.state !== 'open') return null
  return (
    <div className="flex flex-col gap-8">
      <NameAndZone name={status.name} timeZone={status.timeZone} />
      <section aria-labelledby="where" data-selectable>
        <h2 id="where" className="mb-1 text-sm font-bold">
          Where it is kept
        </h2>
        <p className="text-sm text-ink-soft">
          {status.fileName} in {status.folder}
        </p>
        {status.folderWarning === null ? null : (
          <p className="mt-2 flex items-start gap-2 text-sm">
            <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-warn" />
            {status.folderWarning}
          </p>
        )}
      </section>
      <Everything />
      <section aria-labelledby="theme">
        <h2 id="theme" className="mb-1 text-sm font-bold">
          Theme
        </h2>
        <p className="mb-2 text-sm text-ink-soft">Of this window on this computer.</p>
        <div className="flex">
          <Segments label="Theme" options={themes} value={theme} onChange={setTheme} />
        </div>
      </section>
    </div>
  )
}

const WorkspaceForm = z.object({ name: Name, timeZone: TimeZone })

function NameAndZone({ name, timeZone }: z.infer<typeof WorkspaceForm>) {
  const saved = useMemo(() => ({ name, timeZone }), [name, timeZone])
  const edit = useCommand('workspace.edit')
  const zones = useMemo(() => timeZoneOptions(), [])
  const form = useForm({
    resolver: zodResolver(WorkspaceForm),
    mode: 'onTouched',
    defaultValues: saved,
  })
  const ref = useAutosave(form, saved, async (checked) => {
    const result = await edit.attempt(checked)
    if (!result.ok) showRefusal(result.error, form.setError, ['name', 'timeZone'])
    return result.ok
  })
  return (
    <form ref={ref} className="grid grid-cols-2 gap-4">
      <FormField control={form.control} name="name">
        {(bound) => <TextField label="Name" {...bound} />}
      </FormField>
      <FormField control={form.control} name="timeZone">
        {(bound) => <PickField label="Time zone" hint="Times are shown in it." options={zones} {...bound} />}
      </FormField>
    </form>
  )
}
