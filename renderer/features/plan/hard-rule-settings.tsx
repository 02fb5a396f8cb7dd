import { useState } from 'react'
import { FunnelStage } from '../../../shared/domain/skills.ts'
import type { RuleName, RuleSettings } from '../../../shared/rules/settings.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { stageWords } from '../../words/domain.ts'

export interface HardRuleSettingsProps {
  rules: RuleSettings
  onChange: (rules: RuleSettings) => void
}

/** What can be set about a rule that always holds. */
export function HardRuleSettings({ name, rules, onChange }: { name: RuleName } & HardRuleSettingsProps) {
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
  if (name === 'spacing') {
    return (
      <NumberField
        label="Days between two placements"
        value={rules.spacing.days}
        min={0}
        max={60}
        unit="days"
        onChange={(days) => {
          onChange({ ...rules, spacing: { days: days ?? 0 } })
        }}
      />
    )
  }
  if (name === 'earned-role') return <EarnedRoles rules={rules} onChange={onChange} />
  if (name === 'customer-guard') return <CustomerGuard rules={rules} onChange={onChange} />
  return <p className="text-xs text-ink-faint">Nothing to set.</p>
}

const earnedBy = [
  { key: 'shadowsBeforeAssist', label: 'Shadows before assisting' },
  { key: 'assistsBeforeCoLead', label: 'Assists before co-leading' },
  { key: 'interviewsBeforeReview', label: 'Interviews before reviewing' },
  { key: 'reviewsBeforeCoAuthor', label: 'Reviews before co-authoring' },
] as const

function EarnedRoles({ rules, onChange }: HardRuleSettingsProps) {
  const earned = rules['earned-role']
  return (
    <div className="grid grid-cols-2 gap-2">
      {earnedBy.map(({ key, label }) => (
        <NumberField
          key={key}
          label={label}
          value={earned[key]}
          min={0}
          max={50}
          onChange={(times) => {
            onChange({ ...rules, 'earned-role': { ...earned, [key]: times ?? 0 } })
          }}
        />
      ))}
    </div>
  )
}

function CustomerGuard({ rules, onChange }: HardRuleSettingsProps) {
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
      <CallTypes
        types={guard.barredCallTypes}
        onChange={(barredCallTypes) => {
          set({ barredCallTypes })
        }}
      />
    </>
  )
}

function CallTypes({ types, onChange }: { types: readonly string[]; onChange: (types: string[]) => void }) {
  // What is typed stays as it is typed; a comma that is still waiting for a word is no type yet.
  const [typed, setTyped] = useState(types.join(', '))
  const shown = sameTypes(typesIn(typed), types) ? typed : types.join(', ')
  return (
    <TextField
      label="Nobody joins calls of these types"
      placeholder="Such as contract, renewal"
      value={shown}
      onChange={(text) => {
        setTyped(text)
        onChange(typesIn(text))
      }}
    />
  )
}

function typesIn(text: string): string[] {
  return [...new Set(text.split(',').flatMap((part) => part.trim() || []))].slice(0, 100)
}

function sameTypes(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((type, index) => type === other[index])
}
