import type { FieldProps } from './field.tsx'
import { Field, control } from './field.tsx'

export interface DayFieldProps extends FieldProps {
  /** `YYYY-MM-DD`; null is empty. */
  value: string | null
  onChange: (value: string | null) => void
  onBlur?: () => void
}

/** The system's own day picker: keyboard, week start and order of parts are as people set them up. */
export function DayField({ value, onChange, onBlur, ...field }: DayFieldProps) {
  return (
    <Field {...field}>
      {(tied) => (
        <input
          {...tied}
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          value={value ?? ''}
          onBlur={onBlur}
          onChange={(event) => {
            onChange(event.target.value === '' ? null : event.target.value)
          }}
          className={control}
        />
      )}
    </Field>
  )
}
