import { zodResolver } from '@hookform/resolvers/zod'
import { Bell, TriangleAlert } from 'lucide-react'
import { useForm, useWatch } from 'react-hook-form'
import { ReminderSettings as Settings } from '../../../shared/domain/reminders.ts'
import { useReminders } from '../../backend/use-reminders.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { PickMe } from '../identity/pick-me.tsx'
import { useMe } from '../identity/use-me.ts'

export function ReminderSettings() {
  const { reminders, setReminders, tryReminder } = useReminders()
  const { me } = useMe()
  if (reminders === undefined || me === undefined) return null
  return (
    <section aria-labelledby="reminders" className="flex flex-col gap-6">
      <div className="flex items-start gap-4">
        <div className="flex-1">
          <h2 id="reminders" className="text-sm font-bold">
            Reminders
          </h2>
          <p className="mt-1 text-sm text-pretty text-ink-soft">
            Notifications of this computer while Baton runs: once a day what waits for you, and one in the hour before a
            call that you join. They show titles of activities, and no other words from the workspace.
          </p>
        </div>
        <Button icon={Bell} disabled={!reminders.canShow} onClick={tryReminder}>
          Show one now
        </Button>
      </div>
      {reminders.canShow ? null : (
        <p className="flex items-start gap-2 text-sm">
          <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-warn" />
          This system shows no notifications, so there are no reminders. What waits for you is under My rotations.
        </p>
      )}
      {me === null ? (
        <div className="flex flex-col gap-2">
          <p className="text-sm">Nobody is reminded until you say who you are.</p>
          <div className="w-72">
            <PickMe />
          </div>
        </div>
      ) : null}
      <QuietHours settings={reminders.settings} onChange={setReminders} />
    </section>
  )
}

function QuietHours({ settings, onChange }: { settings: Settings; onChange: (settings: Settings) => void }) {
  const form = useForm({ resolver: zodResolver(Settings), mode: 'onTouched', defaultValues: settings })
  const isOn = useWatch({ control: form.control, name: 'isOn' })
  const ref = useAutosave(form, settings, async (checked) => {
    onChange(checked)
    return await Promise.resolve(true)
  })
  return (
    <form ref={ref} className="flex flex-col gap-6">
      <FormField control={form.control} name="isOn">
        {({ value, onChange: change }) => <Checkbox label="Remind me" value={value} onChange={change} />}
      </FormField>
      {isOn ? (
        <fieldset className="flex flex-col gap-3">
          <legend className="mb-1 text-sm font-bold">Quiet hours</legend>
          <p className="text-sm text-ink-soft">What comes up in them is told afterwards.</p>
          <div className="flex gap-4">
            <FormField control={form.control} name="quietFrom">
              {(bound) => <TimeField label="From" className="w-24" {...bound} />}
            </FormField>
            <FormField control={form.control} name="quietTo">
              {(bound) => <TimeField label="To" className="w-24" {...bound} />}
            </FormField>
          </div>
          <FormField control={form.control} name="areWeekendsQuiet">
            {({ value, onChange: change }) => (
              <Checkbox label="Saturdays and Sundays too" value={value} onChange={change} />
            )}
          </FormField>
        </fieldset>
      ) : null}
    </form>
  )
}
