import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import { unpackLevels } from '../../../shared/domain/level-table.ts'
import { dayIn, type Instant } from '../../../shared/domain/times.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { Button } from '../../ui/button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useMe } from '../identity/use-me.ts'
import { PromotionList } from '../levels/promotion-list.tsx'
import { MyRotationsCard } from '../rotations/my-rotations-card.tsx'
import { ReportLink } from '../reports/report-link.tsx'
import { CoverageByStage } from './coverage-by-stage.tsx'
import type { Facts } from './steps.ts'
import { stepsFor } from './steps.ts'
import { StepList } from './step-list.tsx'
import { WeeksAhead } from './weeks-ahead.tsx'

/** Where the lead stands in a cycle, and the one thing to do next. */
export function HomeScreen() {
  const facts = useFacts()
  const [, navigate] = useLocation()
  const zone = useWorkspaceZone()
  const { me } = useMe()
  const [now] = useState(() => new Date().toISOString() as Instant)
  if (facts === undefined)
    return (
      <Screen title="Home" purpose="What is next.">
        {null}
      </Screen>
    )

  const steps = stepsFor(facts)
  const next = steps.find((step) => step.state === 'next')

  return (
    <Screen
      title="Home"
      purpose={next === undefined ? 'Everything is planned and published.' : next.purpose}
      actions={
        next === undefined ? undefined : (
          <Button
            look="primary"
            onClick={() => {
              navigate(next.path)
            }}
          >
            {next.deed}
          </Button>
        )
      }
    >
      <div className="min-h-0 flex-1 overflow-auto border-t border-line">
        <div className="grid max-w-[1160px] gap-x-10 gap-y-8 px-6 py-6 xl:grid-cols-[minmax(0,400px)_minmax(0,1fr)]">
          {me === null || me === undefined ? null : <MyRotationsCard me={me} className="xl:col-span-2" />}
          <div className="flex min-w-0 flex-col gap-4">
            <StepList steps={steps} />
            <ReportLink today={dayIn(zone, now)} />
          </div>
          <div className="flex min-w-0 flex-col gap-8">
            <WeeksAhead facts={facts} today={dayIn(zone, now)} zone={zone} />
            <PromotionList />
            <CoverageByStage facts={facts} />
          </div>
        </div>
      </div>
    </Screen>
  )
}

/** Undefined until everything has been answered once. */
function useFacts(): Facts | undefined {
  const { data: people } = useQuery('people.list', {})
  const { data: skills } = useQuery('skills.list', {})
  const { data: levels } = useQuery('levels.table', {})
  const { data: calls } = useQuery('calls.list', {})
  const { data: projects } = useQuery('projects.list', {})
  const { data: cycles } = useQuery('cycles.list', {})
  const cycle = latest(cycles ?? [])
  const isPublished = cycle?.status === 'published'
  const { data: preview } = useQuery('publications.preview', isPublished ? { cycleId: cycle.id } : null)
  const unpublished = isPublished ? preview?.changes : 0
  return useMemo(() => {
    if (!people || !skills || !levels || !calls || !projects || !cycles || unpublished === undefined) return undefined
    return { people, skills, levels: unpackLevels(levels), calls, projects, cycle, unpublished }
  }, [people, skills, levels, calls, projects, cycles, cycle, unpublished])
}

function latest(cycles: readonly Cycle[]): Cycle | undefined {
  return cycles.find(({ status }) => status !== 'closed')
}
