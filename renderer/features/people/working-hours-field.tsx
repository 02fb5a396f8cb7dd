import { Plus, X } from 'lucide-react'
import type { WorkingHours } from '../../../shared/domain/times.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TimeField } from '../../ui/time-field.tsx'

type Span = WorkingHours[number]

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** A stretch has no name but its place in the day. */
const ordinals = ['first', 'second', 'third', 'fourth'] as const

export interface WorkingHoursFieldProps {
  value: WorkingHours
  onChange: (value: WorkingHours) => void
  error?: string | undefined
}

/** A line for each weekday with one stretch of work, or more where the day is split. */
export function WorkingHoursField({ value, onChange, error }: WorkingHoursFieldProps) {
  const change = (weekday: number, spans: readonly Span[]) => {
    const others = value.filter((span) => span.weekday !== weekday)
    onChange([...others, ...spans].toSorted((one, other) => one.weekday - other.weekday))
  }
  return (
    <fieldset>
      <legend className="mb-1 text-xs font-medium text-ink-soft">Working hours</legend>
      <ul className="border-t border-line">
        {weekdays.map((name, index) => (
          <Weekday
            key={name}
            name={name}
            spans={value.filter(({ weekday }) => weekday === index + 1)}
            usual={usualSpan(value, index + 1)}
            onChange={(spans) => {
              change(index + 1, spans)
            }}
          />
        ))}
      </ul>
      {error === undefined ? null : (
        <p role="alert" className="mt-1 text-xs text-bad">
          Each stretch needs two times of day, and ends after it begins.
        </p>
      )}
    </fieldset>
  )
}

/** What a day gets when it becomes a working day: the hours of another one. */
function usualSpan(value: WorkingHours, weekday: number): Span {
  const [first] = value
  return { weekday, from: first?.from ?? '09:00', to: first?.to ?? '17:00' }
}

function Weekday(props: {
  name: string
  spans: readonly Span[]
  usual: Span
  onChange: (spans: readonly Span[]) => void
}) {
  const { name, spans, usual, onChange } = props
  const last = spans.at(-1)
  return (
    <li className="flex gap-2 border-b border-line py-1">
      <div className="w-26 shrink-0 pt-1.5">
        <Checkbox
          label={name}
          value={spans.length > 0}
          onChange={(works) => {
            onChange(works ? [usual] : [])
          }}
        />
      </div>
      <div className="flex min-h-8 min-w-0 flex-1 flex-col gap-1">
        {spans.map((span, index) => (
          <SpanLine
            key={ordinals[index] ?? span.from}
            name={name}
            span={span}
            onChange={(changed) => {
              onChange(spans.with(index, changed))
            }}
            onRemove={
              spans.length === 1
                ? undefined
                : () => {
                    onChange(spans.toSpliced(index, 1))
                  }
            }
          />
        ))}
      </div>
      {last === undefined || last.to >= '23:00' ? null : (
        <div className="flex h-8 items-center">
          <IconButton
            icon={Plus}
            size="small"
            label={`Add another stretch on ${name}`}
            onClick={() => {
              onChange([...spans, { weekday: usual.weekday, from: last.to, to: '24:00' }])
            }}
          />
        </div>
      )}
    </li>
  )
}

function SpanLine(props: {
  name: string
  span: Span
  onChange: (span: Span) => void
  onRemove: (() => void) | undefined
}) {
  const { name, span, onChange, onRemove } = props
  return (
    <div className="flex items-center gap-1">
      <TimeField
        label={`${name} from`}
        isLabelHidden
        value={span.from}
        onChange={(from) => {
          onChange({ ...span, from })
        }}
      />
      <span aria-hidden className="text-ink-faint">
        –
      </span>
      <TimeField
        label={`${name} to`}
        isLabelHidden
        value={span.to}
        onChange={(to) => {
          onChange({ ...span, to: to === '00:00' ? '24:00' : to })
        }}
      />
      {onRemove === undefined ? null : (
        <IconButton icon={X} size="small" label={`Remove this stretch of ${name}`} onClick={onRemove} />
      )}
    </div>
  )
}
