import type { TextName } from './reflection-words.ts'
import { Field, control } from '../../ui/field.tsx'
import { textWords } from './reflection-words.ts'

export interface PromptedTextProps {
  name: TextName
  /** The question that the text answers. */
  prompt: string
  value: string
  onChange: (value: string) => void
  error: string | undefined
}

/** A text with the question that it answers above it, because a question inside the field is gone once one types. */
export function PromptedText({ name, prompt, value, onChange, error }: PromptedTextProps) {
  return (
    <Field label={textWords[name]} error={error}>
      {({ id, ...tied }) => (
        <>
          <p id={`${id}-prompt`} className="text-xs text-pretty text-ink-faint">
            {prompt}
          </p>
          <textarea
            {...tied}
            id={id}
            aria-describedby={[`${id}-prompt`, tied['aria-describedby'] ?? ''].join(' ').trim()}
            value={value}
            spellCheck
            onChange={(event) => {
              onChange(event.target.value)
            }}
            className={`${control} field-sizing-content h-auto max-h-64 min-h-16 resize-none py-1.5`}
          />
        </>
      )}
    </Field>
  )
}
