import { CalendarRange, ListIcon, PieChart } from 'lucide-react'
import { Select } from '../../ui/select.tsx'
import { showPlan, usePlanView } from './plan-view.ts'
import { Segments } from '../../ui/segments.tsx'

/** How the plan is looked at. */
export function PlanToolbar() {
  const { look, grouping, zoom, filter } = usePlanView()
  return (
    <>
      <Segments
        label="Look"
        options={[
          { key: 'timeline', label: 'Timeline', icon: CalendarRange },
          { key: 'list', label: 'List', icon: ListIcon },
          { key: 'summary', label: 'Summary', icon: PieChart },
        ]}
        value={look}
        onChange={(next) => {
          showPlan({ look: next })
        }}
      />
      {look === 'timeline' ? (
        <>
          <Segments
            label="Rows"
            options={[
              { key: 'person', label: 'By person' },
              { key: 'activity', label: 'By activity' },
            ]}
            value={grouping}
            onChange={(next) => {
              showPlan({ grouping: next })
            }}
          />
          {grouping === 'activity' ? (
            <Select
              label="Which activities"
              isLabelHidden
              options={[
                { value: 'all', label: 'All activities' },
                { value: 'with-placements', label: 'With placements' },
                { value: 'empty-seats', label: 'With empty seats' },
              ]}
              value={filter}
              onChange={(next) => {
                showPlan({ filter: next })
              }}
              className="w-44"
            />
          ) : null}
          <span className="flex-1" />
          <Segments
            label="Zoom"
            options={[
              { key: 'day', label: 'Day' },
              { key: 'week', label: 'Week' },
              { key: 'cycle', label: 'Cycle' },
            ]}
            value={zoom}
            onChange={(next) => {
              showPlan({ zoom: next })
            }}
          />
        </>
      ) : null}
    </>
  )
}
