import { useState } from 'react'
import type { CycleSummary } from '../../../shared/contract/cycles.ts'
import { Button } from '../../ui/button.tsx'
import { PointsBar } from './points-bar.tsx'

/** What every rule gives or takes; what it counts is told on request, because it is the same for every plan. */
export function RulePoints({ rules }: Pick<CycleSummary, 'rules'>) {
  const [isExplained, setIsExplained] = useState(false)
  const most = Math.max(1, ...rules.map((rule) => Math.abs(rule.points)))
  return (
    <>
      <ul className={`flex flex-col ${isExplained ? 'gap-3' : 'gap-2'}`}>
        {rules.map(({ rule, points, sentence }) => (
          <PointsBar key={rule} rule={rule} points={points} words={isExplained ? sentence : undefined} most={most} />
        ))}
      </ul>
      <Button
        look="quiet"
        className="mt-2 -ml-3"
        aria-expanded={isExplained}
        onClick={() => {
          setIsExplained(!isExplained)
        }}
      >
        What does each rule count?
      </Button>
    </>
  )
}
