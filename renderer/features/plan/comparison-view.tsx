import { useMemo, useState } from 'react'
import type { PlanComparison } from '../../../shared/contract/comparisons.ts'
import type { SkillId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import type { RuleSettings } from '../../../shared/rules/settings.ts'
import { PersonMark } from '../../marks/person-mark.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import type { JudgedBy } from './comparison-lines.ts'
import { figureLines, personLines, rangeOf, ruleLines, sidesOf, skillLines } from './comparison-lines.ts'
import { PairedHead, PairedRow } from './paired-rows.tsx'
import { hardChanges } from './rule-changes.ts'

export interface ComparisonViewProps {
  comparison: PlanComparison
  /** The settings of the cycle, and those that the other plan was made by. */
  settings: { before: RuleSettings; after: RuleSettings }
  people: ReadonlyMap<string, Person>
  skills: ReadonlyMap<SkillId, Skill>
}

type Part = 'rules' | 'people' | 'skills'

/** Two plans side by side: as a whole and by rule, by person, by skill. */
export function ComparisonView({ comparison, settings, people, skills }: ComparisonViewProps) {
  const [part, setPart] = useState<Part>('rules')
  const persons = useMemo(() => personLines(comparison, people), [comparison, people])
  const covered = useMemo(() => skillLines(comparison, skills), [comparison, skills])
  const sides = sidesOf(persons)
  const short = persons.filter(({ isShort }) => isShort).length
  return (
    <Tabs
      label="Both plans"
      tabs={[
        { key: 'rules', label: 'The whole plan' },
        { key: 'people', label: 'People', count: persons.length },
        { key: 'skills', label: 'Skills', count: covered.length },
      ]}
      value={part}
      onChange={setPart}
    >
      {part === 'rules' ? (
        <>
          <PairedHead what="" />
          <WholePlan comparison={comparison} settings={settings} />
        </>
      ) : null}
      {part === 'people' ? (
        <>
          <PairedHead
            what={`Hours: ${sides.more} get more, ${sides.less} fewer${short === 0 ? '' : `; ${short} short of the minimum`}`}
          />
          <VirtualList
            label="Hours by person in both plans"
            items={persons}
            keyOf={({ key }) => key}
            className="min-h-0 flex-1 [scrollbar-gutter:stable]"
            render={(line) => (
              <PairedRow
                line={line}
                range={rangeOf(persons)}
                label={<PersonMark person={line.person} size="small" />}
                warning={line.isShort ? 'below the minimum' : undefined}
              />
            )}
          />
        </>
      ) : null}
      {part === 'skills' ? (
        <>
          <PairedHead what="Capable people after the plan, if everybody moves up one level in the skills they meet" />
          <VirtualList
            label="Capable people by skill in both plans"
            items={covered}
            keyOf={({ key }) => key}
            className="min-h-0 flex-1 [scrollbar-gutter:stable]"
            render={(line) => (
              <PairedRow
                line={line}
                range={rangeOf(covered)}
                warning={line.isAlone ? 'single point of failure' : undefined}
              />
            )}
          />
        </>
      ) : null}
    </Tabs>
  )
}

const judges: readonly { key: JudgedBy; label: string }[] = [
  { key: 'byOther', label: 'By the new rules' },
  { key: 'byPresent', label: 'By the present rules' },
]

function WholePlan({ comparison, settings }: Pick<ComparisonViewProps, 'comparison' | 'settings'>) {
  const [judgedBy, setJudgedBy] = useState<JudgedBy>('byOther')
  const rules = ruleLines(comparison, judgedBy, settings)
  const range = rangeOf(rules)
  const others = hardChanges(settings.before, settings.after)
  return (
    <section aria-label="The whole plan" className="min-h-0 flex-1 overflow-auto [scrollbar-gutter:stable]">
      <ul>
        {figureLines(comparison).map((line) => (
          <li key={line.key}>
            <PairedRow line={line} range={rangeOf([line])} />
          </li>
        ))}
      </ul>
      <div className="mt-5 flex items-center justify-between gap-4">
        <h3 className="text-sm font-bold">Points by rule</h3>
        <Segments label="Points judged" options={judges} value={judgedBy} onChange={setJudgedBy} />
      </div>
      <ul className="mt-2 border-t border-line">
        {rules.map((line) => (
          <li key={line.key}>
            <PairedRow line={line} range={range} />
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : (
        <>
          <h3 className="mt-5 text-sm font-bold">What would always hold</h3>
          <ul className="mt-1 flex flex-col gap-1 text-sm text-pretty text-ink-soft">
            {others.map(({ rule, sentence }) => (
              <li key={rule}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
