import type { InputOf } from '../../../shared/contract/contract.ts'
import type { Refusal } from '../../../shared/contract/errors.ts'
import { TextField } from '../../ui/text-field.tsx'

export interface Opener {
  kind: 'passphrase' | 'recovery-code'
  text: string
}

export interface OpenerFieldProps {
  value: Opener
  onChange: (value: Opener) => void
  error: string | undefined
  hasFocus?: boolean
}

/** The passphrase, or the recovery code in its place. */
export function OpenerField({ value, onChange, error, hasFocus = false }: OpenerFieldProps) {
  const isCode = value.kind === 'recovery-code'
  return (
    <div className="flex flex-col items-start gap-1.5">
      <TextField
        key={value.kind}
        className="w-full"
        label={isCode ? 'Recovery code' : 'Passphrase'}
        // The code is on paper before whoever types it, and long.
        type={isCode ? 'text' : 'password'}
        value={value.text}
        onChange={(text) => {
          onChange({ ...value, text })
        }}
        error={error}
        hasFocus={hasFocus}
      />
      <button
        type="button"
        className="rounded-sm text-xs text-accent underline-offset-2 hover:underline"
        onClick={() => {
          onChange({ kind: isCode ? 'passphrase' : 'recovery-code', text: '' })
        }}
      >
        {isCode ? 'Use the passphrase' : 'Forgot it? Use the recovery code'}
      </button>
    </div>
  )
}

/** Undefined while nothing is typed. */
export function openerFrom({ kind, text }: Opener): InputOf<'seals.unlock'>['by'] | undefined {
  if (text.trim() === '') return undefined
  return kind === 'passphrase' ? { passphrase: text } : { recoveryCode: text }
}

/** What cannot be a passphrase, such as one that is too short, is not the passphrase. */
export function wordsOfRefusedOpener({ kind }: Opener, { code, words }: Refusal): string {
  if (code !== 'invalid-input') return words
  return kind === 'passphrase'
    ? 'This is not the passphrase. Try again, or use the recovery code.'
    : 'This is not the recovery code. Try again.'
}
