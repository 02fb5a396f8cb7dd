import type { FieldValues, Path, UseFormSetError } from 'react-hook-form'
import type { Refusal } from '../../shared/contract/errors.ts'
import { notify } from './toast.tsx'

/** Marks the fields that a refusal names; a refusal that names none of the form's fields becomes a notice. */
export function showRefusal<Values extends FieldValues>(
  refusal: Refusal,
  setError: UseFormSetError<Values>,
  fields: readonly Path<Values>[],
) {
  const marked = fields.filter((field) => {
    const fault = refusal.fields?.find(({ path }) => path === field || path.endsWith(`.${field}`))
    if (fault !== undefined) setError(field, { type: 'refused', message: fault.message })
    return fault !== undefined
  })
  if (marked.length === 0) notify({ words: refusal.words, tone: 'problem' })
}
