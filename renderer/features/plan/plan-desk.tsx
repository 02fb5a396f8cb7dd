import { ClipboardList, MoreHorizontal, Pencil, ScanSearch, Trash2, Wrench } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import type { ActivityId, PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import { useCommand } from '../../backend/use-command.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { notifyDone } from '../../backend/use-undo.ts'
import { useActions } from '../../ui/actions.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { InSlot } from '../../ui/frame-slots.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Screen } from '../../ui/screen.tsx'
import { count } from '../../words/counts.ts'
import { daySpanYearWords } from '../../words/times.ts'
import { CycleChooser } from './cycle-chooser.tsx'
import type { DeskDialog } from './desk-dialogs.tsx'
import { DeskDialogs } from './desk-dialogs.tsx'
import { ExportMenu } from './export-menu.tsx'
import { DeskInspector } from './desk-inspector.tsx'
import { LeftOut } from './left-out.tsx'
import { PlanList } from './plan-list.tsx'
import { PlanProblem } from './plan-problem.tsx'
import { PlanProgressStrip } from './plan-progress.tsx'
import { PlanSummary } from './plan-summary.tsx'
import { PlanToolbar } from './plan-toolbar.tsx'
import { ask, chooseCycle, showPlan, usePlanView } from './plan-view.ts'
import { SummaryStrip } from './summary-strip.tsx'
import { Timeline } from './timeline.tsx'
import { useBoard } from './use-board.ts'
import type { BoardState } from './use-board.ts'
import { usePlanDeeds } from './use-plan-deeds.ts'
import { usePlanning } from './use-planning.ts'

export interface PlanDeskProps {
  cycle: Cycle
  cycles: readonly Cycle[]
  onNewCycle: () => void
}

const statusWords = { draft: 'draft', published: 'published', closed: 'closed' }

/** One cycle: plan it, look at it, change it, publish it. */
export function PlanDesk(props: PlanDeskProps) {
  const state = useBoard(props.cycle)
  if (state === undefined)
    return (
      <Screen title="Plan" purpose={props.cycle.name}>
        {null}
      </Screen>
    )
  return <Desk {...props} {...state} />
}

function Desk({ cycle, cycles, onNewCycle, board, skills, summary }: PlanDeskProps & BoardState) {
  const { look, grouping, selected } = usePlanView()
  const { data: preview } = useQuery('publications.preview', { cycleId: cycle.id })
  const [dialog, setDialog] = useState<DeskDialog | null>(null)
  const [said, setSaid] = useState('')
  const { plan, repair, running, problem, clearProblem, changed } = usePlanning(cycle)
  const removing = useCommand('cycles.remove')
  const deeds = usePlanDeeds(board)
  const [, navigate] = useLocation()

  const isEmpty = board.placed.size === 0
  const changes = preview?.changes ?? 0
  const canPublish = changes > 0 && running === undefined && cycle.status !== 'closed'
  const isBroken = cycle.status === 'published' && (summary?.findings.length ?? 0) > 0

  const remove = async () => {
    if ((await removing.run({ id: cycle.id })) === undefined) return
    chooseCycle(null)
    notifyDone(`Removed ${cycle.name}`)
  }
  const publish = () => {
    setDialog({ kind: 'publish' })
  }

  const showReport = () => {
    navigate(`/reports/${cycle.id}`)
  }

  useActions([
    ...(cycle.status === 'closed'
      ? []
      : [{ title: isEmpty ? 'Plan the cycle' : 'Plan the cycle again', group: 'Plan', run: () => void plan() }]),
    ...(cycle.status === 'published'
      ? [{ title: 'Repair the plan with the fewest changes', group: 'Plan', run: () => void repair() }]
      : []),
    ...(canPublish ? [{ title: 'Publish the plan', group: 'Plan', run: publish }] : []),
    { title: 'Report of this cycle', group: 'Plan', run: showReport },
    { title: 'New cycle', group: 'Plan', run: onNewCycle },
    { title: 'Change dates, people and rules', group: 'Plan', run: () => setDialog({ kind: 'edit' }) },
    ...(cycle.status === 'closed'
      ? []
      : [
          {
            title: 'Compare the plan with one by other rules',
            group: 'Plan',
            run: () => setDialog({ kind: 'edit', part: 'rules' }),
          },
        ]),
    { title: 'Timeline by person', group: 'Plan', run: () => showPlan({ look: 'timeline', grouping: 'person' }) },
    { title: 'Timeline by activity', group: 'Plan', run: () => showPlan({ look: 'timeline', grouping: 'activity' }) },
  ])

  const item = selected === null ? undefined : board.placed.get(selected as PlacementId)
  const seen = useRef<string>(undefined)
  useEffect(() => {
    // What was selected is gone: removed, undone or planned away. What was just placed is still to come.
    if (item !== undefined) seen.current = item.placement.id
    else if (selected !== null && selected === seen.current) showPlan({ selected: null, isInspectorOpen: false })
  }, [selected, item])

  const onSeat = useCallback(({ activity }: { activity: { id: ActivityId } }) => {
    ask({ kind: 'seat', activityId: activity.id })
  }, [])

  return (
    <Screen
      title="Plan"
      purpose={`${daySpanYearWords(cycle.startsOn, cycle.endsOn)}, ${statusWords[cycle.status]}`}
      actions={
        <>
          <Menu
            trigger={<IconButton icon={MoreHorizontal} label="The cycle" />}
            items={[
              {
                label: 'Dates, people and rules…',
                icon: Pencil,
                run: () => {
                  setDialog({ kind: 'edit' })
                },
              },
              { label: 'Report', icon: ClipboardList, run: showReport },
              ...(cycle.status === 'published'
                ? [{ label: 'Repair with the fewest changes', icon: Wrench, run: () => void repair() }]
                : []),
              ...(changed === null
                ? []
                : [
                    {
                      label: 'What was changed',
                      icon: ScanSearch,
                      run: () => {
                        ask({ kind: 'difference' })
                      },
                    },
                  ]),
              {
                label: 'Remove this cycle',
                icon: Trash2,
                isDisabled: cycle.status !== 'draft',
                startsGroup: true,
                run: () => void remove(),
              },
            ]}
          />
          {isEmpty ? null : <ExportMenu cycle={cycle} />}
          {cycle.status === 'closed' ? null : (
            <Button
              look={canPublish || isBroken || running !== undefined ? 'plain' : 'primary'}
              disabled={running !== undefined}
              onClick={() => void plan()}
            >
              {isEmpty ? 'Plan cycle' : 'Plan again'}
            </Button>
          )}
          {isBroken ? (
            <Button look="primary" icon={Wrench} disabled={running !== undefined} onClick={() => void repair()}>
              Repair
            </Button>
          ) : null}
          {canPublish ? (
            <Button look={isBroken ? 'plain' : 'primary'} onClick={publish}>
              Publish {count(changes, 'change')}
            </Button>
          ) : null}
        </>
      }
      toolbar={<PlanToolbar />}
    >
      <CycleChooser cycles={cycles} current={cycle} onNew={onNewCycle} />
      <InSlot place="status-bar">
        <span className="truncate">{unpublishedWords(cycle, changes)}</span>
      </InSlot>
      <div aria-live="polite" className="sr-only">
        {said}
      </div>
      {problem === null ? null : <PlanProblem problem={problem} board={board} deeds={deeds} onClose={clearProblem} />}
      {running !== undefined ? (
        <PlanProgressStrip progress={running.progress} onStop={running.cancel} />
      ) : isEmpty && look === 'timeline' ? (
        <p className="flex h-10 shrink-0 items-center border-t border-line bg-surface px-6 text-sm text-ink-soft">
          Nobody is placed yet. Baton proposes who joins what in seconds, and you can change every line of it.
        </p>
      ) : summary === undefined || isEmpty || look === 'summary' ? null : (
        <SummaryStrip cycle={cycle} summary={summary} />
      )}
      {look === 'timeline' ? (
        <Timeline
          board={board}
          announce={setSaid}
          onSeat={onSeat}
          onDrop={(dropped, rowKey) => {
            const to =
              grouping === 'person'
                ? { personId: rowKey as PersonId, activityId: dropped.activity.id }
                : { personId: dropped.person.id, activityId: rowKey as ActivityId }
            if (to.personId !== dropped.person.id || to.activityId !== dropped.activity.id)
              void deeds.move(dropped, to, null)
          }}
          onMoveTo={(moved) => {
            setDialog({ kind: 'move', item: moved })
          }}
          onSubstitute={(replaced) => {
            setDialog({ kind: 'substitutes', item: replaced })
          }}
          onPin={({ placement }) => void deeds.pin([placement.id], !placement.isPinned)}
          onRemove={({ placement }) => void deeds.remove([placement.id])}
        />
      ) : isEmpty ? (
        <EmptyState title="Nobody is placed yet">
          Plan the cycle, or place people by hand in the timeline by activity.
        </EmptyState>
      ) : look === 'list' ? (
        <PlanList
          board={board}
          onPin={(ids, isPinned) => void deeds.pin(ids, isPinned)}
          onRemove={(ids) => void deeds.remove(ids)}
        />
      ) : summary === undefined ? null : (
        <PlanSummary
          cycle={cycle}
          summary={summary}
          board={board}
          skills={skills}
          onChange={(part) => {
            setDialog({ kind: 'edit', part })
          }}
        />
      )}
      {summary === undefined || isEmpty || look === 'summary' ? null : (
        <LeftOut leftOut={summary.leftOut} board={board} />
      )}
      <DeskInspector board={board} skills={skills} item={item} changed={changed} deeds={deeds} onDialog={setDialog} />
      <DeskDialogs
        cycle={cycle}
        board={board}
        dialog={dialog}
        onDialog={setDialog}
        deeds={deeds}
        onPlan={() => void plan()}
      />
    </Screen>
  )
}

function unpublishedWords(cycle: Cycle, changes: number): string {
  if (changes > 0) return `Plan ${statusWords[cycle.status]}, ${count(changes, 'change')} not published`
  return cycle.status === 'published' ? 'Plan published' : `Plan ${statusWords[cycle.status]}`
}
