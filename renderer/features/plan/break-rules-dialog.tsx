import type { RuleFinding } from '../../../shared/contract/findings.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { count } from '../../words/counts.ts'
import { inWords } from './words.ts'

export interface BreakRulesDialogProps {
  /** "Move Ana Ruiz to Acme: Demo" */
  deed: string
  findings: readonly RuleFinding[]
  onConfirm: () => void
  onClose: () => void
}

/** Asked before something is done that breaks hard rules: the lead may, but knowingly. */
export function BreakRulesDialog({ deed, findings, onConfirm, onClose }: BreakRulesDialogProps) {
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`This breaks ${count(findings.length, 'rule')}`}
      description={deed}
      width="medium"
      footer={
        <>
          <Button onClick={onClose}>Leave it as it is</Button>
          <Button look="danger" onClick={onConfirm}>
            Do it anyway
          </Button>
        </>
      }
    >
      <ul className="flex flex-col gap-3">
        {findings.map((finding) => (
          <li key={`${finding.rule}/${finding.words}`} className="border-l-2 border-bad pl-3 text-sm">
            <p className="font-medium">{inWords(finding.rule)}</p>
            <p className="text-ink-soft">{finding.words}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
