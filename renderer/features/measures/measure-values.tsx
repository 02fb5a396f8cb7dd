import { zodResolver } from '@hookform/resolvers/zod'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { MeasureWithValues } from '../../../shared/contract/measures.ts'
import { MeasuredNumber } from '../../../shared/domain/measures.ts'
import { Day } from '../../../shared/domain/times.ts'
import { useCommand } from '../../backend/use-command.ts'
import { useToday } from '../../backend/use-today.ts'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { showRefusal } from '../../ui/form-errors.ts'
import { FormField, neverNull } from '../../ui/form-field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { dayYearWords } from '../../words/times.ts'
import { valueWords } from './measure-words.ts'

/** What was measured, the newest first, and the way to say what was measured since. */
export function MeasureValues({ measure }: { measure: MeasureWithValues }) {
  const setValue = useCommand('measures.setValue')
  return (
    <section aria-labelledby="measure-values">
      <h3 id="measure-values" className="mb-3 text-sm font-bold">
        Values
      </h3>
      <EnterValue measure={measure} />
      {measure.values.length === 0 ? null : (
        <ul className="mt-3 border-t border-line">
          {measure.values.toReversed().map(({ on, value }) => (
            <li key={on} className="flex h-8 items-center gap-3 border-b border-line text-sm">
              <span className="w-24 shrink-0 text-ink-soft">{dayYearWords(on)}</span>
              <span className="min-w-0 flex-1 truncate font-medium">{valueWords(value, measure.unit)}</span>
              <IconButton
                icon={X}
                size="small"
                label={`Take out ${dayYearWords(on)}`}
                onClick={() => void setValue.run({ id: measure.id, on, value: null }, 'Took out a value')}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const Entry = z.object({
  on: z.string('choose a day').pipe(Day),
  value: MeasuredNumber.nullable().refine((value) => value !== null, 'enter a number'),
})

function EnterValue({ measure }: { measure: MeasureWithValues }) {
  const setValue = useCommand('measures.setValue')
  const today = useToday()
  const [entered, setEntered] = useState(0)
  const empty: { on: string; value: number | null } = { on: today, value: null }
  const form = useForm({ resolver: zodResolver(Entry), defaultValues: empty })
  const submit = form.handleSubmit(async (entry) => {
    const result = await setValue.attempt({ id: measure.id, ...entry })
    if (result.ok) {
      form.reset()
      setEntered((before) => before + 1)
    } else showRefusal(result.error, form.setError, ['on', 'value'])
  })
  return (
    <form onSubmit={(event) => void submit(event)} className="grid grid-cols-2 gap-3">
      <FormField control={form.control} name="on">
        {(bound) => <DayField label="Measured on" {...neverNull(bound, '')} />}
      </FormField>
      <FormField control={form.control} name="value">
        {(bound) => (
          <NumberField
            // One that has the focus keeps what was typed; a new one is empty.
            key={entered}
            label={measure.unit === null ? 'Value' : `Value (${measure.unit})`}
            step={0.01}
            {...bound}
          />
        )}
      </FormField>
      <Button type="submit" className="col-start-2" disabled={setValue.isRunning}>
        Enter the value
      </Button>
    </form>
  )
}
