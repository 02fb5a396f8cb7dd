import { RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { FunnelStage } from '../../../shared/domain/skills.ts'
import { hardRules, softRules } from '../../../shared/rules/rules.ts'
import type { SoftRule } from '../../../shared/rules/rule.ts'
import { RuleSettings } from '../../../shared/rules/settings.ts'
import type { RuleName } from '../../../shared/rules/settings.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { stageWords } from '../../words/domain.ts'
import { inWords } from './words.ts'

export interface RulesFormProps {
  rules: RuleSettings
  onChange: (rules: RuleSettings) => void
}

const usual = RuleSettings.parse({})

/** Every rule with its sentence and what can be set about it. */
export function RulesForm({ rules, onChange }: RulesFormProps) {
  return (
    <div className="flex flex-col gap-8">
      <section>
        <h3 className="text-sm font-bold">What a good plan aims at</h3>
        <p className="mb-2 text-sm text-ink-soft">
          The more points a rule counts, the more the plan follows it. 0 switches it off.
        </p>
        <ul className="flex flex-col">
          {softRules.map((rule) => (
            <RuleLine key={rule.name} name={rule.name} sentence={rule.sentence(rules)}>
              <Weight rule={rule} rules={rules} onChange={onChange} />
            </RuleLine>
          ))}
        </ul>
      </section>
      <section>
        <h3 className="mb-2 text-sm font-bold">What always holds</h3>
        <ul className="flex flex-col">
          {hardRules.map((rule) => (
            <RuleLine key={rule.name} name={rule.name} sentence={rule.sentence(rules)}>
              <HardSettings name={rule.name} rules={rules} onChange={onChange} />
            </RuleLine>
          ))}
        </ul>
      </section>
      <Button
        icon={RotateCcw}
        className="self-start"
        disabled={JSON.stringify(rules) === JSON.stringify(usual)}
        onClick={() => {
          onChange(usual)
        }}
      >
        Reset all rules to the usual settings
      </Button>
    </div>
  )
}

function RuleLine({ name, sentence, children }: { name: RuleName; sentence: string; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_minmax(0,320px)] items-center gap-6 border-t border-line py-3">
      <div>
        <p className="text-sm font-medium">{inWords(name)}</p>
        <p className="text-xs text-pretty text-ink-soft">{sentence}</p>
      </div>
      <div className="flex flex-col gap-2">{children}</div>
    </li>
  )
}

function Weight({ rule, rules, onChange }: { rule: SoftRule } & RulesFormProps) {
  const id = useId()
  const weight = weightIn(rules, rule.name)
  const usualWeight = weightIn(usual, rule.name)
  const set = (value: number) => {
    onChange({ ...rules, [rule.name]: { weight: value } })
  }
  return (
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
        className="w-10 text-left text-xs text-accent enabled:hover:underline disabled:invisible"
      >
        Reset
      </button>
    </div>
  )
}

/** Every soft rule has a weight, but the type of the settings knows it only rule by rule. */
function weightIn(rules: RuleSettings, name: RuleName): number {
  const setting = rules[name]
  return 'weight' in setting ? setting.weight : 0
}

function HardSettings({ name, rules, onChange }: { name: RuleName } & RulesFormProps) {
  if (name === 'no-overlap') {
    return (
      <NumberField
        label="Minutes free before and after a call"
        value={rules['no-overlap'].bufferMinutes}
        min={0}
        max={240}
        step={5}
        unit="min"
        onChange={(bufferMinutes) => {
          onChange({ ...rules, 'no-overlap': { bufferMinutes: bufferMinutes ?? 0 } })
        }}
      />
    )
  }
  if (name === 'same-host-limit') {
    return (
      <NumberField
        label="Placements with the same host"
        value={rules['same-host-limit'].placements}
        min={1}
        max={50}
        onChange={(placements) => {
          onChange({ ...rules, 'same-host-limit': { placements: placements ?? 1 } })
        }}
      />
    )
  }
  if (name === 'customer-guard') return <CustomerGuard rules={rules} onChange={onChange} />
  return <p className="text-xs text-ink-faint">Nothing to set.</p>
}

function CustomerGuard({ rules, onChange }: RulesFormProps) {
  const guard = rules['customer-guard']
  const set = (changes: Partial<typeof guard>) => {
    onChange({ ...rules, 'customer-guard': { ...guard, ...changes } })
  }
  return (
    <>
      <div className="grid grid-cols-2 gap-2">
        <NumberField
          label="Participants on a call"
          value={guard.participantsPerCall}
          min={0}
          max={20}
          onChange={(participantsPerCall) => {
            set({ participantsPerCall: participantsPerCall ?? 0 })
          }}
        />
        <NumberField
          label="Rest for an account"
          value={guard.coolDownDays}
          min={0}
          max={365}
          unit="days"
          onChange={(coolDownDays) => {
            set({ coolDownDays: coolDownDays ?? 0 })
          }}
        />
      </div>
      <fieldset>
        <legend className="mb-1 text-xs font-medium text-ink-soft">Nobody joins calls of these stages</legend>
        <div className="grid grid-cols-2 gap-1">
          {FunnelStage.options.map((stage) => (
            <Checkbox
              key={stage}
              label={stageWords[stage]}
              value={guard.barredStages.includes(stage)}
              onChange={(isBarred) => {
                set({
                  barredStages: FunnelStage.options.filter((each) =>
                    each === stage ? isBarred : guard.barredStages.includes(each),
                  ),
                })
              }}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}
