import { ClipboardCheck, Pencil } from 'lucide-react'
import { useId, useState } from 'react'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { Button } from '../../ui/button.tsx'
import { ReadableReflection } from './readable-reflection.tsx'
import { SignOffForm } from './sign-off-form.tsx'
import { SignOffSummary } from './sign-off-summary.tsx'
import { usePlacement } from './use-placement.ts'

export interface PlacementOutcomeProps {
  placementId: PlacementId
  /** Who looks, and signs for the host. Null: somebody who does not say who they are. */
  me: Person | null
}

/** What became of a placement that has begun, in place: what the host said, or the form to say it, and what the participant wrote. */
export function PlacementOutcome({ placementId, me }: PlacementOutcomeProps) {
  const found = usePlacement(placementId, me)
  const [isSigning, setIsSigning] = useState(false)
  const formId = useId()
  if (found?.about === undefined || found.about === null) return null
  const { about, reflection } = found
  const close = () => {
    setIsSigning(false)
  }
  return (
    <>
      <section>
        <h3 className="mb-2 text-sm font-bold">How it went</h3>
        {isSigning ? (
          <div className="flex flex-col gap-4">
            <SignOffForm
              // What somebody was typing is theirs, not of whoever sits down next.
              key={me?.id}
              id={formId}
              about={about}
              me={me}
              reflection={reflection}
              onDone={close}
            />
            <div className="flex gap-2">
              <Button look="primary" type="submit" form={formId}>
                {me?.id === about.host.id ? 'Sign off' : `Sign off for ${about.host.name}`}
              </Button>
              <Button look="quiet" onClick={close}>
                Later
              </Button>
            </div>
          </div>
        ) : (
          <div className="flex flex-col items-start gap-3">
            <SignOffSummary about={about} />
            <Button
              icon={about.signOff === null ? ClipboardCheck : Pencil}
              onClick={() => {
                setIsSigning(true)
              }}
            >
              {about.signOff === null ? 'Sign off…' : 'Correct it'}
            </Button>
          </div>
        )}
      </section>
      <ReadableReflection about={about} reflection={reflection} />
    </>
  )
}
