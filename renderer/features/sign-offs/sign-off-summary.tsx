import type { PlacementInFull } from '../../../shared/contract/placements.ts'
import { levelMeanings } from '../../../shared/domain/skills.ts'
import { dayIn } from '../../../shared/domain/times.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { LevelMark } from '../../marks/level-mark.tsx'
import { attendanceWords } from '../../words/domain.ts'
import { dayYearWords } from '../../words/times.ts'

/** What was said of a placement: who signed, when, attendance, levels, the observation. Nothing while it is not signed off. */
export function SignOffSummary({ about: { signOff, participant } }: { about: PlacementInFull }) {
  const { data: skills } = useQuery('skills.list', { includeArchived: true })
  const { data: people } = useQuery('people.list', { includeArchived: true })
  const zone = useWorkspaceZone()
  if (signOff === null || skills === undefined || people === undefined) return null
  const { attendance, levelsShown, observation, agreement, byPersonId, signedAt } = signOff
  const signer = people.find(({ id }) => id === byPersonId)?.name
  return (
    <div className="flex flex-col gap-3 text-sm">
      <p>
        <span className="font-medium">{attendanceWords[attendance]}.</span>{' '}
        <span className="text-ink-soft">
          Signed off by {signer ?? 'somebody for the host'}, {dayYearWords(dayIn(zone, signedAt))}.
        </span>
      </p>
      {levelsShown.length === 0 ? null : (
        <ul className="flex flex-col gap-1.5" aria-label="Levels shown">
          {levelsShown.map(({ skillId, level }) => (
            <li key={skillId} className="flex items-center gap-2">
              <LevelMark level={level} size={24} />
              <span className="min-w-0 flex-1 truncate">{skills.find(({ id }) => id === skillId)?.name}</span>
              <span aria-hidden className="shrink-0 text-xs text-ink-faint">
                {levelMeanings[level]}
              </span>
            </li>
          ))}
        </ul>
      )}
      {agreement === null ? null : (
        <p className="text-ink-soft">
          {agreement === 'agrees' ? 'Agrees' : 'Differs'} with {participant.name}’s own rating.
        </p>
      )}
      {observation === null ? null : (
        <blockquote className="border-l-2 border-accent pl-3 text-pretty whitespace-pre-line wrap-anywhere">
          {observation}
        </blockquote>
      )}
    </div>
  )
}
