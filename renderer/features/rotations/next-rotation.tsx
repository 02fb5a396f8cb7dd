import { CalendarPlus } from 'lucide-react'
import type { Briefing } from '../../../shared/contract/rotations.ts'
import { functionOfHost } from '../../../shared/domain/activities.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import { RoleMark } from '../../marks/role-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { activityTitle, whenWords } from '../../words/activities.ts'
import { BriefingDetails } from './briefing-details.tsx'
import { countdownWords } from './countdown-words.ts'
import { HandOver } from './hand-over.tsx'
import { lengthWords } from './length-words.ts'
import { saveMyCalendar } from './save-my-calendar.ts'

export interface NextRotationProps {
  briefing: Briefing
  me: Person
  now: Instant
  /** Whether adding it to the calendar is the first thing to do here. */
  isFirstDeed: boolean
}

/** The next placement, large: how long until then, what it is, and all that one should know before. */
export function NextRotation({ briefing, me, now, isFirstDeed }: NextRotationProps) {
  const { activity, host, role } = briefing
  return (
    <section aria-labelledby="next-rotation" className="rounded-lg border border-line bg-surface p-5">
      <div className="mb-4 flex flex-wrap items-start gap-x-4 gap-y-3">
        <div className="min-w-64 flex-1" data-selectable>
          <p className="text-base font-medium text-accent first-letter:uppercase" role="timer">
            {countdownWords(activity, me.timeZone, now)}
          </p>
          <h2 id="next-rotation" className="line-clamp-3 text-lg font-bold text-balance break-words">
            {activityTitle(activity.title, briefing.accountName)}
          </h2>
          <p className="text-base text-ink-soft">{whenWords(activity, me.timeZone, me.timeZone)}</p>
        </div>
        <Button look={isFirstDeed ? 'primary' : 'plain'} icon={CalendarPlus} onClick={() => void saveMyCalendar(me)}>
          Add to calendar
        </Button>
      </div>
      <HandOver host={{ name: host.name, function: functionOfHost(activity.kind) }} participant={me}>
        <RoleMark role={role} isWithWords />
        <span className="hidden @2xl:inline">· {lengthWords(activity)}</span>
      </HandOver>
      <div className="mt-5 border-t border-line pt-5">
        <BriefingDetails briefing={briefing} isHostKnown />
      </div>
    </section>
  )
}
