import type { ReactElement } from 'react'
import type { Control, FieldPath, FieldPathValue, FieldValues } from 'react-hook-form'
import { useController } from 'react-hook-form'

export interface Bound<Value> {
  value: Value
  onChange: (value: Value) => void
  onBlur: () => void
  error: string | undefined
}

/**
 * Ties one field of a react-hook-form form to a control:
 * `<FormField control={form.control} name="team">{(bound) => <TextField label="Team" {...bound} />}</FormField>`
 */
export function FormField<Values extends FieldValues, Name extends FieldPath<Values>, Checked>({
  control,
  name,
  children,
}: {
  control: Control<Values, unknown, Checked>
  name: Name
  children: (bound: Bound<FieldPathValue<Values, Name>>) => ReactElement
}) {
  const { field, fieldState } = useController({ control, name })
  return children({
    value: field.value,
    onChange: field.onChange,
    onBlur: field.onBlur,
    error: fieldState.error === undefined ? undefined : sentence(fieldState.error.message),
  })
}

/** For a value that is never null: a control that is emptied hands on `empty`. */
export function neverNull<Value>(bound: Bound<Value>, empty: Value) {
  return {
    ...bound,
    onChange: (value: Value | null) => {
      bound.onChange(value ?? empty)
    },
  }
}

function sentence(message = 'This cannot be used'): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1)
  return /[.!?]$/.test(text) ? text : `${text}.`
}
