import type { ActivityId, SkillId } from '../../../shared/domain/ids.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import type { Board, Placed } from './board.ts'
import type { Changed } from './difference-inspector.tsx'
import { DifferenceInspector } from './difference-inspector.tsx'
import type { DeskDialog } from './desk-dialogs.tsx'
import { PersonInspector } from './person-inspector.tsx'
import { PlacementInspector } from './placement-inspector.tsx'
import { showPlan, usePlanView } from './plan-view.ts'
import { SeatInspector } from './seat-inspector.tsx'
import type { usePlanDeeds } from './use-plan-deeds.ts'

export interface DeskInspectorProps {
  board: Board
  skills: ReadonlyMap<SkillId, Skill>
  /** The placement that is selected. */
  item: Placed | undefined
  changed: Changed | null
  deeds: ReturnType<typeof usePlanDeeds>
  onDialog: (dialog: DeskDialog) => void
}

/** What is explained beside the plan: a placement, an empty seat, somebody short of their minimum, or what was changed. */
export function DeskInspector({ board, skills, item, changed, deeds, onDialog }: DeskInspectorProps) {
  const { isInspectorOpen, asked } = usePlanView()
  if (!isInspectorOpen) return null
  const close = () => {
    showPlan({ isInspectorOpen: false, asked: null })
  }
  const place = (activityId: ActivityId) => {
    onDialog({ kind: 'place', activityId })
  }
  if (asked?.kind === 'person') {
    return <PersonInspector key={asked.personId} personId={asked.personId} board={board} onClose={close} />
  }
  if (asked?.kind === 'seat') {
    const { activityId } = asked
    return (
      <SeatInspector
        key={activityId}
        activityId={activityId}
        board={board}
        onClose={close}
        onPlace={() => {
          place(activityId)
        }}
      />
    )
  }
  if (asked?.kind === 'difference') {
    return changed === null ? null : <DifferenceInspector changed={changed} board={board} onClose={close} />
  }
  if (item === undefined) return null
  return (
    <PlacementInspector
      key={item.placement.id}
      item={item}
      board={board}
      skills={skills}
      deeds={deeds}
      onClose={close}
      onDialog={onDialog}
    />
  )
}
