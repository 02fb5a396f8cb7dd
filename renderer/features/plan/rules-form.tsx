import { RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { hardRules, softRules } from '../../../shared/rules/rules.ts'
import { RuleSettings } from '../../../shared/rules/settings.ts'
import type { RuleName } from '../../../shared/rules/settings.ts'
import { Button } from '../../ui/button.tsx'
import { HardRuleSettings } from './hard-rule-settings.tsx'
import { RuleWeight } from './rule-weight.tsx'
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
              <RuleWeight rule={rule} rules={rules} onChange={onChange} />
            </RuleLine>
          ))}
        </ul>
      </section>
      <section>
        <h3 className="mb-2 text-sm font-bold">What always holds</h3>
        <ul className="flex flex-col">
          {hardRules.map((rule) => (
            <RuleLine key={rule.name} name={rule.name} sentence={rule.sentence(rules)}>
              <HardRuleSettings name={rule.name} rules={rules} onChange={onChange} />
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
