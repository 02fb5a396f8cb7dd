import { TriangleAlert } from 'lucide-react'
import type { RuleFinding } from '../../../shared/contract/findings.ts'
import { VirtualList } from '../../ui/virtual-list.tsx'
import type { Board } from './board.ts'
import { openBar } from './plan-view.ts'

/** Beyond so many, the list scrolls by itself and mounts only what is in sight: another rule can break hundreds at once. */
const mostMounted = 30

/** Broken rules in words; choosing one selects the first placement that it is about. */
export function FindingsList({ findings, board }: { findings: readonly RuleFinding[]; board: Board }) {
  if (findings.length > mostMounted) {
    return (
      <VirtualList
        label="Broken rules"
        items={findings}
        keyOf={keyOf}
        render={(finding) => <FindingLine finding={finding} board={board} />}
        className="h-96"
      />
    )
  }
  return (
    <ul className="flex flex-col gap-1">
      {findings.map((finding) => (
        <li key={keyOf(finding)}>
          <FindingLine finding={finding} board={board} />
        </li>
      ))}
    </ul>
  )
}

const keyOf = ({ rule, words }: RuleFinding) => `${rule}/${words}`

function FindingLine({ finding, board }: { finding: RuleFinding; board: Board }) {
  const target = finding.placementIds.find((id) => board.placed.has(id))
  const words = (
    <>
      <TriangleAlert size={14} aria-hidden className="mt-0.5 shrink-0 text-bad" />
      <span className="text-left">{finding.words}</span>
    </>
  )
  if (target === undefined) return <span className="flex items-start gap-2 py-0.5 text-sm">{words}</span>
  return (
    <button
      type="button"
      onClick={() => {
        openBar(target)
      }}
      className="flex items-start gap-2 rounded-sm py-0.5 text-sm underline-offset-2 hover:underline"
    >
      {words}
    </button>
  )
}
