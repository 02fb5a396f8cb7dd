import { daysTouched, weeksOf } from './time-scale.ts'
import type { TimeScale } from './time-scale.ts'
import { dateWords, weekdayWords } from '../../words/times.ts'

/** What of the scale is in sight, in its pixels. */
export interface Clip {
  from: number
  to: number
}

/** Room that the number of a day needs. */
const narrowestNumber = 20
const narrowestDayWords = 52
/** Below it there is only room for the day that the week begins on. */
const narrowestWeekNumber = 80
const narrowestWeekWords = 108

/** Weeks, and under them days as far as there is room to tell them apart. */
export function TimelineHead({ scale, clip, todayX }: { scale: TimeScale; clip: Clip; todayX: number | null }) {
  const { first, last } = daysTouched(scale, clip.from, clip.to)
  const weeks = weeksOf(scale).filter((week) => week.x + week.width > clip.from && week.x < clip.to)
  return (
    <div aria-hidden className="relative h-full">
      {weeks.map((week) => (
        <div
          key={week.startsOn}
          style={{ left: week.x, width: week.width }}
          className="absolute top-0 flex h-6 items-center overflow-clip border-l border-line pl-1.5 text-xs whitespace-nowrap"
        >
          <span className="sticky left-[calc(var(--name-column)+6px)] flex min-w-0 gap-1.5">
            {week.width < narrowestWeekNumber ? null : (
              <span className="font-medium">
                {week.width < narrowestWeekWords ? `W${week.number}` : `Week ${week.number}`}
              </span>
            )}
            <span className="truncate text-ink-faint">{dateWords(week.startsOn)}</span>
          </span>
        </div>
      ))}
      {scale.days.slice(first, last).map((day) =>
        day.width < narrowestNumber ? null : (
          <div
            key={day.day}
            style={{ left: day.x, width: day.width }}
            className={`absolute bottom-0 flex h-5 items-center overflow-hidden pl-1.5 text-xs whitespace-nowrap text-ink-faint ${day.isInCycle ? '' : 'opacity-60'}`}
          >
            {day.width < narrowestDayWords ? Number(day.day.slice(8)) : weekdayWords(day.day)}
          </div>
        ),
      )}
      {todayX === null ? null : (
        <div style={{ left: todayX }} className="absolute bottom-0 size-1.5 -translate-x-1/2 rounded-full bg-accent" />
      )}
    </div>
  )
}

/** Behind the rows: a line for every week, shade for weekends and for days outside of the cycle, and today. */
export function TimelineGround({
  scale,
  clip,
  todayX,
  left,
}: {
  scale: TimeScale
  clip: Clip
  todayX: number | null
  left: number
}) {
  const { first, last } = daysTouched(scale, clip.from, clip.to)
  return (
    <tr
      role="presentation"
      aria-hidden
      className="pointer-events-none absolute inset-y-0"
      style={{ left, width: scale.width }}
    >
      <td>
        {scale.days.slice(first, last).map((day) => {
          const shade = day.isInCycle ? (day.weekday > 5 ? 'bg-sunken' : '') : 'bg-hover'
          const edge =
            day.weekday === 1 ? 'border-l border-line' : day.width >= narrowestDayWords ? 'border-l border-line/50' : ''
          return (
            <div
              key={day.day}
              style={{ left: day.x, width: day.width }}
              className={`absolute inset-y-0 ${shade} ${edge}`}
            />
          )
        })}
        {todayX === null ? null : <div style={{ left: todayX }} className="absolute inset-y-0 w-px bg-accent" />}
      </td>
    </tr>
  )
}
