import { Lock, Pencil } from 'lucide-react'
import { useState } from 'react'
import type { PlacementInFull } from '../../../shared/contract/placements.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Reflection, ReflectionDraft } from '../../../shared/domain/reflections.ts'
import type { SkillRatings } from '../../../shared/domain/skills.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { Button } from '../../ui/button.tsx'
import { count } from '../../words/counts.ts'
import { momentWords } from '../../words/times.ts'
import { ChangePassphrase } from '../seals/change-passphrase.tsx'
import { SealGate } from '../seals/seal-gate.tsx'
import { SealMenu } from '../seals/seal-menu.tsx'
import { AddendumForm } from './addendum-form.tsx'
import { ReflectionFrame } from './reflection-frame.tsx'
import { ReflectionText } from './reflection-text.tsx'
import { readersWords, visibilityWords } from './reflection-words.ts'
import { RatingList } from './self-ratings.tsx'
import { visibilityIcons } from './visibility-choice.tsx'

export interface ReflectionReadingProps {
  about: PlacementInFull
  me: Person
  reflection: Reflection
  /** Of an addendum that was being typed. */
  draft: ReflectionDraft | null
  onCorrect: () => void
  onClose: () => void
  onChanged: () => void
}

/** What I submitted: to be corrected until the host signs off, and to be added to afterwards. */
export function ReflectionReading({
  about,
  me,
  reflection,
  draft,
  onCorrect,
  onClose,
  onChanged,
}: ReflectionReadingProps) {
  const [isChangingPassphrase, setIsChangingPassphrase] = useState(false)
  const { content, isLocked, visibility } = reflection
  const isPrivate = visibility === 'private'
  const isShown = content !== null && !isChangingPassphrase
  const words = isChangingPassphrase ? (
    <ChangePassphrase
      me={me}
      onClose={() => {
        setIsChangingPassphrase(false)
      }}
    />
  ) : (
    <>
      <ReflectionText reflection={reflection} />
      {content === null ? null : <OwnRatings ratings={content.selfRatings} />}
      {isLocked && content !== null ? (
        <AddendumForm
          me={me}
          reflection={reflection}
          content={content}
          begun={draft?.content.addendum ?? ''}
          onAdded={onChanged}
        />
      ) : null}
    </>
  )
  return (
    <ReflectionFrame
      about={about}
      me={me}
      onClose={onClose}
      footer={
        isLocked || !isShown ? undefined : (
          <Button icon={Pencil} onClick={onCorrect}>
            Correct it
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-4">
        <div className="flex items-start gap-2">
          <Standing about={about} reflection={reflection} />
          {isPrivate && isShown ? (
            <SealMenu
              onLocked={onChanged}
              onChangePassphrase={() => {
                setIsChangingPassphrase(true)
              }}
            />
          ) : null}
        </div>
        {isPrivate ? (
          <SealGate me={me} why="This reflection is private.">
            {words}
          </SealGate>
        ) : (
          words
        )}
      </div>
    </ReflectionFrame>
  )
}

/** Who reads it, since when it is there, and what may still be done with it. */
function Standing({ about, reflection }: { about: PlacementInFull; reflection: Reflection }) {
  const timeZone = useWorkspaceZone()
  const { visibility, submittedAt, isLocked, minutes } = reflection
  const Icon = visibilityIcons[visibility]
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-0.5 text-xs text-ink-soft">
      <p className="flex items-center gap-1.5">
        <Icon size={14} strokeWidth={1.75} aria-hidden className="shrink-0" />
        <span className="font-medium text-ink">{visibilityWords[visibility]}</span>
        <span className="truncate">{readersWords(visibility, about.host)}</span>
      </p>
      <p>
        Submitted {momentWords(submittedAt, timeZone)}
        {minutes === null ? '' : ` · ${count(minutes, 'minute')}`}
      </p>
      {isLocked ? (
        <p className="flex items-start gap-1.5">
          <Lock size={14} strokeWidth={1.75} aria-hidden className="mt-px shrink-0" />
          Signed off by {about.host.name}, so it stays as it is. You can add to it.
        </p>
      ) : (
        <p>You can correct it until {about.host.name} signs off.</p>
      )}
    </div>
  )
}

function OwnRatings({ ratings }: { ratings: SkillRatings }) {
  const { data: skills } = useQuery('skills.list', { includeArchived: true })
  return <RatingList skills={skills ?? []} ratings={ratings} />
}
