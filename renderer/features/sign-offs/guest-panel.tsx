import { Ban } from 'lucide-react'
import { useState } from 'react'
import type { PlacementInFull } from '../../../shared/contract/placements.ts'
import { hasBegun, skillsServed } from '../../../shared/domain/activities.ts'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { levelMeanings } from '../../../shared/domain/skills.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { LevelMark } from '../../marks/level-mark.tsx'
import { PersonMark } from '../../marks/person-mark.tsx'
import { RoleMark } from '../../marks/role-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { Inspector } from '../../ui/frame-slots.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { activityTitle, whenWords } from '../../words/activities.ts'
import { roleDeeds } from '../../words/domain.ts'
import { useVeto } from './use-veto.ts'

export interface GuestPanelProps {
  placementId: PlacementId
  /** The host. */
  me: Person
  onClose: () => void
}

/** Who comes to an activity of mine, in which role and to learn what; I may say no while it has not begun. */
export function GuestPanel({ placementId, me, onClose }: GuestPanelProps) {
  const { data: found } = useQuery('placements.show', { ids: [placementId] })
  const { data: skills } = useQuery('skills.list', {})
  const [now] = useState(() => new Date().toISOString() as Instant)
  if (found === undefined || skills === undefined) return null
  const [about] = found
  if (about === undefined) {
    return (
      <Inspector title="A guest" onClose={onClose}>
        <p className="text-sm text-ink-soft">This placement is no longer there.</p>
      </Inspector>
    )
  }
  const { activity, accountName, participant, placement } = about
  return (
    <Inspector
      title={activityTitle(activity.title, accountName)}
      subtitle={whenWords(activity, me.timeZone, me.timeZone)}
      onClose={onClose}
    >
      <div className="flex flex-col gap-5">
        <section className="flex flex-col gap-1.5 text-sm">
          <span className="font-medium">
            <PersonMark person={participant} />
          </span>
          <p className="flex items-center gap-1.5 pl-8 text-ink-soft">
            <RoleMark role={placement.role} isWithWords /> · {roleDeeds[placement.role]}
          </p>
        </section>
        <ToLearn about={about} skills={skillsServed(activity, skills)} />
        {placement.status === 'cancelled' ? (
          <section className="text-sm">
            <h3 className="mb-1 font-bold">{participant.name} does not come</h3>
            <p className="text-pretty wrap-anywhere text-ink-soft">
              {placement.vetoReason ?? 'The placement was cancelled.'}
            </p>
          </section>
        ) : hasBegun(activity, me.timeZone, now) ? (
          <p className="text-sm text-ink-soft">It has begun, so it is too late for a veto. Sign it off instead.</p>
        ) : (
          <SayNo key={placementId} about={about} me={me} />
        )}
      </div>
    </Inspector>
  )
}

function ToLearn({
  about: { participant },
  skills,
}: {
  about: PlacementInFull
  skills: ReturnType<typeof skillsServed>
}) {
  const { data: levels } = useQuery('levels.list', { personId: participant.id })
  if (skills.length === 0 || levels === undefined) return null
  return (
    <section>
      <h3 className="mb-2 text-sm font-bold">Comes to learn</h3>
      <ul className="flex flex-col gap-2">
        {skills.map(({ id, name }) => {
          const { level = 0, targetLevel = null } = levels.find(({ skillId }) => skillId === id) ?? {}
          return (
            <li key={id} className="flex items-center gap-2.5 text-sm">
              <LevelMark level={level} target={targetLevel} />
              <div className="min-w-0">
                <p className="truncate">{name}</p>
                <p aria-hidden className="text-xs text-ink-faint">
                  {level === 0 ? 'new to it' : levelMeanings[level]}
                  {targetLevel === null || targetLevel <= level ? '' : ` → ${levelMeanings[targetLevel] ?? ''}`}
                </p>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Opens by itself where a reason was being typed before. */
function SayNo({
  about: { participant, placement, activity, accountName },
  me,
}: {
  about: PlacementInFull
  me: Person
}) {
  const [isOpen, setIsOpen] = useState(false)
  const { reason, setReason, isGiven, send, leave } = useVeto(placement.id, me.id)
  if (reason === undefined) return null
  const takeOff = () => {
    if (isGiven) void send(`${participant.name} is taken off ${activityTitle(activity.title, accountName)} by veto`)
  }
  if (!isOpen && reason === '') {
    return (
      <Button
        look="danger"
        icon={Ban}
        className="self-start"
        onClick={() => {
          setIsOpen(true)
        }}
      >
        Veto…
      </Button>
    )
  }
  return (
    <form
      className="flex flex-col gap-3 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault()
        takeOff()
      }}
    >
      <TextField
        label={`Why should ${participant.name} not come?`}
        hint="Whoever plans reads it. The seat becomes free for somebody else."
        value={reason}
        onChange={setReason}
        lines={3}
        hasFocus
        onSend={takeOff}
      />
      <div className="flex gap-2">
        <Button look="danger" type="submit" disabled={!isGiven} className="min-w-0 shrink">
          <span className="truncate">Take {participant.name} off</span>
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            setIsOpen(false)
            leave()
          }}
        >
          Leave it as it is
        </Button>
      </div>
    </form>
  )
}
