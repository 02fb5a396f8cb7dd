import { addDays, type Day, dayIn, daysBetween, mondayOf, type TimeZone } from '../../../shared/domain/times.ts'
import { RelayScene } from '../../ui/relay-scene.tsx'
import { count } from '../../words/counts.ts'
import { daySpanWords } from '../../words/times.ts'
import type { Facts } from './steps.ts'

const fewestWeeks = 4
const mostWeeks = 10

/** What there is to join: sales calls a week above, content projects below, the cycle between them. */
export function WeeksAhead({ facts, today, zone }: { facts: Facts; today: Day; zone: TimeZone }) {
  const { cycle } = facts
  const calls = facts.calls.filter(({ status }) => status === 'planned')
  const projects = facts.projects.filter(({ status }) => status === 'planned')
  if (calls.length + projects.length === 0) return <NothingYet />

  const callDays = calls.map((call) => dayIn(zone, call.startsAt))
  const from = mondayOf(firstDay(facts, today, zone))
  const last = [cycle?.endsOn ?? from, ...callDays, ...projects.map(({ endsOn }) => endsOn)].toSorted().at(-1) ?? from
  const weeksShown = Math.min(mostWeeks, Math.max(fewestWeeks, Math.ceil((daysBetween(from, last) + 1) / 7)))
  const weeks = Array.from({ length: weeksShown }, (_, week) => addDays(from, week * 7))
  const to = addDays(from, weeksShown * 7)
  const perWeek = weeks.map((week) => callDays.filter((day) => day >= week && day < addDays(week, 7)).length)
  const most = Math.max(1, ...perWeek)
  const shownProjects = projects
    .filter((project) => project.startsOn < to && project.endsOn >= from)
    .toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1))
  const share = (day: Day) => Math.min(1, Math.max(0, daysBetween(from, day) / (weeksShown * 7))) * 100

  return (
    <section aria-labelledby="weeks">
      <h2 id="weeks" className="text-sm font-bold">
        What there is to join
      </h2>
      <p className="mb-3 text-sm text-ink-soft">
        {count(callDays.filter((day) => day >= from && day < to).length, 'sales call')} and{' '}
        {count(shownProjects.length, 'content project')} in the weeks of {daySpanWords(from, addDays(to, -1))}
      </p>
      <div
        aria-hidden
        className="relative forced-color-adjust-none rounded-md border border-line bg-surface px-3 pt-3 pb-3"
      >
        <div className="relative grid" style={{ gridTemplateColumns: `repeat(${weeksShown}, 1fr)` }}>
          {weeks.map((week, index) => (
            <div key={week} className="flex flex-col justify-end border-l border-line px-1.5 first:border-transparent">
              <span className="text-center text-xs text-ink-soft">{perWeek[index] === 0 ? null : perWeek[index]}</span>
              <span
                className="mt-0.5 w-full rounded-t-sm bg-violet"
                style={{ height: `${Math.round(((perWeek[index] ?? 0) / most) * 56)}px` }}
              />
            </div>
          ))}
        </div>
        <div className="relative h-5 border-y border-line">
          {cycle === undefined ? null : (
            <span
              className="absolute inset-y-0.5 truncate rounded-sm bg-accent-soft px-2 text-xs text-ink"
              style={{
                left: `${share(cycle.startsOn)}%`,
                width: `${share(addDays(cycle.endsOn, 1)) - share(cycle.startsOn)}%`,
              }}
            >
              {cycle.name}
            </span>
          )}
        </div>
        <div className="flex flex-col gap-1 pt-1.5">
          {shownProjects.slice(0, 10).map((project) => (
            <div key={project.id} className="relative h-2">
              <span
                className="absolute h-full min-w-1 rounded-full bg-teal"
                style={{
                  left: `${share(project.startsOn)}%`,
                  width: `${share(addDays(project.endsOn, 1)) - share(project.startsOn)}%`,
                }}
              />
            </div>
          ))}
        </div>
        <div className="mt-2 grid text-xs text-ink-faint" style={{ gridTemplateColumns: `repeat(${weeksShown}, 1fr)` }}>
          {weeks.map((week) => (
            <span key={week} className="truncate pl-1.5 first:pl-0">
              {daySpanWords(week, addDays(week, 6)).split(' – ')[0]}
            </span>
          ))}
        </div>
      </div>
      <p className="mt-2 flex gap-4 text-xs text-ink-soft">
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="size-2.5 rounded-full bg-violet" /> Sales calls a week
        </span>
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="size-2.5 rounded-[2px] bg-teal" /> Content projects
        </span>
      </p>
    </section>
  )
}

function NothingYet() {
  return (
    <section aria-labelledby="weeks">
      <h2 id="weeks" className="text-sm font-bold">
        What there is to join
      </h2>
      <p className="mb-3 text-sm text-ink-soft">The weeks are drawn here once there are calls and projects.</p>
      <div className="rounded-md border border-line bg-surface p-6">
        <RelayScene />
      </div>
    </section>
  )
}

/** The cycle's first week; without a cycle this week, or the first that has something when that lies ahead or behind. */
function firstDay({ cycle, calls, projects }: Facts, today: Day, zone: TimeZone): Day {
  if (cycle !== undefined) return cycle.startsOn
  const days = [
    ...calls.map((call) => dayIn(zone, call.startsAt)),
    ...projects.map(({ startsOn }) => startsOn),
  ].toSorted()
  return days.find((day) => day >= today) === undefined ? (days[0] ?? today) : today
}
