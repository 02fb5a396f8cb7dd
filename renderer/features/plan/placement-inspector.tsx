import { ArrowRightLeft, Pin, PinOff, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PlacementReasons } from '../../../shared/contract/explanations.ts'
import type { SkillId } from '../../../shared/domain/ids.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { LevelMark } from '../../marks/level-mark.tsx'
import { PersonMark } from '../../marks/person-mark.tsx'
import { RoleMark } from '../../marks/role-mark.tsx'
import { StatusMark } from '../../marks/status-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { Inspector } from '../../ui/frame-slots.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { Board, Placed } from './board.ts'
import { titleOf } from './board.ts'
import { FindingsList } from './findings-list.tsx'
import { PointsBar } from './points-bar.tsx'
import { whenWords } from './words.ts'

export interface PlacementInspectorProps {
  item: Placed
  board: Board
  skills: ReadonlyMap<SkillId, Skill>
  onClose: () => void
  onMoveTo: () => void
  onPin: () => void
  onRemove: () => void
}

/** Why this placement: who, what, when, what it teaches, and what every rule says about it. */
export function PlacementInspector({
  item,
  board,
  skills,
  onClose,
  onMoveTo,
  onPin,
  onRemove,
}: PlacementInspectorProps) {
  const { placement, person, activity, host } = item
  const { data: reasons } = useQuery('cycles.explain', {
    id: placement.cycleId,
    about: { kind: 'placement', placementId: placement.id },
  })
  const account =
    activity.kind === 'call' && activity.accountId !== null ? board.accounts.get(activity.accountId) : undefined
  return (
    <Inspector
      title={titleOf(board, activity)}
      subtitle={<RoleMark role={placement.role} isWithWords />}
      onClose={onClose}
      footer={
        <>
          <Button icon={ArrowRightLeft} onClick={onMoveTo}>
            Move to…
          </Button>
          <Button icon={placement.isPinned ? PinOff : Pin} onClick={onPin}>
            {placement.isPinned ? 'Unpin' : 'Pin'}
          </Button>
          <IconButton icon={Trash2} label="Remove from the plan" keys="Delete" onClick={onRemove} className="ml-auto" />
        </>
      }
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
        {reasons?.kind !== 'placement' ? null : <Reasons reasons={reasons} skills={skills} />}
      </div>
    </Inspector>
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

function Reasons({ reasons, skills }: { reasons: PlacementReasons; skills: ReadonlyMap<SkillId, Skill> }) {
  const rules = reasons.rules
    .filter((rule) => Math.abs(rule.points) >= 0.05)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
  const most = Math.max(1, ...rules.map((rule) => Math.abs(rule.points)))
  return (
    <>
      <section>
        <h3 className="mb-1 text-sm font-bold">Why this</h3>
        <p className="text-sm text-pretty text-ink-soft">{reasons.words}</p>
      </section>
      {reasons.skills.length === 0 ? null : (
        <section>
          <h3 className="mb-2 text-sm font-bold">Skills it serves</h3>
          <ul className="flex flex-col gap-2">
            {reasons.skills.map((each) => (
              <li key={each.skillId} className="flex items-start gap-2.5 text-sm">
                <LevelMark level={each.level} target={each.targetLevel} />
                <div className="min-w-0">
                  <p className="truncate">{skills.get(each.skillId)?.name}</p>
                  <p className="text-xs text-ink-faint">{each.words}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {rules.length === 0 ? null : (
        <section>
          <h3 className="mb-2 text-sm font-bold">What the rules say</h3>
          <ul className="flex flex-col gap-2.5">
            {rules.map((rule) => (
              <PointsBar key={rule.rule} rule={rule.rule} points={rule.points} words={rule.words} most={most} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
