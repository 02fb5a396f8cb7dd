import { useState } from 'react'
import type { FieldProps } from './field.tsx'
import { Field, control } from './field.tsx'

export interface TimeFieldProps extends FieldProps {
  /** `HH:MM`, 24 hours; what is typed is given on as it is when it is no time of day. */
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
}

/** A time of day, typed as people do: `9`, `930`, `9.30`, `9:30`, `2pm`. Becomes `09:30` when one leaves it. */
export function TimeField({ value, onChange, onBlur, ...field }: TimeFieldProps) {
  const [typed, setTyped] = useState<string>()
  const finish = () => {
    if (typed !== undefined) onChange(readTime(typed) ?? typed)
    setTyped(undefined)
  }
  return (
    <Field {...field}>
      {(tied) => (
        <input
          {...tied}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? value}
          onFocus={(event) => {
            event.target.select()
          }}
          onChange={(event) => {
            const text = event.target.value
            setTyped(text)
            // A complete time counts at once, so that Enter in the field sends it too.
            if (/^\d{2}:\d{2}$/.test(text)) onChange(readTime(text) ?? text)
          }}
          onBlur={() => {
            finish()
            onBlur?.()
          }}
          className={`${control} tabular-nums`}
        />
      )}
    </Field>
  )
}

/** Undefined when it is no time of day. `24:00` stays, as the end of a day. */
export function readTime(text: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(am|pm)?$/i.exec(text.trim())
  if (match === null) return undefined
  const [, hours = '', minutes = '00', half] = match
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  const isTime = Number(minutes) < 60 && (hour < 24 || (hour === 24 && minutes === '00'))
  return isTime ? `${String(hour).padStart(2, '0')}:${minutes}` : undefined
}
