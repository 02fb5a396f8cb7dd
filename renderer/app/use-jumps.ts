import { useLocation } from 'wouter'
import { useQuery } from '../backend/use-query.tsx'
import { functionWords } from '../words/domain.ts'
import { daySpanWords, daySpanYearWords, spanWords } from '../words/times.ts'
import { useWorkspaceZone } from '../backend/use-workspace-zone.ts'

/** Everything of the workspace that the palette can open, by kind. */
export function useJumps() {
  const [, navigate] = useLocation()
  const zone = useWorkspaceZone()
  const { data: people = [] } = useQuery('people.list', {})
  const { data: projects = [] } = useQuery('projects.list', {})
  const { data: calls = [] } = useQuery('calls.list', {})
  const { data: skills = [] } = useQuery('skills.list', {})
  const { data: cycles = [] } = useQuery('cycles.list', {})
  const jump = (path: string, id: string, title: string, note: string) => ({
    key: id,
    title,
    note,
    run: () => {
      navigate(`${path}/${id}`)
    },
  })
  return [
    { value: 'People', items: people.map((one) => jump('/people', one.id, one.name, functionWords[one.function])) },
    {
      value: 'Projects',
      items: projects.map((one) => jump('/projects', one.id, one.title, daySpanWords(one.startsOn, one.endsOn))),
    },
    {
      value: 'Calls',
      items: calls.map((one) => jump('/calls', one.id, one.title, spanWords(one.startsAt, one.endsAt, zone))),
    },
    {
      value: 'Reports',
      items: cycles.map((one) =>
        jump('/reports', one.id, `Report of ${one.name}`, daySpanYearWords(one.startsOn, one.endsOn)),
      ),
    },
    { value: 'Skills', items: skills.map((one) => jump('/skills', one.id, one.name, functionWords[one.homeFunction])) },
  ].filter(({ items }) => items.length > 0)
}
