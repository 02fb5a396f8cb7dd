import { TriangleAlert } from 'lucide-react'
import type { RuleFinding } from '../../../shared/contract/findings.ts'
import type { Board } from './board.ts'
import { openBar } from './plan-view.ts'

/** Broken rules in words; choosing one selects the first placement that it is about. */
export function FindingsList({ findings, board }: { findings: readonly RuleFinding[]; board: Board }) {
  return (
    <ul className="flex flex-col gap-1">
      {findings.map((finding) => {
        const target = finding.placementIds.find((id) => board.placed.has(id))
        const words = (
          <>
            <TriangleAlert size={14} aria-hidden className="mt-0.5 shrink-0 text-bad" />
            <span className="text-left">{finding.words}</span>
          </>
        )
        return (
          <li key={`${finding.rule}/${finding.words}`} className="text-sm">
            {target === undefined ? (
              <span className="flex items-start gap-2 py-0.5">{words}</span>
            ) : (
              <button
                type="button"
                onClick={() => {
                  openBar(target)
                }}
                className="flex items-start gap-2 rounded-sm py-0.5 underline-offset-2 hover:underline"
              >
                {words}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
