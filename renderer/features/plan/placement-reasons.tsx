import type { PlacementReasons as Given, Substitute } from '../../../shared/contract/explanations.ts'
import type { SkillId } from '../../../shared/domain/ids.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { LevelMark } from '../../marks/level-mark.tsx'
import { Button } from '../../ui/button.tsx'
import type { Board } from './board.ts'
import { NextBest } from './next-best.tsx'
import { PointsBar } from './points-bar.tsx'

export interface PlacementReasonsProps {
  reasons: Given
  board: Board
  skills: ReadonlyMap<SkillId, Skill>
  onSwap: (substitute: Substitute) => void
  onShowAll: () => void
}

/** Why a placement: the sentence, the skills, what each rule gives or takes, and who would be next best. */
export function PlacementReasons({ reasons, board, skills, onSwap, onShowAll }: PlacementReasonsProps) {
  const rules = reasons.rules
    .filter((rule) => Math.abs(rule.points) >= 0.05)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
  const most = Math.max(1, ...rules.map((rule) => Math.abs(rule.points)))
  return (
    <>
      <section>
        <h3 className="mb-1 text-sm font-bold">Why this</h3>
        <p className="text-sm text-pretty text-ink-soft">{reasons.words}</p>
      </section>
      {reasons.skills.length === 0 ? null : (
        <section>
          <h3 className="mb-2 text-sm font-bold">Skills it serves</h3>
          <ul className="flex flex-col gap-2">
            {reasons.skills.map((each) => (
              <li key={each.skillId} className="flex items-start gap-2.5 text-sm">
                <LevelMark level={each.level} target={each.targetLevel} />
                <div className="min-w-0">
                  <p className="truncate">{skills.get(each.skillId)?.name}</p>
                  <p className="text-xs text-ink-faint">{each.words}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {rules.length === 0 ? null : (
        <section>
          <h3 className="mb-2 text-sm font-bold">What the rules say</h3>
          <ul className="flex flex-col gap-2.5">
            {rules.map((rule) => (
              <PointsBar key={rule.rule} rule={rule.rule} points={rule.points} words={rule.words} most={most} />
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3 className="mb-1 text-sm font-bold">Next best people</h3>
        {reasons.nextBest.length === 0 ? (
          <p className="text-sm text-ink-soft">Nobody else in this cycle can have it as things stand.</p>
        ) : (
          <NextBest substitutes={reasons.nextBest} board={board} onSwap={onSwap} />
        )}
        <Button look="quiet" onClick={onShowAll} className="mt-1 -ml-3">
          Show everybody who could
        </Button>
      </section>
    </>
  )
}
