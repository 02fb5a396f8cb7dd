import { zodResolver } from '@hookform/resolvers/zod'
import { Archive, ArchiveRestore } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import type { Person } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { SkillDraft } from '../../../shared/domain/skills.ts'
import { useCommand } from '../../backend/use-command.ts'
import { PersonMark } from '../../marks/person-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { showRefusal } from '../../ui/form-errors.ts'
import { Inspector } from '../../ui/frame-slots.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { coverageOf, coverageWords } from './coverage.ts'
import { LevelEditor } from './level-editor.tsx'
import type { ShownLevel } from './levels.ts'
import { SkillFields, skillFieldNames } from './skill-fields.tsx'

export interface SkillPanelProps {
  skill: Skill
  people: readonly Person[]
  levels: readonly ShownLevel[]
  onClose: () => void
}

/** Hundreds of marks that open a choice take a while to make. */
const shownAtOnce = 24

/** One skill: what it is, and everybody who is on the way to it, the most able first. */
export function SkillPanel({ skill, people, levels, onClose }: SkillPanelProps) {
  const archive = useCommand('skills.archive')
  const restore = useCommand('skills.restore')
  const [most, setMost] = useState(shownAtOnce)
  const coverage = coverageOf([skill], levels).get(skill.id)
  const inSkill = useMemo(
    () => levels.filter(({ skillId }) => skillId === skill.id).toSorted((one, other) => other.level - one.level),
    [levels, skill.id],
  )

  return (
    <Inspector
      title={skill.name}
      subtitle={coverage === undefined ? undefined : coverageWords(coverage)}
      onClose={onClose}
      footer={
        skill.archivedAt === null ? (
          <Button
            look="quiet"
            icon={Archive}
            onClick={() => void archive.run({ ids: [skill.id] }, `Archived ${skill.name}`)}
          >
            Archive
          </Button>
        ) : (
          <Button
            icon={ArchiveRestore}
            onClick={() => void restore.run({ ids: [skill.id] }, `Brought ${skill.name} back`)}
          >
            Bring back
          </Button>
        )
      }
    >
      <Details skill={skill} />
      {inSkill.length === 0 ? null : (
        <section aria-labelledby="people-in-skill" className="mt-6">
          <h3 id="people-in-skill" className="mb-1 text-sm font-bold">
            People
          </h3>
          <ul className="border-t border-line">
            {inSkill.slice(0, most).map((level) => {
              const person = people.find(({ id }) => id === level.personId)
              return person === undefined ? null : (
                <li key={person.id} className="flex h-9 items-center gap-2 border-b border-line text-sm">
                  <span className="min-w-0 flex-1">
                    <PersonMark person={person} />
                  </span>
                  <LevelEditor person={person} skill={skill} level={level} />
                </li>
              )
            })}
          </ul>
          {inSkill.length <= most ? null : (
            <Button
              look="quiet"
              className="mt-1 -ml-3"
              onClick={() => {
                setMost(most + shownAtOnce)
              }}
            >
              Show more of {inSkill.length} people
            </Button>
          )}
        </section>
      )}
    </Inspector>
  )
}

function Details({ skill }: { skill: Skill }) {
  const saved = useMemo(() => draftOf(skill), [skill])
  const edit = useCommand('skills.edit')
  const form = useForm({
    resolver: zodResolver(SkillDraft),
    mode: 'onTouched',
    defaultValues: saved,
  })
  const ref = useAutosave(form, saved, async (draft) => {
    const result = await edit.attempt({ id: skill.id, skill: draft })
    if (!result.ok) showRefusal(result.error, form.setError, skillFieldNames)
    return result.ok
  })
  return (
    <form ref={ref}>
      <SkillFields control={form.control} />
    </form>
  )
}

function draftOf({ id: _id, archivedAt: _archivedAt, ...draft }: Skill): z.input<typeof SkillDraft> {
  return draft
}
