import { Columns2 } from 'lucide-react'
import { useState } from 'react'
import { CycleDraft } from '../../../shared/domain/cycles.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Day } from '../../../shared/domain/times.ts'
import { useCommand } from '../../backend/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Board } from './board.ts'
import { CommitmentsForm } from './commitments-form.tsx'
import { ComparisonDialog } from './comparison-dialog.tsx'
import type { Minimums } from './cycle-form.ts'
import { participantsWith, usualName } from './cycle-form.ts'
import { ParticipantsPicker } from './participants-picker.tsx'
import { chooseCycle } from './plan-view.ts'
import { areSameRules } from './rule-changes.ts'
import { RulesForm } from './rules-form.tsx'
import { useComparison } from './use-comparison.ts'
import type { usePlanDeeds } from './use-plan-deeds.ts'

export type CyclePart = 'who' | 'rules' | 'commitments'

export interface CycleDialogProps {
  /** The cycle to change, or null for a new one. */
  cycle: Cycle | null
  /** What the form begins with. */
  initial: CycleDraft
  /** Everybody who can take part. */
  people: readonly Person[]
  /** Where it opens. */
  initialPart?: CyclePart
  onClose: () => void
  /** The desk that the cycle is planned at, where its rules can be compared and planned by at once. */
  desk?: {
    board: Board
    deeds: ReturnType<typeof usePlanDeeds>
    /** Plans the cycle as it is saved now. */
    onPlan: () => void
  }
}

/** When, who, by which rules and for which promises. */
export function CycleDialog({ cycle, initial, people, initialPart = 'who', onClose, desk }: CycleDialogProps) {
  const [part, setPart] = useState(initialPart)
  const [name, setName] = useState(initial.name)
  const [startsOn, setStartsOn] = useState<string | null>(initial.startsOn)
  const [endsOn, setEndsOn] = useState<string | null>(initial.endsOn)
  const [rules, setRules] = useState(initial.rules)
  const [commitments, setCommitments] = useState(initial.commitments)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(initial.participants.map((each) => each.personId)),
  )
  const [minimums, setMinimums] = useState<Minimums>(
    () => new Map(initial.participants.map((each) => [each.personId, each.minimumPlacements])),
  )
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map())
  const create = useCommand('cycles.create')
  const edit = useCommand('cycles.edit')
  const comparison = useComparison()
  const participants = people.filter((person) => chosen.has(person.id))

  const renameWith = (from: string | null, to: string | null) => {
    if (from === null || to === null || startsOn === null || endsOn === null) return
    // A name that nobody touched follows the dates.
    if (name === usualName(startsOn as Day, endsOn as Day)) setName(usualName(from as Day, to as Day))
  }

  /** False when something has to be put right first. */
  const save = async (): Promise<boolean> => {
    const draft = CycleDraft.safeParse({
      name,
      startsOn,
      endsOn,
      rules,
      commitments,
      participants: participantsWith(minimums, participants),
    })
    if (!draft.success) {
      setErrors(new Map(draft.error.issues.map((issue) => [String(issue.path[0]), sentenceFor(String(issue.path[0]))])))
      if (draft.error.issues.some((issue) => issue.path[0] !== 'rules')) setPart('who')
      return false
    }
    if (cycle === null) {
      const made = await create.run(draft.data)
      if (made === undefined) return false
      chooseCycle(made.id)
    } else if ((await edit.run({ id: cycle.id, cycle: draft.data })) === undefined) return false
    onClose()
    return true
  }

  const saveAndPlan = async () => {
    if (await save()) desk?.onPlan()
    else comparison.leave()
  }

  if (cycle !== null && desk !== undefined && comparison.asked !== null) {
    const { asked } = comparison
    return (
      <ComparisonDialog
        answer={comparison.answer}
        progress={comparison.progress}
        settings={{ before: cycle.rules, after: asked }}
        people={people}
        board={desk.board}
        deeds={desk.deeds}
        onStop={comparison.stop}
        onAgain={() => void comparison.compare(cycle.id, asked)}
        onBack={comparison.leave}
        onClose={() => {
          comparison.leave()
          onClose()
        }}
        isSaving={edit.isRunning}
        onUse={() => void saveAndPlan()}
      />
    )
  }

  const canCompare = cycle !== null && desk !== undefined && cycle.status !== 'closed' && part === 'rules'
  const isUnchanged = cycle === null || areSameRules(cycle.rules, rules)

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={cycle === null ? 'New cycle' : 'Change the cycle'}
      description="A stretch of weeks with its own people, rules and plan."
      width="large"
      footer={
        <>
          {canCompare ? (
            <span className="mr-auto flex items-center gap-3">
              <Button
                icon={Columns2}
                disabled={isUnchanged}
                onClick={() => {
                  void comparison.compare(cycle.id, rules)
                }}
              >
                Compare with the plan as it is
              </Button>
              {isUnchanged ? <span className="text-xs text-ink-faint">Change a rule first.</span> : null}
            </span>
          ) : null}
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={create.isRunning || edit.isRunning} onClick={() => void save()}>
            {cycle === null ? 'Create cycle' : 'Save changes'}
          </Button>
        </>
      }
    >
      <div className="-mb-4 flex h-[min(536px,calc(100vh-224px))] flex-col">
        <Tabs
          label="Parts of the cycle"
          tabs={[
            { key: 'who', label: 'Dates and people', count: chosen.size },
            { key: 'rules', label: 'Rules' },
            { key: 'commitments', label: 'Commitments' },
          ]}
          value={part}
          onChange={setPart}
        >
          {part === 'who' ? (
            <div className="flex min-h-0 flex-1 flex-col gap-4 pt-4">
              <div className="grid grid-cols-[1fr_160px_160px] gap-3">
                <TextField label="Name" value={name} onChange={setName} error={errors.get('name')} hasFocus />
                <DayField
                  label="First day"
                  value={startsOn}
                  onChange={(day) => {
                    renameWith(day, endsOn)
                    setStartsOn(day)
                  }}
                  error={errors.get('startsOn')}
                />
                <DayField
                  label="Last day"
                  value={endsOn}
                  onChange={(day) => {
                    renameWith(startsOn, day)
                    setEndsOn(day)
                  }}
                  error={errors.get('endsOn')}
                />
              </div>
              <ParticipantsPicker
                people={people}
                chosen={chosen}
                onChoose={setChosen}
                minimums={minimums}
                onMinimums={setMinimums}
              />
            </div>
          ) : (
            <div className="-mx-5 min-h-0 flex-1 overflow-auto px-5 py-4" tabIndex={-1}>
              {part === 'rules' ? (
                <RulesForm rules={rules} onChange={setRules} />
              ) : (
                <CommitmentsForm
                  commitments={commitments}
                  onChange={setCommitments}
                  participants={participants}
                  startsOn={startsOn}
                  endsOn={endsOn}
                  rules={rules}
                />
              )}
            </div>
          )}
        </Tabs>
      </div>
    </Dialog>
  )
}

function sentenceFor(field: string): string {
  if (field === 'name') return 'Give the cycle a name of up to 200 characters.'
  if (field === 'endsOn') return 'Choose a day that is not before the first one.'
  return 'Choose a day.'
}
