import {
  ArrowRightLeft,
  Ban,
  CalendarPlus,
  ChevronDown,
  MoreHorizontal,
  Pin,
  PinOff,
  Trash2,
  Users,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { hasBegun } from '../../../shared/domain/activities.ts'
import type { SkillId } from '../../../shared/domain/ids.ts'
import { callRoles, projectRoles } from '../../../shared/domain/placements.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { PersonMark } from '../../marks/person-mark.tsx'
import { RoleMark } from '../../marks/role-mark.tsx'
import { StatusMark } from '../../marks/status-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { Inspector } from '../../ui/frame-slots.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { MenuItem } from '../../ui/menu.tsx'
import { Menu } from '../../ui/menu.tsx'
import { roleWords } from '../../words/domain.ts'
import { saveInvitation } from '../feeds/save-invitation.ts'
import { useMe } from '../identity/use-me.ts'
import { PlacementOutcome } from '../sign-offs/placement-outcome.tsx'
import type { Board, Placed } from './board.ts'
import { titleOf } from './board.ts'
import type { DeskDialog } from './desk-dialogs.tsx'
import { FindingsList } from './findings-list.tsx'
import { PlacementReasons } from './placement-reasons.tsx'
import type { usePlanDeeds } from './use-plan-deeds.ts'
import { whenWords } from '../../words/activities.ts'

export interface PlacementInspectorProps {
  item: Placed
  board: Board
  skills: ReadonlyMap<SkillId, Skill>
  deeds: ReturnType<typeof usePlanDeeds>
  onClose: () => void
  onDialog: (dialog: DeskDialog) => void
}

/** Why this placement: who, what, when, what it teaches, and what every rule says about it. */
export function PlacementInspector({ item, board, skills, deeds, onClose, onDialog }: PlacementInspectorProps) {
  const { placement, person, activity, host } = item
  const { data: reasons } = useQuery('cycles.explain', {
    id: placement.cycleId,
    about: { kind: 'placement', placementId: placement.id },
  })
  const { me } = useMe()
  // What took place stays on record as it is.
  const isSettled = placement.status === 'completed' || placement.status === 'missed'
  const account =
    activity.kind === 'call' && activity.accountId !== null ? board.accounts.get(activity.accountId) : undefined
  return (
    <Inspector
      title={titleOf(board, activity)}
      subtitle={<RoleMark role={placement.role} isWithWords />}
      onClose={onClose}
      footer={isSettled ? undefined : <PlacementDeeds item={item} board={board} deeds={deeds} onDialog={onDialog} />}
    >
      <div className="flex flex-col gap-5" data-selectable>
        {item.findings.length === 0 ? null : (
          <div className="rounded-md border border-bad bg-bad-soft px-3 py-2">
            <FindingsList findings={item.findings} board={board} />
          </div>
        )}
        <dl className="grid grid-cols-[88px_1fr] items-center gap-x-3 gap-y-2 text-sm">
          <Fact name="Who">
            <PersonMark person={person} size="small" />
          </Fact>
          <Fact name="Host">{host === undefined ? 'No longer there' : <PersonMark person={host} size="small" />}</Fact>
          {account === undefined ? null : <Fact name="Account">{account.name}</Fact>}
          <Fact name="Role">
            {isSettled ? (
              <RoleMark role={placement.role} isWithWords />
            ) : (
              <Menu
                trigger={
                  <Button look="quiet" className="-ml-3">
                    <RoleMark role={placement.role} isWithWords />
                    <ChevronDown size={14} aria-hidden />
                  </Button>
                }
                items={(activity.kind === 'call' ? callRoles : projectRoles).map((role) => ({
                  label: roleWords[role],
                  isChosen: role === placement.role,
                  run: () => void deeds.setRole(item, role),
                }))}
              />
            )}
          </Fact>
          <Fact name="When">{whenWords(activity, board.timeZone)}</Fact>
          <Fact name="Status">
            <span className="inline-flex items-center gap-3">
              <StatusMark status={placement.status} />
              {placement.isPinned ? (
                <span className="inline-flex items-center gap-1 text-ink-soft">
                  <Pin size={12} aria-hidden className="fill-current" /> Pinned
                </span>
              ) : null}
            </span>
          </Fact>
        </dl>
        {me !== undefined && isUnderWay(item, board) ? <PlacementOutcome placementId={placement.id} me={me} /> : null}
        {reasons?.kind !== 'placement' ? null : (
          <PlacementReasons
            reasons={reasons}
            board={board}
            skills={skills}
            onSwap={({ personId, findings }) => void deeds.move(item, { personId, activityId: activity.id }, findings)}
            onShowAll={() => {
              onDialog({ kind: 'substitutes', item })
            }}
          />
        )}
      </div>
    </Inspector>
  )
}

function PlacementDeeds({ item, board, deeds, onDialog }: Omit<PlacementInspectorProps, 'skills' | 'onClose'>) {
  const { placement } = item
  return (
    <>
      <Button
        icon={ArrowRightLeft}
        onClick={() => {
          onDialog({ kind: 'move', item })
        }}
      >
        Move to…
      </Button>
      <Button
        icon={placement.isPinned ? PinOff : Pin}
        onClick={() => void deeds.pin([placement.id], !placement.isPinned)}
      >
        {placement.isPinned ? 'Unpin' : 'Pin'}
      </Button>
      <span className="flex-1" />
      <Menu
        trigger={<IconButton icon={MoreHorizontal} label="More for this placement" />}
        items={deedsFor(item, board, onDialog)}
      />
      <IconButton
        icon={Trash2}
        label="Remove from the plan"
        keys="Delete"
        onClick={() => void deeds.remove([placement.id])}
      />
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-faint">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  )
}

/** Under way or over: from then on there is something to say of it. */
function isUnderWay({ activity, host }: Placed, board: Board): boolean {
  return hasBegun(activity, host?.timeZone ?? board.timeZone, new Date().toISOString() as Instant)
}

/** A host may veto what is to come. */
function deedsFor(item: Placed, board: Board, onDialog: PlacementInspectorProps['onDialog']): MenuItem[] {
  const { status } = item.placement
  return [
    {
      label: 'Suggest a substitute…',
      icon: Users,
      keys: 'S',
      run: () => {
        onDialog({ kind: 'substitutes', item })
      },
    },
    {
      label: 'Save invitation…',
      icon: CalendarPlus,
      isDisabled: status === 'proposed',
      run: () => void saveInvitation(item.placement.id, titleOf(board, item.activity)),
    },
    {
      label: 'The host vetoes it…',
      icon: Ban,
      isDisabled: isUnderWay(item, board) || status === 'completed' || status === 'missed',
      run: () => {
        onDialog({ kind: 'veto', item })
      },
    },
  ]
}
