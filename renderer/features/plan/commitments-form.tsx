import type { Commitments } from '../../../shared/domain/cycles.ts'
import type { Person, WorkFunction } from '../../../shared/domain/people.ts'
import { reciprocity } from '../../../shared/rules/reciprocity.ts'
import type { RuleSettings } from '../../../shared/rules/settings.ts'
import { FunctionMark } from '../../marks/function-mark.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { count, roundHours } from '../../words/counts.ts'
import { hoursAtMost } from './cycle-form.ts'

export interface CommitmentsFormProps {
  commitments: Commitments
  onChange: (commitments: Commitments) => void
  /** Who takes part. */
  participants: readonly Person[]
  startsOn: string | null
  endsOn: string | null
  rules: RuleSettings
}

const sides: readonly { side: WorkFunction; label: string; deed: string }[] = [
  { side: 'marketing', label: 'Marketing gives sales', deed: 'joining sales calls' },
  { side: 'sales', label: 'Sales gives marketing', deed: 'joining content projects' },
]

/** The hours that the functions promise each other for the cycle. */
export function CommitmentsForm({
  commitments,
  onChange,
  participants,
  startsOn,
  endsOn,
  rules,
}: CommitmentsFormProps) {
  return (
    <div className="flex flex-col gap-5">
      <p className="text-sm text-pretty text-ink-soft">
        What the two functions promise each other for this cycle. The summary of the plan shows promised, planned and
        delivered hours, both ways. An empty field promises nothing.
      </p>
      <ul className="flex flex-col">
        {sides.map(({ side, label, deed }) => {
          const own = participants.filter((person) => person.function === side)
          const most = hoursAtMost(own, startsOn, endsOn)
          const promised = commitments[side]
          return (
            <li key={side} className="grid grid-cols-[1fr_200px] items-center gap-6 border-t border-line py-3">
              <div className="min-w-0">
                <p className="flex items-center gap-2 text-sm font-medium">
                  <FunctionMark of={side} isMute />
                  {label}
                </p>
                <p className="text-xs text-pretty text-ink-soft">
                  Hours of {deed}. By their weekly hours {count(own.length, 'participant')} can give at most{' '}
                  {roundHours(most)}.
                </p>
                {promised !== null && promised > most ? (
                  <p className="text-xs text-warn">That is {roundHours(promised - most)} more than they can give.</p>
                ) : null}
              </div>
              <NumberField
                label={`${label}, hours`}
                isLabelHidden
                value={promised}
                min={0}
                max={100_000}
                unit="h"
                onChange={(value) => {
                  onChange({ ...commitments, [side]: value })
                }}
              />
            </li>
          )
        })}
      </ul>
      <p className="text-xs text-pretty text-ink-faint">
        {rules.reciprocity.weight === 0
          ? 'The rule Reciprocity is switched off: the plan does not aim at these hours.'
          : `Reciprocity: ${reciprocity.sentence(rules)}`}
      </p>
    </div>
  )
}
