import type { ContentProject, SalesCall } from '../../../shared/domain/activities.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import type { TabledLevel } from '../../../shared/domain/level-table.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { count } from '../../words/counts.ts'
import { daySpanWords } from '../../words/times.ts'

/** What the home screen knows; nothing in it is archived. */
export interface Facts {
  people: readonly Person[]
  skills: readonly Skill[]
  levels: readonly Pick<TabledLevel, 'personId' | 'skillId' | 'level'>[]
  calls: readonly SalesCall[]
  projects: readonly ContentProject[]
  /** The newest that is not closed. */
  cycle: Cycle | undefined
  /** Changes of its published plan that nobody was told of yet. */
  unpublished: number
}

export interface Step {
  title: string
  /** Where it stands, in a line. */
  words: string
  state: 'done' | 'next' | 'later'
  /** The button's words, and the line under the screen's title, when it is next. */
  deed: string
  purpose: string
  path: string
}

/** The way of a cycle. The first step that is not done is next. */
export function stepsFor({ people, skills, levels, calls, projects, cycle, unpublished }: Facts): Step[] {
  const marketing = people.filter((person) => person.function === 'marketing').length
  const sales = people.length - marketing
  const isPublished = cycle?.status === 'published'
  const withLevels = new Set(levels.map(({ personId }) => personId)).size
  const steps: (Omit<Step, 'state'> & { isDone: boolean })[] = [
    {
      title: 'People',
      words:
        people.length === 0
          ? 'Marketing and sales, with their hours.'
          : `${count(marketing, 'person', 'people')} in marketing, ${sales} in sales`,
      isDone: marketing > 0 && sales > 0,
      deed: people.length === 0 ? 'Add people' : marketing === 0 ? 'Add marketing people' : 'Add sales people',
      purpose: 'A rotation needs people of both functions. Add them, or import them from a file.',
      path: '/people',
    },
    {
      title: 'Skills',
      words:
        skills.length === 0
          ? 'What can be learned, and who can do what.'
          : `${count(skills.length, 'skill')}, levels for ${count(withLevels, 'person', 'people')}`,
      isDone: skills.length > 0 && levels.length > 0,
      deed: skills.length === 0 ? 'Add skills' : 'Set levels',
      purpose: 'Say which skills matter and where people stand, so that the plan can close the gaps.',
      path: '/skills',
    },
    {
      title: 'Calls and projects',
      words:
        calls.length + projects.length === 0
          ? 'What people of the other function can join.'
          : `${count(calls.length, 'sales call')}, ${count(projects.length, 'content project')}`,
      isDone: calls.length > 0 || projects.length > 0,
      deed: 'Add calls',
      purpose: 'Import a calendar of sales calls, or add calls and projects by hand.',
      path: '/calls',
    },
    {
      title: 'Plan',
      words:
        cycle === undefined
          ? 'Some weeks, and who goes where in them.'
          : `${cycle.name}, ${daySpanWords(cycle.startsOn, cycle.endsOn)}${cycle.figures === null ? ', not planned yet' : ''}`,
      isDone: cycle !== undefined && cycle.figures !== null,
      deed: cycle === undefined ? 'Create a cycle' : 'Plan the cycle',
      purpose: 'Everything is there to plan with. It takes seconds.',
      path: '/plan',
    },
    {
      title: 'Publish',
      words: !isPublished
        ? 'A calendar for everybody who takes part.'
        : unpublished === 0
          ? 'Everybody has their calendar.'
          : `${count(unpublished, 'change')} since it was published.`,
      isDone: isPublished && unpublished === 0,
      deed: isPublished ? 'Look at the changes and publish them' : 'Look at the plan and publish it',
      purpose: isPublished
        ? 'The plan was changed after it was published. Look it over, then hand out what changed.'
        : 'The plan is a draft. Look it over, then hand out the calendars.',
      path: '/plan',
    },
  ]
  const next = steps.findIndex(({ isDone }) => !isDone)
  return steps.map(({ isDone, title, words, deed, purpose, path }, index) => ({
    title,
    words,
    deed,
    purpose,
    path,
    state: index === next ? 'next' : isDone ? 'done' : 'later',
  }))
}
