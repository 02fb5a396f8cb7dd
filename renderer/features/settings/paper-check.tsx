import { useState } from 'react'
import type { EntryCheck } from '../../../shared/contract/history.ts'
import { call } from '../../backend/client.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { notify } from '../../ui/toast.tsx'
import { entryTyped, hashTyped } from './history-words.ts'

/** Takes the entry and its hash as they stand at the foot of a paper. */
export function PaperCheck({ onChecked }: { onChecked: (check: EntryCheck) => void }) {
  const [typed, setTyped] = useState({ entry: '', hash: '' })
  const [wasSent, setWasSent] = useState(false)
  const entry = entryTyped(typed.entry)
  const hash = hashTyped(typed.hash)
  const check = async () => {
    setWasSent(true)
    if (entry === null || hash === null) return
    const result = await call('history.checkEntry', { entry, hash })
    if (result.ok) onChecked(result.output)
    else notify({ words: result.error.words, tone: 'problem' })
  }
  return (
    <form
      aria-label="Check a paper"
      noValidate
      className="mt-3 flex items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void check()
      }}
    >
      <div className="w-28 shrink-0">
        <TextField
          label="Entry"
          value={typed.entry}
          onChange={(text) => {
            setTyped({ ...typed, entry: text })
          }}
          error={wasSent && entry === null ? 'A number, such as 1,234.' : undefined}
          hasFocus
        />
      </div>
      <div className="min-w-0 flex-1">
        <TextField
          label="Hash"
          hint="Both stand at the foot of the paper. The first two groups are enough."
          value={typed.hash}
          onChange={(text) => {
            setTyped({ ...typed, hash: text })
          }}
          error={wasSent && hash === null ? wordsForNoHash : undefined}
        />
      </div>
      <div className="shrink-0 pt-5">
        <Button type="submit">Check</Button>
      </div>
    </form>
  )
}

const wordsForNoHash = 'A hash has digits and the letters a to f only. Type at least the first two groups.'
