import { Heart } from 'lucide-react'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import type { Person } from '../../../shared/domain/people.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useActions } from '../../ui/actions.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { agendaOf, isEmpty } from './agenda.ts'
import { DoneList } from './done-list.tsx'
import { GuestList } from './guest-list.tsx'
import { LaterList } from './later-list.tsx'
import { MissingList } from './missing-list.tsx'
import { NextRotation } from './next-rotation.tsx'
import { NothingAhead } from './nothing-ahead.tsx'
import type { RotationsPanel } from './panel-route.ts'
import { pathTo } from './panel-route.ts'
import { RotationPanel } from './rotation-panel.tsx'
import { saveMyCalendar } from './save-my-calendar.ts'
import { useNow } from './use-now.ts'

/** All of somebody's rotations in one column: what is missing, what is next, who comes, what is done. */
export function MyRotations({ me, panel }: { me: Person; panel: RotationsPanel | undefined }) {
  const { data: mine } = useQuery('rotations.mine', { personId: me.id })
  const now = useNow()
  const [, navigate] = useLocation()
  useActions(
    useMemo(
      () => [
        {
          title: 'Say what I like',
          group: 'My rotations',
          run: () => {
            navigate(pathTo({ kind: 'preferences' }))
          },
        },
        { title: 'Add my rotations to my calendar', group: 'My rotations', run: () => void saveMyCalendar(me) },
      ],
      [me, navigate],
    ),
  )
  if (mine === undefined) return null
  const agenda = agendaOf(mine, me.timeZone, now)
  const { missing, next, later, guests, done } = agenda
  // A panel has a first deed of its own.
  const isAlone = panel === undefined
  const openId = panel === undefined || panel.kind === 'preferences' ? undefined : panel.placementId
  return (
    <>
      {isEmpty(agenda) ? (
        <EmptyState
          title="No rotations yet"
          action={
            <Button
              look="primary"
              icon={Heart}
              onClick={() => {
                navigate(pathTo({ kind: 'preferences' }))
              }}
            >
              Say what I like
            </Button>
          }
        >
          Once a plan with you in it is published, your next rotation and its briefing are here. What you like is read
          when it is planned.
        </EmptyState>
      ) : (
        <div className="min-h-0 flex-1 overflow-auto border-t border-line">
          <div className="@container flex max-w-[904px] flex-col gap-7 px-6 py-6">
            <MissingList missing={missing} timeZone={me.timeZone} isFirstDeed={isAlone} />
            {next === undefined ? (
              <NothingAhead />
            ) : (
              <NextRotation briefing={next} me={me} now={now} isFirstDeed={isAlone && missing.length === 0} />
            )}
            <LaterList later={later} timeZone={me.timeZone} now={now} openId={openId} />
            <GuestList guests={guests} timeZone={me.timeZone} now={now} openId={openId} />
            <DoneList done={done} toReflectOn={new Set(mine.toReflectOn)} timeZone={me.timeZone} openId={openId} />
          </div>
        </div>
      )}
      {panel === undefined ? null : (
        <RotationPanel
          panel={panel}
          me={me}
          ahead={mine.ahead}
          onClose={() => {
            navigate('/rotations')
          }}
        />
      )}
    </>
  )
}
