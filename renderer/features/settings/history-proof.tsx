import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { dayIn, Instant } from '../../../shared/domain/times.ts'
import { call } from '../../backend/client.ts'
import { useTask } from '../../backend/use-task.ts'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { Button } from '../../ui/button.tsx'
import { notify } from '../../ui/toast.tsx'
import { checkWords, entryWords, type Outcome, verificationWords } from './history-words.ts'
import { PaperCheck } from './paper-check.tsx'

/** Whether the history is as it was written: by itself, and against a proof that was kept elsewhere. */
export function HistoryProof() {
  const zone = useWorkspaceZone()
  const [outcome, setOutcome] = useState<Outcome>()
  const [hasPaper, setHasPaper] = useState(false)
  const saving = useTask('history.saveHead')
  const checking = useTask('history.checkHead')
  const verify = async () => {
    const result = await call('history.verify', {})
    if (result.ok) setOutcome(verificationWords(result.output, zone))
    else notify({ words: result.error.words, tone: 'problem' })
  }
  const save = async () => {
    const today = dayIn(zone, Instant.parse(new Date().toISOString()))
    const place = await window.baton.chooseFile({ kind: 'save', suggestedName: `History proof ${today}.json` })
    if (place === undefined) return
    const result = await saving.start({ grant: place.grant })
    if (!result.ok) {
      notify({ words: result.error.words, tone: 'problem' })
      return
    }
    notify({
      words: `Saved ${place.name}. Keep it where nobody can change it who can change this workspace.`,
      action: { label: 'Show folder', run: () => void window.baton.showFolder(place.grant) },
    })
  }
  const check = async () => {
    const file = await window.baton.chooseFile({ kind: 'proof' })
    if (file === undefined) return
    const result = await checking.start({ grant: file.grant })
    if (result.ok) setOutcome(checkWords(result.output, zone))
    else notify({ words: result.error.words, tone: 'problem' })
  }
  return (
    <div className="mb-4">
      <div className="flex items-center gap-2">
        <h2 id="history" className="flex-1 text-sm font-bold">
          History
        </h2>
        <Button disabled={saving.isRunning} onClick={() => void save()}>
          Save proof…
        </Button>
        <Button disabled={checking.isRunning} onClick={() => void check()}>
          Check proof…
        </Button>
        <Button
          aria-expanded={hasPaper}
          onClick={() => {
            setHasPaper(!hasPaper)
          }}
        >
          Check a paper
        </Button>
        <Button look="primary" onClick={() => void verify()}>
          Verify the history
        </Button>
      </div>
      {hasPaper ? (
        <PaperCheck
          onChecked={(check) => {
            setOutcome(entryWords(check, zone))
          }}
        />
      ) : null}
      {outcome === undefined ? (
        <p className="mt-2 text-sm text-pretty text-ink-soft">
          Every entry is sealed with the one before it. A proof, kept elsewhere, shows later that none of the entries so
          far was changed or taken away.
        </p>
      ) : (
        <OutcomeLine outcome={outcome} />
      )}
    </div>
  )
}

const icons = { good: CircleCheck, unclear: CircleHelp, bad: TriangleAlert }
const colours = { good: 'text-good', unclear: 'text-warn', bad: 'text-bad' }

function OutcomeLine({ outcome: { tone, words } }: { outcome: Outcome }) {
  const Icon = icons[tone]
  return (
    <output className="mt-2 flex items-start gap-1.5 text-sm text-pretty">
      <Icon size={16} aria-hidden className={`mt-0.5 shrink-0 ${colours[tone]}`} />
      <span className="min-w-0 break-words">{words}</span>
    </output>
  )
}
