import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CycleDraft } from '../../../shared/domain/cycles.ts'
import { dayIn, Instant } from '../../../shared/domain/times.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Screen } from '../../ui/screen.tsx'
import { CycleDialog } from './cycle-dialog.tsx'
import { usualCycle } from './cycle-form.ts'
import { PlanDesk } from './plan-desk.tsx'
import { usePlanView } from './plan-view.ts'

const purpose = 'Who joins what, week by week, and why.'

/** The planning desk: one cycle at a time, or the way to the first one. */
export function PlanScreen() {
  const { data: cycles } = useQuery('cycles.list', {})
  const { data: people } = useQuery('people.list', {})
  const zone = useWorkspaceZone()
  const chosen = usePlanView((view) => view.cycleId)
  const [draft, setDraft] = useState<CycleDraft | null>(null)
  const [, navigate] = useLocation()
  if (cycles === undefined || people === undefined)
    return (
      <Screen title="Plan" purpose={purpose}>
        {null}
      </Screen>
    )

  const cycle =
    cycles.find((each) => each.id === chosen) ?? cycles.find((each) => each.status !== 'closed') ?? cycles[0]
  const make = () => {
    setDraft(usualCycle(people, cycles, dayIn(zone, Instant.parse(new Date().toISOString()))))
  }
  return (
    <>
      {cycle === undefined ? (
        <Screen title="Plan" purpose={purpose}>
          {people.length === 0 ? (
            <EmptyState
              title="First the people, then the plan"
              action={
                <Button
                  look="primary"
                  onClick={() => {
                    navigate('/people')
                  }}
                >
                  Add people
                </Button>
              }
            >
              Baton plans who of marketing joins which sales call, and who of sales joins which content project. It
              needs people of both functions.
            </EmptyState>
          ) : (
            <EmptyState
              title="Here will be the plan"
              action={
                <Button look="primary" onClick={make}>
                  Create a cycle
                </Button>
              }
            >
              A cycle is a stretch of weeks with its people and rules. Baton then proposes who goes where, proves how
              good that is, and gives a reason for every line.
            </EmptyState>
          )}
        </Screen>
      ) : (
        <PlanDesk key={cycle.id} cycle={cycle} cycles={cycles} onNewCycle={make} />
      )}
      {draft === null ? null : (
        <CycleDialog
          cycle={null}
          initial={draft}
          people={people}
          onClose={() => {
            setDraft(null)
          }}
        />
      )}
    </>
  )
}
