import { Combobox as Base } from '@base-ui/react/combobox'
import { ChevronDown } from 'lucide-react'
import { useRef } from 'react'
import type { FieldProps } from './field.tsx'
import { Field, controlFor } from './field.tsx'
import { PickRows, type RowsVirtualizer } from './pick-rows.tsx'
import type { Option } from './select.tsx'

export interface PickFieldProps<Value extends string | null> extends FieldProps {
  options: readonly Option<Value>[]
  value: Value
  onChange: (value: Value) => void
  onBlur?: () => void
  placeholder?: string
}

/** One of many, thousands if need be: type to find it. */
export function PickField<Value extends string | null>({
  options,
  value,
  onChange,
  onBlur,
  placeholder = 'Type to find',
  ...field
}: PickFieldProps<Value>) {
  const rows = useRef<RowsVirtualizer>(null)
  const chosen = options.find((option) => option.value === value) ?? null
  return (
    <Field {...field}>
      {({ id, ...tied }) => (
        <Base.Root
          items={options}
          value={chosen}
          autoHighlight
          virtualized
          isItemEqualToValue={(one: Option<Value>, other: Option<Value>) => one.value === other.value}
          onValueChange={(next: Option<Value> | null) => {
            if (next !== null) onChange(next.value)
          }}
          onItemHighlighted={(option, { index, reason }) => {
            if (option === undefined || reason === 'pointer') return
            // The rows that fit are known once they are drawn.
            queueMicrotask(() => rows.current?.scrollToIndex(index))
          }}
        >
          <div className="relative">
            <Base.Input
              id={id}
              {...tied}
              onBlur={onBlur}
              placeholder={placeholder}
              className={`${controlFor(field.isLabelHidden)} pr-8`}
            />
            <Base.Trigger
              aria-label={`Show all: ${field.label}`}
              tabIndex={-1}
              className="absolute top-1 right-1 flex size-6 items-center justify-center rounded-sm text-ink-faint hover:bg-hover"
            >
              <ChevronDown size={16} aria-hidden />
            </Base.Trigger>
          </div>
          <Base.Portal>
            <Base.Positioner sideOffset={4} align="start" className="z-50">
              <Base.Popup className="popup w-(--anchor-width) min-w-56">
                <Base.Empty>
                  <span className="block px-3 py-2.5 text-sm text-ink-soft">Nothing fits what you typed.</span>
                </Base.Empty>
                <Base.List>
                  <PickRows rows={rows} />
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  )
}
