import { Combobox as Base } from '@base-ui/react/combobox'
import { Check, ChevronDown } from 'lucide-react'
import type { FieldProps } from './field.tsx'
import { Field, controlFor } from './field.tsx'
import type { Option } from './select.tsx'

export interface PickFieldProps<Value extends string | null> extends FieldProps {
  options: readonly Option<Value>[]
  value: Value
  onChange: (value: Value) => void
  onBlur?: () => void
  placeholder?: string
}

/** One of many: type to find it. */
export function PickField<Value extends string | null>({
  options,
  value,
  onChange,
  onBlur,
  placeholder = 'Type to find',
  ...field
}: PickFieldProps<Value>) {
  const chosen = options.find((option) => option.value === value) ?? null
  return (
    <Field {...field}>
      {({ id, ...tied }) => (
        <Base.Root
          items={options}
          value={chosen}
          autoHighlight
          isItemEqualToValue={(one: Option<Value>, other: Option<Value>) => one.value === other.value}
          onValueChange={(next: Option<Value> | null) => {
            if (next !== null) onChange(next.value)
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
            <Base.Positioner sideOffset={4} className="z-50">
              <Base.Popup className="popup max-h-[min(320px,var(--available-height))] w-(--anchor-width) min-w-56 overflow-auto p-1">
                <Base.Empty>
                  <span className="block px-2 py-1.5 text-sm text-ink-soft">Nothing fits what you typed.</span>
                </Base.Empty>
                <Base.List>
                  {(option: Option<Value>) => (
                    <Base.Item
                      key={option.value ?? ''}
                      value={option}
                      className="flex min-h-8 cursor-default items-center gap-2 rounded-sm px-2 text-sm outline-none data-highlighted:bg-hover"
                    >
                      <span className="flex size-4 shrink-0 items-center">
                        <Base.ItemIndicator>
                          <Check size={16} aria-hidden />
                        </Base.ItemIndicator>
                      </span>
                      <span className="truncate">{option.label}</span>
                    </Base.Item>
                  )}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  )
}
