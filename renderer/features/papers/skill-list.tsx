import type { TrainingRecord } from '../../../shared/domain/records.ts'
import { LevelInWords } from './level-in-words.tsx'
import { skillsOver } from './record-sums.ts'

/** What the placements were about, with levels before and after. */
export function SkillList({ records }: { records: readonly TrainingRecord[] }) {
  const skills = skillsOver(records)
  if (skills.length === 0) return null
  return (
    <section className="mt-8">
      <h2 className="mb-2 break-after-avoid text-md font-bold">Skills</h2>
      <table className="paper-table paper-table-marks">
        <colgroup>
          <col />
          <col className="w-[40mm]" />
          <col className="w-[40mm]" />
          <col className="w-[20mm]" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Skill</th>
            <th scope="col">Level before</th>
            <th scope="col">Level after</th>
            <th scope="col" className="text-right">
              Placements
            </th>
          </tr>
        </thead>
        <tbody>
          {skills.map(({ skillId, name, before, after, placements }) => (
            <tr key={skillId}>
              <th scope="row" className={`wrap-anywhere ${after > before ? 'font-bold' : ''}`}>
                <bdi>{name}</bdi>
              </th>
              <td>
                <LevelInWords level={before} />
              </td>
              <td className={after > before ? 'font-bold' : ''}>
                <LevelInWords level={after} />
              </td>
              <td className="text-right">{placements}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
