import { useLocation, useParams } from 'wouter'
import { useMemo } from 'react'
import { useQuery } from '../../backend/use-query.tsx'
import { useActions } from '../../ui/actions.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useMe } from '../identity/use-me.ts'
import { MeasureColumns } from '../measures/measure-columns.tsx'
import { MeasurePanels } from '../measures/measure-panels.tsx'
import { CycleChooser } from '../plan/cycle-chooser.tsx'
import { chooseCycle } from '../plan/plan-view.ts'
import { CheckScreen } from './check-screen.tsx'
import { Themes } from './theme-table.tsx'
import { Standing } from './standing.tsx'
import { TrendSection } from './trend-section.tsx'
import type { Alignment } from './use-alignment.ts'
import { useAlignment } from './use-alignment.ts'

const purpose = 'How marketing and sales see each other’s work, before and after rotations.'

/** How aligned the two functions are in their own eyes, and what they are measured by; under it, the check to answer. */
export function AlignmentScreen() {
  const { '*': place } = useParams<{ '*'?: string }>()
  const alignment = useAlignment()
  if (alignment === undefined) {
    return (
      <Screen title="Alignment" purpose={purpose}>
        {null}
      </Screen>
    )
  }
  if (place === 'answer' && alignment.cycle !== undefined) return <CheckScreen cycle={alignment.cycle} />
  return <Results {...alignment} place={place} />
}

function Results({ cycles, cycle, trend, place }: Alignment & { place: string | undefined }) {
  const [, navigate] = useLocation()
  const { me } = useMe()
  const { data: own } = useQuery('alignment.own', me && cycle ? { personId: me.id, cycleId: cycle.id } : null)
  const hasAnswered = own !== undefined && own !== null
  const result = trend.find(({ cycleId }) => cycleId === cycle?.id)?.result
  const words = hasAnswered ? 'Change my answers' : 'Answer the check'

  useActions(
    useMemo(() => {
      const answer = {
        title: 'Answer the alignment check',
        group: 'Alignment',
        run: () => {
          navigate('/alignment/answer')
        },
      }
      const add = {
        title: 'Add a measure',
        group: 'Alignment',
        run: () => {
          navigate('/alignment/measures/new/shared')
        },
      }
      return cycle === undefined ? [add] : [answer, add]
    }, [navigate, cycle]),
  )

  return (
    <>
      <Screen
        title="Alignment"
        purpose={purpose}
        actions={
          cycle === undefined ? undefined : (
            <Button
              look={hasAnswered ? 'plain' : 'primary'}
              onClick={() => {
                navigate('/alignment/answer')
              }}
            >
              {words}
            </Button>
          )
        }
      >
        {cycle === undefined ? null : <CycleChooser cycles={cycles} current={cycle} />}
        <div className="@container min-h-0 flex-1 overflow-auto border-t border-line">
          <div className="flex max-w-[1160px] flex-col gap-9 px-6 py-6">
            {cycle === undefined || result === undefined ? (
              <EmptyState
                title="First a cycle, then the check"
                action={
                  <Button
                    look="primary"
                    onClick={() => {
                      navigate('/plan')
                    }}
                  >
                    Create a cycle
                  </Button>
                }
              >
                In each cycle people of both functions answer twenty statements. Here will be how aligned they see
                themselves, how far apart they are, and whether rotations change it.
              </EmptyState>
            ) : (
              <>
                <Standing cycle={cycle} result={result} />
                <div className="grid gap-x-10 gap-y-9 @4xl:grid-cols-2">
                  {result.marketing === null && result.sales === null ? null : <Themes result={result} />}
                  <TrendSection trend={trend} chosen={cycle.id} onChoose={chooseCycle} />
                </div>
              </>
            )}
            <MeasureColumns cycles={cycles} cycle={cycle} />
          </div>
        </div>
      </Screen>
      <MeasurePanels
        place={place}
        onClose={() => {
          navigate('/alignment')
        }}
      />
    </>
  )
}
