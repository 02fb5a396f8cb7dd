import { zodResolver } from '@hookform/resolvers/zod'
import { X } from 'lucide-react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { Person } from '../../../shared/domain/people.ts'
import { OptionalText } from '../../../shared/domain/text.ts'
import { Day, zoneWords } from '../../../shared/domain/times.ts'
import { useCommand } from '../../backend/use-command.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { showRefusal } from '../../ui/form-errors.ts'
import { FormField, neverNull } from '../../ui/form-field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { count } from '../../words/counts.ts'
import { daySpanWords, spanWords } from '../../words/times.ts'

/** When somebody is away or busy: days off are typed here, busy times come from calendars. */
export function TimeAway({ person }: { person: Person }) {
  const { data } = useQuery('people.times', { id: person.id })
  const removeDays = useCommand('people.removeTimeOff')
  const removeBusy = useCommand('people.removeBusyTime')
  if (data === undefined) return null
  return (
    <div className="flex flex-col gap-5">
      <section aria-labelledby="days-away">
        <h3 id="days-away" className="mb-1 text-sm font-bold">
          Days away
        </h3>
        {data.timeOff.length === 0 ? (
          <p className="text-sm text-ink-soft">None noted. Nobody is placed on days away.</p>
        ) : (
          <ul className="border-t border-line">
            {data.timeOff.map((time) => (
              <li key={time.id} className="flex min-h-9 items-center gap-2 border-b border-line py-1 text-sm">
                <span className="min-w-0 flex-1">
                  <span className="font-medium">{daySpanWords(time.startsOn, time.endsOn)}</span>
                  {time.note === null ? null : <span className="text-ink-soft"> · {time.note}</span>}
                </span>
                <IconButton
                  icon={X}
                  size="small"
                  label={`Remove ${daySpanWords(time.startsOn, time.endsOn)}`}
                  onClick={() => void removeDays.run({ id: time.id }, 'Removed days away')}
                />
              </li>
            ))}
          </ul>
        )}
        <AddDays person={person} />
      </section>
      {data.busyTimes.length === 0 ? null : (
        <section aria-labelledby="busy">
          <h3 id="busy" className="text-sm font-bold">
            Busy
          </h3>
          <p className="mb-1 text-sm text-ink-soft">
            {count(data.busyTimes.length, 'stretch', 'stretches')} from the calendar, in {zoneWords(person.timeZone)}{' '}
            time
          </p>
          <VirtualList
            label="Busy times"
            items={data.busyTimes}
            keyOf={({ id }) => id}
            className="max-h-80 border-t border-line"
            render={(time) => (
              <div className="flex h-8 items-center gap-2 border-b border-line text-sm">
                <span className="min-w-0 flex-1 truncate">
                  {spanWords(time.startsAt, time.endsAt, person.timeZone)}
                </span>
                <IconButton
                  icon={X}
                  size="small"
                  label={`Remove ${spanWords(time.startsAt, time.endsAt, person.timeZone)}`}
                  onClick={() => void removeBusy.run({ id: time.id }, 'Removed a busy time')}
                />
              </div>
            )}
          />
        </section>
      )}
    </div>
  )
}

const chosenDay = z.string('choose a day').pipe(Day)
const DaysAway = z
  .object({ startsOn: chosenDay, endsOn: chosenDay, note: OptionalText })
  .refine((time) => time.startsOn <= time.endsOn, { path: ['endsOn'], message: 'ends before it begins' })

const noDays: { startsOn: string; endsOn: string; note: string | null } = { startsOn: '', endsOn: '', note: null }

function AddDays({ person }: { person: Person }) {
  const add = useCommand('people.addTimeOff')
  const form = useForm({ resolver: zodResolver(DaysAway), defaultValues: noDays })
  const submit = form.handleSubmit(async (days) => {
    const result = await add.attempt({ personId: person.id, ...days })
    if (result.ok) form.reset()
    else showRefusal(result.error, form.setError, ['startsOn', 'endsOn', 'note'])
  })
  return (
    <form onSubmit={(event) => void submit(event)} className="mt-3 grid grid-cols-2 gap-3">
      <FormField control={form.control} name="startsOn">
        {({ onChange, ...bound }) => (
          <DayField
            label="First day"
            {...bound}
            onChange={(day) => {
              onChange(day ?? '')
              if (form.getValues('endsOn') === '') form.setValue('endsOn', day ?? '')
            }}
          />
        )}
      </FormField>
      <FormField control={form.control} name="endsOn">
        {(bound) => <DayField label="Last day" {...neverNull(bound, '')} />}
      </FormField>
      <FormField control={form.control} name="note">
        {(bound) => <TextField label="Note" placeholder="Such as holiday" {...bound} />}
      </FormField>
      <div className="flex items-end">
        <Button type="submit" className="w-full" disabled={add.isRunning}>
          Add days away
        </Button>
      </div>
    </form>
  )
}
