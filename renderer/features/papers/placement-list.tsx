import type { TrainingRecord } from '../../../shared/domain/records.ts'
import { RoleMark } from '../../marks/role-mark.tsx'
import { roundHours } from '../../words/counts.ts'
import { stageWords } from '../../words/domain.ts'
import { daysYearWords, hoursOver, runsByCycle } from './record-sums.ts'

/** Every placement, cycle by cycle. Its head comes again on each sheet, and no line is torn between two. */
export function PlacementList({ records }: { records: readonly TrainingRecord[] }) {
  return (
    <section className="mt-7">
      <h2 className="mb-2 text-md font-bold">Placements</h2>
      <table className="paper-table">
        <colgroup>
          <col className="w-[36mm]" />
          <col />
          <col className="w-[26mm]" />
          <col className="w-[30mm]" />
          <col className="w-[15mm]" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Dates</th>
            <th scope="col">Activity</th>
            <th scope="col">Role</th>
            <th scope="col">Host</th>
            <th scope="col" className="text-right">
              Hours
            </th>
          </tr>
        </thead>
        {runsByCycle(records).map((run) => (
          <tbody key={run[0]?.placementId}>
            <tr className="break-after-avoid">
              <th scope="rowgroup" colSpan={4} className="pt-3! font-bold wrap-anywhere">
                <bdi>{run[0]?.cycle.name}</bdi>
              </th>
              <td className="pt-3! text-right font-bold">{roundHours(hoursOver(run))}</td>
            </tr>
            {run.map((record) => (
              <PlacementLine key={record.placementId} record={record} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function PlacementLine({ record }: { record: TrainingRecord }) {
  const { activity, role, host, startsOn, endsOn, attendance } = record
  return (
    <tr>
      <td className="whitespace-nowrap">{daysYearWords(startsOn, endsOn)}</td>
      <td className="wrap-anywhere">
        <span className="block font-medium">
          <bdi>{activity.title}</bdi>
        </span>
        <span className="block text-ink-soft">
          {[
            activity.kind === 'call' ? 'Sales call' : 'Content project',
            activity.type,
            stageWords[activity.funnelStage],
            attendance === 'partly' ? 'attended in part' : null,
          ]
            .filter((words) => words !== null)
            .join(' · ')}
        </span>
      </td>
      <td>
        <RoleMark role={role} isWithWords />
      </td>
      <td className="wrap-anywhere">
        <bdi>{host.name}</bdi>
      </td>
      <td className="text-right">{roundHours(record.hours)}</td>
    </tr>
  )
}
