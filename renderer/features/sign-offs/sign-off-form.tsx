import { useCallback, useMemo, useRef, useState } from 'react'
import type { PlacementInFull } from '../../../shared/contract/placements.ts'
import { skillsServed } from '../../../shared/domain/activities.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { Attendance, wasThere } from '../../../shared/domain/placements.ts'
import type { Reflection } from '../../../shared/domain/reflections.ts'
import type { SkillRating } from '../../../shared/domain/skills.ts'
import { useCommand } from '../../backend/use-command.ts'
import { useFormDraft } from '../../backend/use-form-draft.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useActions } from '../../ui/actions.ts'
import { Segments } from '../../ui/segments.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { activityTitle } from '../../words/activities.ts'
import { attendanceWords } from '../../words/domain.ts'
import { LevelScale, OtherMark } from '../levels/level-scale.tsx'
import { scaleWords } from '../levels/level-words.ts'
import type { SignOffDraft } from './sign-off-draft.ts'
import { draftFrom, longestObservation, signOffFrom, withLevel } from './sign-off-draft.ts'

export interface SignOffFormProps {
  /** What a button with `form` outside of it sends. */
  id: string
  about: PlacementInFull
  /** Who signs. Null: somebody who does not say who they are, for the host. */
  me: Person | null
  /** Of the participant, when whoever signs may read it. */
  reflection: Reflection | null
  onDone: () => void
}

const attendances = Attendance.options.map((key) => ({ key, label: attendanceWords[key] }))

/** What is said of a placement afterwards. What is typed is kept until it is sent. */
export function SignOffForm(props: SignOffFormProps) {
  const { about, me } = props
  const draft = useFormDraft({
    form: 'sign-off',
    authorId: me?.id ?? about.host.id,
    subjectId: about.placement.id,
  })
  if (draft.restored === undefined) return null
  return <Fields {...props} draft={draft} initial={draft.restored ?? draftFrom(about.signOff)} />
}

interface FieldsProps extends SignOffFormProps {
  draft: Pick<ReturnType<typeof useFormDraft<'sign-off'>>, 'restored' | 'keep' | 'settle' | 'forget'>
  initial: SignOffDraft
}

function Fields({ id, about, me, reflection, onDone, draft, initial }: FieldsProps) {
  const { placement, activity, accountName, participant, signOff } = about
  const [said, setSaid] = useState(initial)
  const [isAsked, setIsAsked] = useState(false)
  const { run } = useCommand('placements.signOff')
  const { data: skills } = useQuery('skills.list', {})
  const form = useRef<HTMLFormElement>(null)
  // Not the state of the command: it begins once the draft is settled, and keys repeat.
  const isSending = useRef(false)

  const change = (part: Partial<SignOffDraft>) => {
    const next = { ...said, ...part }
    setSaid(next)
    draft.keep(next)
  }
  const send = async () => {
    const input = signOffFrom(said, { id: placement.id, byPersonId: me?.id ?? null })
    if (input === null || said.observation.length > longestObservation) {
      setIsAsked(true)
      return
    }
    if (isSending.current) return
    isSending.current = true
    await draft.settle()
    const title = activityTitle(activity.title, accountName)
    const done = `${signOff === null ? 'Signed off' : 'Corrected the sign-off of'} ${participant.name} on ${title}`
    const isTaken = (await run(input, done)) !== undefined
    isSending.current = false
    if (!isTaken) return
    await draft.forget()
    onDone()
  }

  const submit = useCallback(() => {
    form.current?.requestSubmit()
  }, [])
  useActions(
    useMemo(() => [{ title: 'Send the sign-off', keys: 'Mod+Enter', group: 'Sign-off', run: submit }], [submit]),
  )

  const ratings = reflection?.content?.selfRatings ?? []
  const isThere = said.attendance !== null && wasThere(said.attendance)
  const [first = participant.name] = participant.name.split(' ')
  return (
    <form
      ref={form}
      id={id}
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <fieldset>
        <legend className="mb-1 text-xs font-medium text-ink-soft">Was {first} there?</legend>
        <Segments
          label={`Was ${first} there?`}
          options={attendances}
          value={said.attendance}
          onChange={(attendance) => {
            change({ attendance })
          }}
        />
        <p
          role={isAsked && said.attendance === null ? 'alert' : undefined}
          className={`mt-1 text-xs ${isAsked && said.attendance === null ? 'text-bad' : 'text-ink-faint'}`}
        >
          {attendanceHint(said.attendance, isAsked, first)}
        </p>
      </fieldset>
      {isThere && skills !== undefined ? (
        <LevelsShown
          skills={skillsServed(activity, skills)}
          shown={said.levelsShown}
          ratings={ratings}
          first={first}
          onChange={(levelsShown) => {
            change({ levelsShown })
          }}
        />
      ) : null}
      {isThere && ratings.length > 0 ? (
        <fieldset>
          <legend className="mb-1 text-xs font-medium text-ink-soft">{first}’s own rating</legend>
          <Segments
            label={`${first}’s own rating`}
            options={[
              { key: 'agrees', label: 'I agree' },
              { key: 'differs', label: 'I see it differently' },
            ]}
            value={said.agreement}
            onChange={(agreement) => {
              change({ agreement })
            }}
          />
        </fieldset>
      ) : null}
      <TextField
        label="One observation"
        hint={`The one thing that you want to tell ${first}. Everybody may read it.`}
        error={
          said.observation.length > longestObservation
            ? `Keep it to ${longestObservation.toLocaleString('en-GB')} characters; it has ${said.observation.length.toLocaleString('en-GB')}.`
            : undefined
        }
        lines={3}
        value={said.observation}
        onChange={(observation) => {
          change({ observation })
        }}
        onSend={submit}
      />
    </form>
  )
}

interface LevelsShownProps {
  skills: ReturnType<typeof skillsServed>
  shown: readonly SkillRating[]
  ratings: readonly SkillRating[]
  first: string
  onChange: (shown: SkillRating[]) => void
}

function LevelsShown({ skills, shown, ratings, first, onChange }: LevelsShownProps) {
  const levelIn = (list: readonly SkillRating[], skill: (typeof skills)[number]) =>
    list.find(({ skillId }) => skillId === skill.id)?.level
  const isRated = skills.some((skill) => levelIn(ratings, skill) !== undefined)
  if (skills.length === 0) return null
  return (
    <section>
      <div className="flex items-center justify-between gap-3 text-xs">
        <h3 className="font-medium text-ink-soft">What level did {first} show?</h3>
        {isRated ? (
          <span className="inline-flex shrink-0 items-center gap-1 text-ink-soft">
            <OtherMark /> own rating
          </span>
        ) : null}
      </div>
      <p className="mb-2 text-xs text-pretty text-ink-faint">Only where you can judge it: {scaleWords}.</p>
      <div className="flex flex-col gap-3">
        {skills.map((skill) => {
          const own = levelIn(ratings, skill)
          return (
            <LevelScale
              key={skill.id}
              label={skill.name}
              value={levelIn(shown, skill) ?? null}
              onChange={(level) => {
                onChange(withLevel(shown, skill.id, level))
              }}
              other={own === undefined ? undefined : { level: own, words: `${first}’s own rating` }}
            />
          )
        })}
      </div>
    </section>
  )
}

function attendanceHint(attendance: Attendance | null, isAsked: boolean, first: string): string {
  if (attendance === null) return isAsked ? `Say whether ${first} was there.` : 'Attendance alone raises no level.'
  const hints: Record<Attendance, string> = {
    attended: 'Attendance alone raises no level.',
    partly: `Came late or left early. It still counts as one of ${first}’s placements.`,
    missed: `${first} did not come. Nothing is judged.`,
    cancelled: 'It did not take place. Nothing is judged, and nobody is to blame.',
  }
  return hints[attendance]
}
