import type { ReactNode } from 'react'
import { useMemo } from 'react'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import type { ActivityId } from '../../../shared/domain/ids.ts'
import { useQuery } from '../../backend/use-query.tsx'
import type { Board, Placed } from './board.ts'
import { titleOf } from './board.ts'
import { BreakRulesDialog } from './break-rules-dialog.tsx'
import type { CyclePart } from './cycle-dialog.tsx'
import { CycleDialog } from './cycle-dialog.tsx'
import { DestinationDialog } from './destination-dialog.tsx'
import { activitiesToMoveTo, candidatesFor, peopleToMoveTo } from './move-options.ts'
import { PublishDialog } from './publish-dialog.tsx'
import { SubstitutesDialog } from './substitutes-dialog.tsx'
import type { usePlanDeeds } from './use-plan-deeds.ts'
import { VetoDialog } from './veto-dialog.tsx'
import { whenWords } from '../../words/activities.ts'

export type DeskDialog =
  | { kind: 'edit'; part?: CyclePart }
  | { kind: 'publish' }
  | { kind: 'move'; item: Placed }
  | { kind: 'place'; activityId: ActivityId }
  | { kind: 'substitutes'; item: Placed }
  | { kind: 'veto'; item: Placed }

export interface DeskDialogsProps {
  cycle: Cycle
  board: Board
  dialog: DeskDialog | null
  onDialog: (dialog: DeskDialog | null) => void
  deeds: ReturnType<typeof usePlanDeeds>
  onPlan: () => void
}

/** The decisions of the planning desk; at most one is asked at a time. */
export function DeskDialogs({ cycle, board, dialog, onDialog, deeds, onPlan }: DeskDialogsProps): ReactNode {
  const close = () => {
    onDialog(null)
  }
  if (deeds.question !== null) {
    const { deed, findings, run } = deeds.question
    return (
      <BreakRulesDialog
        deed={deed}
        findings={findings}
        onClose={deeds.answer}
        onConfirm={() => {
          deeds.answer()
          run()
        }}
      />
    )
  }
  if (dialog === null) return null
  if (dialog.kind === 'edit') {
    return (
      <CycleDialog
        cycle={cycle}
        initial={cycle}
        people={[...board.people.values()].filter(
          (person) => person.archivedAt === null || cycle.participants.some((each) => each.personId === person.id),
        )}
        {...(dialog.part === undefined ? {} : { initialPart: dialog.part })}
        onClose={close}
        desk={{ board, deeds, onPlan }}
      />
    )
  }
  if (dialog.kind === 'publish') {
    return <PublishDialog cycle={cycle} board={board} onClose={close} />
  }
  if (dialog.kind === 'move') {
    return <MoveDialog board={board} item={dialog.item} deeds={deeds} onClose={close} />
  }
  if (dialog.kind === 'substitutes') {
    return <SubstitutesDialog board={board} item={dialog.item} deeds={deeds} onClose={close} />
  }
  if (dialog.kind === 'veto') {
    return <VetoDialog board={board} item={dialog.item} onClose={close} />
  }
  return <PlaceDialog board={board} activityId={dialog.activityId} deeds={deeds} onClose={close} />
}

interface ChoiceProps {
  board: Board
  deeds: DeskDialogsProps['deeds']
  onClose: () => void
}

function MoveDialog({ board, item, deeds, onClose }: ChoiceProps & { item: Placed }) {
  const { data: options } = useQuery('placements.options', { id: item.placement.id })
  const groups = useMemo(
    () =>
      options === undefined
        ? undefined
        : [
            { key: 'person', label: 'To another person', destinations: peopleToMoveTo(board, item, options) },
            {
              key: 'activity',
              label: item.activity.kind === 'call' ? 'To another call' : 'To another project',
              destinations: activitiesToMoveTo(board, item, options),
            },
          ],
    [board, item, options],
  )
  return (
    <DestinationDialog
      title={`Move ${titleOf(board, item.activity)}`}
      description={`${item.person.name}, ${whenWords(item.activity, board.timeZone)}`}
      searchLabel="Find a person or an activity"
      groups={groups}
      onClose={onClose}
      onChoose={(destination) => {
        onClose()
        void deeds.move(item, destination, destination.findings)
      }}
    />
  )
}

function PlaceDialog({ board, activityId, deeds, onClose }: ChoiceProps & { activityId: ActivityId }) {
  const activity = board.activities.get(activityId)
  const { data: candidates } = useQuery('placements.candidates', { cycleId: board.cycle.id, activityId })
  const groups = useMemo(
    () =>
      candidates === undefined
        ? undefined
        : [{ key: 'person', label: 'Who to place', destinations: candidatesFor(board, activityId, candidates) }],
    [board, activityId, candidates],
  )
  if (activity === undefined) return null
  return (
    <DestinationDialog
      title={`Place somebody on ${titleOf(board, activity)}`}
      description={`${whenWords(activity, board.timeZone)}, with ${board.people.get(activity.hostId)?.name ?? 'its host'}`}
      searchLabel="Find a person"
      groups={groups}
      onClose={onClose}
      onChoose={(destination) => {
        onClose()
        deeds.place(destination, destination.findings)
      }}
    />
  )
}
