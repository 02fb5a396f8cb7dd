import type { FieldProps } from './field.tsx'
import { Field, control } from './field.tsx'

export interface TimeFieldProps extends FieldProps {
  /** `HH:MM`; empty while it is being typed. */
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
}

export function TimeField({ value, onChange, onBlur, ...field }: TimeFieldProps) {
  return (
    <Field {...field}>
      {(tied) => (
        <input
          {...tied}
          type="time"
          value={value}
          onBlur={onBlur}
          onChange={(event) => {
            onChange(event.target.value)
          }}
          className={control}
        />
      )}
    </Field>
  )
}
