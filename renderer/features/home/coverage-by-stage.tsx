import { TriangleAlert } from 'lucide-react'
import { Link } from 'wouter'
import type { FunnelStage } from '../../../shared/domain/skills.ts'
import { count } from '../../words/counts.ts'
import { stageWords } from '../../words/domain.ts'
import { coverageOf } from '../skills/coverage.ts'
import type { Facts } from './steps.ts'

/** How well the skills of each funnel stage are covered: a bar of the wanted capable people that there are. */
export function CoverageByStage({ facts: { skills, levels } }: { facts: Facts }) {
  if (skills.length === 0) return null
  const coverage = coverageOf(skills, levels)
  const stages = (Object.keys(stageWords) as FunnelStage[]).map((stage) => {
    const covered = skills
      .filter(({ funnelStage }) => funnelStage === stage)
      .flatMap(({ id }) => coverage.get(id) ?? [])
    return {
      stage,
      wanted: sum(covered.map(({ wanted }) => wanted)),
      there: sum(covered.map(({ wanted, capable }) => Math.min(wanted, capable))),
      single: covered.filter(({ isSinglePointOfFailure }) => isSinglePointOfFailure).length,
    }
  })
  const single = sum(stages.map((stage) => stage.single))

  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage" className="text-sm font-bold">
        Coverage of skills
      </h2>
      <p className="mb-3 text-sm text-ink-soft">
        {single === 0
          ? 'No skill rests on one person alone.'
          : `${count(single, 'skill')} ${single === 1 ? 'rests' : 'rest'} on one person alone.`}{' '}
        <Link href="/skills" className="font-medium text-accent underline-offset-2 hover:underline">
          Show the matrix
        </Link>
      </p>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)_max-content] items-center gap-x-3 gap-y-2 text-sm">
        {stages.map(({ stage, wanted, there, single }) => (
          <div key={stage} className="col-span-3 grid grid-cols-subgrid items-center">
            <dt>{stageWords[stage]}</dt>
            <dd aria-hidden className="h-2 overflow-hidden rounded-full bg-hover">
              <span
                className="block h-full rounded-full bg-accent forced-color-adjust-none"
                style={{ width: `${wanted === 0 ? 0 : (there / wanted) * 100}%` }}
              />
            </dd>
            <dd className="flex w-48 items-center gap-2 text-ink-soft">
              <span className="w-16">{wanted === 0 ? 'No skills' : `${there} of ${wanted}`}</span>
              {single === 0 ? null : (
                <span className="inline-flex items-center gap-1 text-warn">
                  <TriangleAlert size={14} aria-hidden />
                  {single} on one person
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
