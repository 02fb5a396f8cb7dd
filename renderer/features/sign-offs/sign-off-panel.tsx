import { Pencil } from 'lucide-react'
import { useId, useState } from 'react'
import { hasBegun } from '../../../shared/domain/activities.ts'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import { PersonMark } from '../../marks/person-mark.tsx'
import { RoleMark } from '../../marks/role-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { Inspector } from '../../ui/frame-slots.tsx'
import { Keys } from '../../ui/kbd.tsx'
import { activityTitle, whenWords } from '../../words/activities.ts'
import { ReadableReflection } from './readable-reflection.tsx'
import { SignOffForm } from './sign-off-form.tsx'
import { SignOffSummary } from './sign-off-summary.tsx'
import type { PlacementToRead } from './use-placement.ts'
import { usePlacement } from './use-placement.ts'

export interface SignOffPanelProps {
  placementId: PlacementId
  /** The host. */
  me: Person
  onClose: () => void
}

/** What I say as the host of a placement that has begun: who was there, and what they showed. */
export function SignOffPanel({ placementId, me, onClose }: SignOffPanelProps) {
  const found = usePlacement(placementId, me)
  if (found === undefined) return null
  if (found.about === null) {
    return (
      <Inspector title="Sign off" onClose={onClose}>
        <p className="text-sm text-ink-soft">This placement is no longer there.</p>
      </Inspector>
    )
  }
  // What somebody types belongs to one placement.
  return <Panel key={placementId} {...found} about={found.about} me={me} onClose={onClose} />
}

type PanelProps = Omit<SignOffPanelProps, 'placementId'> &
  PlacementToRead & { about: NonNullable<PlacementToRead['about']> }

function Panel({ about, reflection, me, onClose }: PanelProps) {
  const [isCorrecting, setIsCorrecting] = useState(false)
  const formId = useId()
  const [now] = useState(() => new Date().toISOString() as Instant)
  const { activity, accountName, participant, placement, signOff } = about
  const isOpen = hasBegun(activity, me.timeZone, now) && (signOff !== null || placement.status !== 'cancelled')
  const isForm = isOpen && (signOff === null || isCorrecting)
  return (
    <Inspector
      title={activityTitle(activity.title, accountName)}
      subtitle={whenWords(activity, me.timeZone, me.timeZone)}
      onClose={onClose}
      footer={
        isForm ? (
          <>
            <Button look="primary" type="submit" form={formId}>
              Sign off
            </Button>
            <Keys keys="Mod+Enter" />
          </>
        ) : signOff === null ? undefined : (
          <Button
            icon={Pencil}
            onClick={() => {
              setIsCorrecting(true)
            }}
          >
            Correct it
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-5">
        <p className="flex items-center gap-3 text-sm">
          <PersonMark person={participant} size="small" />
          <span className="text-ink-soft">
            <RoleMark role={placement.role} isWithWords />
          </span>
        </p>
        {isForm ? (
          <SignOffForm id={formId} about={about} me={me} reflection={reflection} onDone={onClose} />
        ) : signOff !== null ? (
          <SignOffSummary about={about} />
        ) : (
          <p className="text-sm text-ink-soft">
            {placement.status === 'cancelled'
              ? `${participant.name} was taken off it, so there is nothing to sign off.`
              : 'It has not begun yet. Sign it off once it is under way or over.'}
          </p>
        )}
        <ReadableReflection about={about} reflection={reflection} />
      </div>
    </Inspector>
  )
}
