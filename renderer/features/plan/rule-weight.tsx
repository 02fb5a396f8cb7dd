import { useId } from 'react'
import type { SoftRule } from '../../../shared/rules/rule.ts'
import { RuleSettings } from '../../../shared/rules/settings.ts'
import { weightWords } from '../../../shared/rules/weights.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { weightIn } from './rule-changes.ts'
import { inWords } from './words.ts'

export interface RuleWeightProps {
  rule: SoftRule
  rules: RuleSettings
  onChange: (rules: RuleSettings) => void
}

const usual = RuleSettings.parse({})

/** How much a soft rule counts: a slider, the number, the way back, and what it means beside another rule. */
export function RuleWeight({ rule, rules, onChange }: RuleWeightProps) {
  const id = useId()
  const weight = weightIn(rules, rule.name)
  const usualWeight = weightIn(usual, rule.name)
  const set = (value: number) => {
    onChange({ ...rules, [rule.name]: { weight: value } })
  }
  return (
    <>
      <div className="flex items-center gap-3">
        <label htmlFor={id} className="sr-only">
          Weight of {inWords(rule.name)}
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={usualWeight * 4}
          step={usualWeight / 10}
          value={Math.min(weight, usualWeight * 4)}
          aria-describedby={`${id}-meaning`}
          onChange={(event) => {
            set(event.target.valueAsNumber)
          }}
          className="h-4 min-w-0 flex-1 accent-accent"
        />
        <NumberField
          label={`Points for ${inWords(rule.name)}`}
          isLabelHidden
          value={weight}
          min={0}
          max={1_000_000}
          onChange={(value) => {
            set(value ?? 0)
          }}
          className="w-32"
        />
        <button
          type="button"
          disabled={weight === usualWeight}
          onClick={() => {
            set(usualWeight)
          }}
          aria-label={`Reset ${inWords(rule.name)} to ${usualWeight} points`}
          className="focus-inset w-10 rounded-sm text-center text-xs text-accent enabled:hover:underline disabled:invisible"
        >
          Reset
        </button>
      </div>
      <p id={`${id}-meaning`} className="text-xs text-pretty text-ink-faint">
        {weightWords(rule, rules)}
      </p>
    </>
  )
}
