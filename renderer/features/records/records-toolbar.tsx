import { CalendarDays } from 'lucide-react'
import type { Day } from '../../../shared/domain/times.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { Popover } from '../../ui/popover.tsx'
import { type Option, Select } from '../../ui/select.tsx'
import { attendanceWords, functionWords } from '../../words/domain.ts'
import { dayYearWords } from '../../words/times.ts'
import { type RecordsView, useRecordsView } from './records-view.ts'
import { ViewMenu } from './view-menu.tsx'

const functions = [
  { value: null, label: 'Both functions' },
  { value: 'marketing', label: functionWords.marketing },
  { value: 'sales', label: functionWords.sales },
] as const
const attendances = [
  { value: null, label: 'Any attendance' },
  { value: 'attended', label: attendanceWords.attended },
  { value: 'partly', label: attendanceWords.partly },
] as const
const control = 'max-w-44 min-w-34 flex-1'

export function RecordsToolbar() {
  const view = useRecordsView()
  const { data: people } = useQuery('people.list', { includeArchived: true })
  const { data: skills } = useQuery('skills.list', { includeArchived: true })
  const { data: cycles } = useQuery('cycles.list', {})
  // A saved view may ask for a team that nobody is in any more.
  const teams = [...new Set([view.team, ...(people ?? []).map(({ team }) => team)])]
    .filter((team) => team !== null)
    .toSorted((a, b) => a.localeCompare(b))
  return (
    <>
      <ViewMenu />
      <WhenAndHow />
      <Select
        label="Cycle"
        isLabelHidden
        className={control}
        options={optionsOf('All cycles', cycles, view.cycleId)}
        {...view.bind('cycleId')}
      />
      <Select label="Function" isLabelHidden className={control} options={functions} {...view.bind('function')} />
      {teams.length < 2 && view.team === null ? null : (
        <Select
          label="Team"
          isLabelHidden
          className={control}
          options={[{ value: null, label: 'All teams' }, ...teams.map((team) => ({ value: team, label: team }))]}
          {...view.bind('team')}
        />
      )}
      <PickField
        label="Person"
        isLabelHidden
        className={control}
        options={optionsOf('Everybody', people, view.personId)}
        {...view.bind('personId')}
      />
      <PickField
        label="Skill"
        isLabelHidden
        className={control}
        options={optionsOf('All skills', skills, view.skillId)}
        {...view.bind('skillId')}
      />
    </>
  )
}

/** With one for what is asked for though it is gone, as a saved view may. */
function optionsOf<Id extends string>(
  all: string,
  known: readonly { id: Id; name: string }[] | undefined,
  asked: Id | null,
): Option<Id | null>[] {
  const isGone = asked !== null && known !== undefined && !known.some(({ id }) => id === asked)
  return [
    { value: null, label: all },
    ...(known ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ...(isGone ? [{ value: asked, label: 'Not there any more' }] : []),
  ]
}

function WhenAndHow() {
  const { from, to, attendance, change, bind } = useRecordsView()
  const isAsked = from !== null || to !== null || attendance !== null
  return (
    <Popover
      title="When it ended, and who was there"
      trigger={<Button icon={CalendarDays}>{askedWords(from, to, attendance)}</Button>}
    >
      <div className="flex flex-col gap-3">
        <DayField
          label="First day"
          value={from}
          onChange={(day) => {
            change({ from: day as Day | null })
          }}
        />
        <DayField
          label="Last day"
          value={to}
          onChange={(day) => {
            change({ to: day as Day | null })
          }}
        />
        <Select label="Attendance" options={attendances} {...bind('attendance')} />
        <Button
          className="self-start"
          disabled={!isAsked}
          onClick={() => {
            change({ from: null, to: null, attendance: null })
          }}
        >
          Any time and attendance
        </Button>
      </div>
    </Popover>
  )
}

function askedWords(from: Day | null, to: Day | null, attendance: RecordsView['attendance']): string {
  const period = periodWords(from, to)
  return attendance === null ? period : `${period}, ${attendanceWords[attendance].toLowerCase()}`
}

function periodWords(from: Day | null, to: Day | null): string {
  if (from === null) return to === null ? 'Any time' : `Until ${dayYearWords(to)}`
  return to === null ? `Since ${dayYearWords(from)}` : `${dayYearWords(from)} – ${dayYearWords(to)}`
}
