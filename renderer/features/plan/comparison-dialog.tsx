import type { ReactNode } from 'react'
import { useMemo } from 'react'
import type { PlanProgress } from '../../../shared/contract/cycles.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { RuleSettings } from '../../../shared/rules/settings.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { count } from '../../words/counts.ts'
import type { Board } from './board.ts'
import { ComparisonView } from './comparison-view.tsx'
import { ConflictCard } from './conflict-card.tsx'
import { convergence, progressWords } from './progress-words.ts'
import type { ComparisonAnswer } from './use-comparison.ts'
import type { usePlanDeeds } from './use-plan-deeds.ts'
import { gapInWords } from '../../../shared/domain/cycles.ts'

export interface ComparisonDialogProps {
  answer: ComparisonAnswer | null
  progress: PlanProgress | undefined
  settings: { before: RuleSettings; after: RuleSettings }
  people: readonly Person[]
  board: Board
  deeds: ReturnType<typeof usePlanDeeds>
  onStop: () => void
  /** By the same rules, after what stood in the way was changed. */
  onAgain: () => void
  /** Back to the rules, which stay as they were changed. */
  onBack: () => void
  /** Neither the new rules nor their plan are kept. */
  onClose: () => void
  onUse: () => void
  isSaving: boolean
}

/** The plan as it stands beside the one that other rules would give. */
export function ComparisonDialog({
  answer,
  progress,
  settings,
  people,
  board,
  deeds,
  onStop,
  onAgain,
  onBack,
  onClose,
  onUse,
  isSaving,
}: ComparisonDialogProps) {
  const { data: skills } = useQuery('skills.list', {})
  const peopleById = useMemo(() => new Map<string, Person>(people.map((person) => [person.id, person])), [people])
  const skillsById = useMemo(() => new Map(skills?.map((skill) => [skill.id, skill])), [skills])
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="The plan as it is, and by the new rules"
      description={wordsOf(answer)}
      width="large"
      footer={
        <>
          <Button look="quiet" className="mr-auto" onClick={onBack}>
            Back to the rules
          </Button>
          <Button onClick={onClose}>{answer?.state === 'compared' ? 'Leave it as it is' : 'Close'}</Button>
          {answer?.state === 'infeasible' ? (
            <Button look="primary" onClick={onAgain}>
              Compare again
            </Button>
          ) : null}
          {answer?.state === 'compared' ? (
            <Button look="primary" disabled={isSaving} onClick={onUse}>
              Use these rules and plan
            </Button>
          ) : null}
        </>
      }
    >
      <div className="flex h-[min(520px,calc(100vh-240px))] flex-col">
        {answer === null ? (
          <div className="m-auto w-full max-w-[640px]">
            <Progress progress={progress} onStop={onStop} />
          </div>
        ) : answer.state === 'compared' ? (
          <ComparisonView comparison={answer.comparison} settings={settings} people={peopleById} skills={skillsById} />
        ) : (
          <NoComparison answer={answer} board={board} deeds={deeds} onClose={onClose} />
        )}
      </div>
    </Dialog>
  )
}

function Progress({ progress, onStop }: { progress: PlanProgress | undefined; onStop: () => void }) {
  const hasPlan = progress !== undefined && progress.objective !== null && progress.placements > 0
  return (
    <ProgressBar
      label={progressWords(progress)}
      share={hasPlan ? convergence(progress.gap) : null}
      words={hasPlan ? `${count(progress.placements, 'placement')} so far` : ''}
      onCancel={onStop}
      cancelLabel={hasPlan ? 'Stop and compare' : 'Stop'}
    />
  )
}

function NoComparison({
  answer,
  board,
  deeds,
  onClose,
}: Pick<ComparisonDialogProps, 'board' | 'deeds' | 'onClose'> & {
  answer: Exclude<ComparisonAnswer, { state: 'compared' }>
}): ReactNode {
  if (answer.state === 'refused') return <p className="text-sm">{answer.error.words}</p>
  if (answer.state === 'nothing-to-plan') return <p className="text-sm">{answer.words}</p>
  return (
    <ul className="grid grid-cols-2 items-start gap-3 text-sm">
      {answer.findings.map((finding) => (
        <ConflictCard
          key={`${finding.rule}/${finding.words}`}
          finding={finding}
          board={board}
          deeds={deeds}
          onLeave={onClose}
        />
      ))}
    </ul>
  )
}

function wordsOf(answer: ComparisonAnswer | null): string {
  if (answer === null) return 'Planning by the new rules. Nothing of it is kept.'
  if (answer.state === 'infeasible')
    return 'No plan can keep what is pinned under the new rules. Each set below is resolved by any one of its deeds; then compare again.'
  if (answer.state !== 'compared') return 'There is nothing to compare.'
  const { differing, gap, wasStopped } = answer.comparison
  const quality = gapInWords(gap)
  const differ = differing === 0 ? 'Both plans are the same.' : `${count(differing, 'placement')} differ.`
  const stopped = wasStopped ? 'It was stopped early: the' : 'The'
  return `${differ} ${stopped} new plan is ${quality.charAt(0).toLowerCase()}${quality.slice(1)}.`
}
