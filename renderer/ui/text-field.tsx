import type { Ref } from 'react'
import type { FieldProps } from './field.tsx'
import { Field, control } from './field.tsx'

export interface TextFieldProps extends FieldProps {
  /** Null shows as empty; what is given back is always text. */
  value: string | null
  onChange: (value: string) => void
  onBlur?: () => void
  type?: 'text' | 'email' | 'password'
  placeholder?: string
  /** More than one line. */
  lines?: number
  isDisabled?: boolean
  hasFocus?: boolean
  /** On Ctrl+Enter, where Enter alone begins a line. */
  onSend?: () => void
  ref?: Ref<HTMLInputElement & HTMLTextAreaElement>
}

export function TextField({
  value,
  onChange,
  onBlur,
  type = 'text',
  placeholder,
  lines = 1,
  isDisabled = false,
  hasFocus = false,
  onSend,
  ref,
  ...field
}: TextFieldProps) {
  const shared = {
    ref,
    value: value ?? '',
    onBlur,
    placeholder,
    disabled: isDisabled,
    autoFocus: hasFocus,
    spellCheck: lines > 1,
  }
  return (
    <Field {...field}>
      {(tied) =>
        lines > 1 ? (
          <textarea
            {...tied}
            {...shared}
            rows={lines}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend?.()
            }}
            onChange={(event) => {
              onChange(event.target.value)
            }}
            className={`${control} h-auto resize-none py-1.5`}
          />
        ) : (
          <input
            {...tied}
            {...shared}
            type={type}
            autoComplete="off"
            onChange={(event) => {
              onChange(event.target.value)
            }}
            className={control}
          />
        )
      }
    </Field>
  )
}
