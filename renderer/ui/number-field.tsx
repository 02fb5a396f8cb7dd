import { NumberField as Base } from '@base-ui/react/number-field'
import { Minus, Plus } from 'lucide-react'
import type { FieldProps } from './field.tsx'
import { Field } from './field.tsx'

export interface NumberFieldProps extends FieldProps {
  value: number | null
  /** Null while it is empty. */
  onChange: (value: number | null) => void
  onBlur?: () => void
  min?: number
  max?: number
  step?: number
  /** Shown behind the number, such as `h`. */
  unit?: string
  /** Shown while it is empty. */
  placeholder?: string
}

export function NumberField({
  value,
  onChange,
  onBlur,
  min,
  max,
  step = 1,
  unit,
  placeholder,
  ...field
}: NumberFieldProps) {
  return (
    <Field {...field}>
      {({ id, ...tied }) => (
        <Base.Root
          id={id}
          value={value}
          onValueChange={onChange}
          {...(min === undefined ? {} : { min })}
          {...(max === undefined ? {} : { max })}
          step={step}
          locale="en-GB"
        >
          <Base.Group className="flex h-8 items-stretch overflow-hidden rounded-md border border-line-control bg-surface focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent has-aria-invalid:border-bad">
            <Base.Input
              {...tied}
              onBlur={onBlur}
              placeholder={placeholder}
              className="w-full min-w-0 flex-1 bg-transparent px-2 text-sm outline-none"
            />
            {unit === undefined ? null : <span className="flex items-center pr-2 text-sm text-ink-faint">{unit}</span>}
            <Base.Decrement
              aria-label={`Less: ${field.label}`}
              className="flex w-7 items-center justify-center border-l border-line text-ink-soft hover:bg-hover disabled:opacity-40"
            >
              <Minus size={12} aria-hidden />
            </Base.Decrement>
            <Base.Increment
              aria-label={`More: ${field.label}`}
              className="flex w-7 items-center justify-center border-l border-line text-ink-soft hover:bg-hover disabled:opacity-40"
            >
              <Plus size={12} aria-hidden />
            </Base.Increment>
          </Base.Group>
        </Base.Root>
      )}
    </Field>
  )
}
