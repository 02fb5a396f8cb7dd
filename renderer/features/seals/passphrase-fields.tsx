import type { Refusal } from '../../../shared/contract/errors.ts'
import { TextField } from '../../ui/text-field.tsx'

export interface ChosenPassphrase {
  passphrase: string
  again: string
}

export type PassphraseFaults = Partial<Record<keyof ChosenPassphrase, string>>

export interface PassphraseFieldsProps {
  label: string
  value: ChosenPassphrase
  onChange: (value: ChosenPassphrase) => void
  faults: PassphraseFaults
  hasFocus?: boolean
}

/** A passphrase that is being chosen, twice, because nobody sees what is typed. */
export function PassphraseFields({ label, value, onChange, faults, hasFocus = false }: PassphraseFieldsProps) {
  return (
    <>
      <TextField
        label={label}
        type="password"
        hint="At least 8 characters; a few words are easy to remember."
        value={value.passphrase}
        onChange={(passphrase) => {
          onChange({ ...value, passphrase })
        }}
        error={faults.passphrase}
        hasFocus={hasFocus}
      />
      <TextField
        label="Once more"
        type="password"
        value={value.again}
        onChange={(again) => {
          onChange({ ...value, again })
        }}
        error={faults.again}
      />
    </>
  )
}

/** What is seen before anything is asked of the backend, which decides on the passphrase itself. */
export function faultsIn({ passphrase, again }: ChosenPassphrase): PassphraseFaults {
  if (passphrase === '') return { passphrase: 'Choose one first.' }
  return passphrase === again ? {} : { again: 'This is not the same as above.' }
}

/** Of a refusal about one field: what is wrong with it. */
export function wordsOfRefusal({ words, fields }: Refusal): string {
  const [fault] = fields ?? []
  if (fault === undefined) return words
  return `${fault.message.charAt(0).toUpperCase()}${fault.message.slice(1)}.`
}
