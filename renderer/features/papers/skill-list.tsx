import { levelMeanings } from '../../../shared/domain/skills.ts'
import type { TrainingRecord } from '../../../shared/domain/records.ts'
import { LevelMark } from '../../marks/level-mark.tsx'
import { skillsOver } from './record-sums.ts'

/** What the placements were about, with levels before and after, and what the levels mean. */
export function SkillList({ records }: { records: readonly TrainingRecord[] }) {
  const skills = skillsOver(records)
  if (skills.length === 0) return null
  return (
    <section className="mt-8">
      <h2 className="mb-2 break-after-avoid text-md font-bold">Skills</h2>
      <table className="paper-table paper-table-marks">
        <colgroup>
          <col />
          <col className="w-[26mm]" />
          <col className="w-[26mm]" />
          <col className="w-[26mm]" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Skill</th>
            <th scope="col" className="text-right">
              Placements
            </th>
            <th scope="col" className="text-center">
              Level before
            </th>
            <th scope="col" className="text-center">
              Level after
            </th>
          </tr>
        </thead>
        <tbody>
          {skills.map(({ skillId, name, before, after, placements }) => (
            <tr key={skillId}>
              <th scope="row" className={`wrap-anywhere ${after > before ? 'font-bold' : ''}`}>
                <bdi>{name}</bdi>
              </th>
              <td className="text-right tabular-nums">{placements}</td>
              <td className="text-center">
                <LevelMark level={before} size={22} />
              </td>
              <td className="text-center">
                <LevelMark level={after} size={22} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 break-before-avoid text-xs text-ink-soft">
        {levelMeanings.map((meaning, level) => `${level} ${meaning}`).join(' · ')}. Skills in bold were raised.
      </p>
    </section>
  )
}
