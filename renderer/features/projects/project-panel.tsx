import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import type { ContentProject } from '../../../shared/domain/activities.ts'
import { useCommand } from '../../backend/use-command.ts'
import { showRefusal } from '../../ui/form-errors.ts'
import { Inspector } from '../../ui/frame-slots.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { daySpanWords } from '../../words/times.ts'
import { ActivityFooter } from '../activities/activity-footer.tsx'
import { useActivityDeeds } from '../activities/use-activity-deeds.ts'
import { ProjectFields } from './project-fields.tsx'
import { ProjectForm, projectFieldNames, valuesOf } from './project-form.ts'

/** One project: everything is edited in place and saved when it is left. */
export function ProjectPanel({ project, onClose }: { project: ContentProject; onClose: () => void }) {
  const edit = useCommand('projects.edit')
  const deeds = useActivityDeeds('projects')
  const saved = useMemo(() => valuesOf(project), [project])
  const form = useForm({
    resolver: zodResolver(ProjectForm),
    mode: 'onTouched',
    defaultValues: saved,
  })
  const ref = useAutosave(form, saved, async (checked) => {
    const result = await edit.attempt({ id: project.id, project: checked })
    if (!result.ok) showRefusal(result.error, form.setError, projectFieldNames)
    return result.ok
  })
  const when = daySpanWords(project.startsOn, project.endsOn)
  return (
    <Inspector
      title={project.title}
      subtitle={project.status === 'cancelled' ? `${when} · cancelled` : when}
      onClose={onClose}
      footer={<ActivityFooter activity={project} deeds={deeds} />}
    >
      <form ref={ref}>
        <ProjectFields control={form.control} />
      </form>
    </Inspector>
  )
}
