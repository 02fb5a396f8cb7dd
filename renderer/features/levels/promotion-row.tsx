import { ArrowRight, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { Promotion } from '../../../shared/contract/levels.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { LevelMark } from '../../marks/level-mark.tsx'
import { PersonMark } from '../../marks/person-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { evidenceWords, placementWords } from './level-words.ts'
import { usePlacements } from './use-placements.ts'

export interface PromotionRowProps {
  promotion: Promotion
  person: Person
  skill: Skill
  isBusy: boolean
  onAccept: () => void
}

/** Who, in what, from where to where; opens to the rule and to what was shown where. */
export function PromotionRow({ promotion, person, skill, isBusy, onAccept }: PromotionRowProps) {
  const [isOpen, setIsOpen] = useState(false)
  const zone = useWorkspaceZone()
  const { from, to, rule, placementIds } = promotion
  // Each row asks for its own: there may be more of them than can be asked for at once.
  const found = usePlacements(placementIds)
  const placements = placementIds.flatMap((id) => found?.get(id) ?? [])
  return (
    <div className="border-b border-line py-1.5">
      <div className="flex items-center gap-3">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(!isOpen)
          }}
          className="focus-inset flex min-w-0 flex-1 cursor-default items-center gap-2 rounded-sm py-0.5 text-left text-sm hover:bg-hover"
        >
          <ChevronRight
            size={14}
            aria-hidden
            className={`shrink-0 text-ink-faint transition-transform ${isOpen ? 'rotate-90' : ''}`}
          />
          <span className="grid min-w-0 flex-1">
            <span className="font-medium">
              <PersonMark person={person} size="small" />
            </span>
            <span className="truncate pl-7 text-xs text-ink-soft">
              {skill.name}
              {found === undefined ? null : <span className="text-ink-faint"> · {evidenceWords(placements)}</span>}
            </span>
          </span>
          <span className="flex shrink-0 items-center gap-0.5">
            <LevelMark level={from} />
            <ArrowRight size={14} aria-label="to" className="text-ink-faint" />
            <LevelMark level={to} />
          </span>
        </button>
        <Button
          disabled={isBusy}
          aria-label={`Accept level ${to} of ${person.name} in ${skill.name}`}
          onClick={onAccept}
        >
          Accept
        </Button>
      </div>
      {isOpen ? (
        <div className="flex flex-col gap-2 py-2 pl-12 text-xs text-pretty text-ink-soft">
          <ul className="flex flex-col gap-1" aria-label="What was shown where">
            {placements.map((each) => (
              <li key={each.placement.id} className="flex items-center gap-2">
                <LevelMark
                  level={each.signOff?.levelsShown.find(({ skillId }) => skillId === skill.id)?.level ?? 0}
                  size={20}
                />
                <span>
                  {placementWords(each, zone)}, with {each.host.name}
                </span>
              </li>
            ))}
          </ul>
          <p className="text-ink-faint">{rule}</p>
        </div>
      ) : null}
    </div>
  )
}
