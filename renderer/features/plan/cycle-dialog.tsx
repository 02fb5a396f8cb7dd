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
import type { Minimums } from './cycle-form.ts'
import { participantsWith, usualName } from './cycle-form.ts'
import { ParticipantsPicker } from './participants-picker.tsx'
import { chooseCycle } from './plan-view.ts'
import { RulesForm } from './rules-form.tsx'

type Part = 'who' | 'rules'

export interface CycleDialogProps {
  /** The cycle to change, or null for a new one. */
  cycle: Cycle | null
  /** What the form begins with. */
  initial: CycleDraft
  /** Everybody who can take part. */
  people: readonly Person[]
  onClose: () => void
}

/** When, who and by which rules. */
export function CycleDialog({ cycle, initial, people, onClose }: CycleDialogProps) {
  const [part, setPart] = useState<Part>('who')
  const [name, setName] = useState(initial.name)
  const [startsOn, setStartsOn] = useState<string | null>(initial.startsOn)
  const [endsOn, setEndsOn] = useState<string | null>(initial.endsOn)
  const [rules, setRules] = useState(initial.rules)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(initial.participants.map((each) => each.personId)),
  )
  const [minimums, setMinimums] = useState<Minimums>(
    () => new Map(initial.participants.map((each) => [each.personId, each.minimumPlacements])),
  )
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map())
  const create = useCommand('cycles.create')
  const edit = useCommand('cycles.edit')

  const renameWith = (from: string | null, to: string | null) => {
    if (from === null || to === null || startsOn === null || endsOn === null) return
    // A name that nobody touched follows the dates.
    if (name === usualName(startsOn as Day, endsOn as Day)) setName(usualName(from as Day, to as Day))
  }

  const save = async () => {
    const draft = CycleDraft.safeParse({
      name,
      startsOn,
      endsOn,
      rules,
      commitments: initial.commitments,
      participants: participantsWith(
        minimums,
        people.filter((person) => chosen.has(person.id)),
      ),
    })
    if (!draft.success) {
      setErrors(new Map(draft.error.issues.map((issue) => [String(issue.path[0]), sentenceFor(String(issue.path[0]))])))
      if (draft.error.issues.some((issue) => issue.path[0] !== 'rules')) setPart('who')
      return
    }
    if (cycle === null) {
      const made = await create.run(draft.data)
      if (made === undefined) return
      chooseCycle(made.id)
    } else if ((await edit.run({ id: cycle.id, cycle: draft.data })) === undefined) return
    onClose()
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={cycle === null ? 'New cycle' : 'Change the cycle'}
      description="A stretch of weeks with its own people, rules and plan."
      width="large"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={create.isRunning || edit.isRunning} onClick={() => void save()}>
            {cycle === null ? 'Create cycle' : 'Save changes'}
          </Button>
        </>
      }
    >
      <div className="flex h-[min(520px,calc(100vh-240px))] flex-col">
        <Tabs
          label="Parts of the cycle"
          tabs={[
            { key: 'who', label: 'Dates and people', count: chosen.size },
            { key: 'rules', label: 'Rules' },
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
            <div className="min-h-0 flex-1 overflow-auto py-4" tabIndex={-1}>
              <RulesForm rules={rules} onChange={setRules} />
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
