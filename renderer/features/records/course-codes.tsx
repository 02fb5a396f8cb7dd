import { useState } from 'react'
import type { Course, CourseSubject, CourseTarget } from '../../../shared/domain/courses.ts'
import { courseKey } from '../../../shared/domain/courses.ts'
import type { SkillId } from '../../../shared/domain/ids.ts'
import { useCommand } from '../../backend/use-command.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { subjectsOf } from './course-subjects.ts'

/** Under which codes the target knows what Baton plans. Each is saved when it is left. */
export function CourseCodes({ target, courses }: { target: CourseTarget; courses: readonly Course[] }) {
  const { data: calls } = useQuery('calls.list', { includeArchived: true })
  const { data: projects } = useQuery('projects.list', { includeArchived: true })
  const { data: skills } = useQuery('skills.list', {})
  const [added, setAdded] = useState<readonly SkillId[]>([])
  if (calls === undefined || projects === undefined || skills === undefined) return null
  const own = courses.filter((course) => course.target === target)
  const codes = new Map(own.map(({ about, code }) => [courseKey(about), code]))
  const coded = own.flatMap(({ about }) => (about.subject === 'skill' ? [about.skillId] : []))
  const shown = [...new Set([...coded, ...added])]
  const subjects = subjectsOf(calls, projects)
  const lines = [
    ...subjects,
    ...skills
      .filter(({ id }) => shown.includes(id))
      .map(({ id, name }) => ({ words: name, about: { subject: 'skill' as const, skillId: id } })),
  ]
  return (
    <section aria-label="Courses">
      <h3 className="text-sm font-bold">Courses</h3>
      <p className="mb-3 text-sm text-pretty text-ink-soft">
        The code by which the target knows each type of activity. A type without its own takes that of all.
      </p>
      <div className="flex flex-col gap-2">
        {lines.map(({ words, about }) => (
          <CodeField
            key={`${target} ${courseKey(about)}`}
            target={target}
            words={words}
            about={about}
            saved={codes.get(courseKey(about)) ?? ''}
          />
        ))}
        <PickField
          key={`skills ${shown.length}`}
          label="A course for a skill"
          placeholder="Type a skill"
          options={skills.filter(({ id }) => !shown.includes(id)).map(({ id, name }) => ({ value: id, label: name }))}
          value={null}
          onChange={(skillId) => {
            if (skillId !== null) setAdded([...added, skillId])
          }}
        />
      </div>
    </section>
  )
}

interface CodeFieldProps {
  target: CourseTarget
  words: string
  about: CourseSubject
  saved: string
}

function CodeField({ target, words, about, saved }: CodeFieldProps) {
  const { attempt } = useCommand('courses.set')
  const [typed, setTyped] = useState<string>()
  const [error, setError] = useState<string>()
  const save = async () => {
    const code = typed?.trim()
    if (code === undefined || code === saved) return
    const result = await attempt({ target, about, code: code === '' ? null : code })
    setError(result.ok ? undefined : result.error.words)
    if (result.ok) setTyped(undefined)
  }
  return (
    <div className="grid grid-cols-[1fr_144px] items-center gap-3">
      <span aria-hidden className="truncate text-sm first-letter:uppercase">
        {words}
      </span>
      <TextField
        label={words}
        isLabelHidden
        value={typed ?? saved}
        onChange={setTyped}
        onBlur={() => void save()}
        error={error}
        placeholder="No course"
      />
    </div>
  )
}
