import { useMemo, useState } from 'react'
import type { Promotion } from '../../../shared/contract/levels.ts'
import { useCommand } from '../../backend/use-command.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { Button } from '../../ui/button.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { count } from '../../words/counts.ts'
import { useMe } from '../identity/use-me.ts'
import { PromotionRow } from './promotion-row.tsx'

/** How many are shown before somebody asks for all. */
const shownAtFirst = 5

/** Who has shown enough for a higher level, with one click to accept it. Nothing while there is nobody. */
export function PromotionList() {
  const { me } = useMe()
  const { data: promotions } = useQuery('levels.promotions', {})
  const { data: people } = useQuery('people.list', {})
  const { data: skills } = useQuery('skills.list', {})
  const { run, isRunning } = useCommand('levels.promote')
  const [isWhole, setIsWhole] = useState(false)

  const rows = useMemo(() => {
    const byPerson = new Map(people?.map((person) => [person.id, person]))
    const bySkill = new Map(skills?.map((skill) => [skill.id, skill]))
    return (promotions ?? [])
      .flatMap((promotion) => {
        const person = byPerson.get(promotion.personId)
        const skill = bySkill.get(promotion.skillId)
        return person === undefined || skill === undefined ? [] : [{ promotion, person, skill }]
      })
      .sort(
        (a, b) =>
          b.promotion.to - a.promotion.to ||
          a.person.name.localeCompare(b.person.name, 'en') ||
          a.skill.name.localeCompare(b.skill.name, 'en'),
      )
  }, [promotions, people, skills])

  if (me === undefined || rows.length === 0) return null
  const row = ({ promotion, person, skill }: (typeof rows)[number]) => (
    <PromotionRow
      promotion={promotion}
      person={person}
      skill={skill}
      isBusy={isRunning}
      onAccept={() => {
        const { personId, skillId, to } = promotion
        const done = `${person.name} is at level ${to} in ${skill.name} now`
        void run({ personId, skillId, to, byPersonId: me?.id ?? null }, done)
      }}
    />
  )
  return (
    <section aria-labelledby="ready">
      <h2 id="ready" className="text-sm font-bold">
        Ready for a higher level
      </h2>
      <p className="mb-2 text-sm text-pretty text-ink-soft">
        Hosts have seen enough of {count(new Set(rows.map(({ person }) => person.id)).size, 'person', 'people')}. Accept
        what you agree with.
      </p>
      {isWhole ? (
        <VirtualList
          label="Proposed levels"
          items={rows}
          keyOf={({ promotion }) => keyOf(promotion)}
          className="h-80 border-t border-line"
          render={row}
        />
      ) : (
        <ul className="border-t border-line">
          {rows.slice(0, shownAtFirst).map((each) => (
            <li key={keyOf(each.promotion)}>{row(each)}</li>
          ))}
        </ul>
      )}
      {isWhole || rows.length <= shownAtFirst ? null : (
        <Button
          look="quiet"
          className="mt-1 -ml-3"
          onClick={() => {
            setIsWhole(true)
          }}
        >
          Show all {rows.length}
        </Button>
      )}
    </section>
  )
}

function keyOf({ personId, skillId }: Promotion): string {
  return `${personId}/${skillId}`
}
