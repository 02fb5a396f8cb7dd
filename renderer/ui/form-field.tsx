import type { ReactElement } from 'react'
import type { Control, FieldPathByValue, FieldPath, FieldPathValue, FieldValues } from 'react-hook-form'
import { useController } from 'react-hook-form'
import type { Refusal } from '../../shared/contract/errors.ts'

export type { FieldPathByValue }

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

/** Where a refusal names fields, their messages by path; the rest is for `words` above the buttons. */
export function fieldErrors(refusal: Refusal): { path: string; message: string }[] {
  return refusal.fields ?? []
}

function sentence(message = 'This cannot be used'): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1)
  return /[.!?]$/.test(text) ? text : `${text}.`
}
