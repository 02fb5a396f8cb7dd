import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { useRef } from 'react'
import type { FieldProps } from './field.tsx'
import { Field, controlFor } from './field.tsx'
import { giveFocusBack, takeFocus } from './popup-focus.ts'

export interface Option<Value extends string | null> {
  value: Value
  label: string
}

export interface SelectProps<Value extends string | null> extends FieldProps {
  options: readonly Option<Value>[]
  value: Value
  onChange: (value: Value) => void
  onBlur?: () => void
}

/** One of a few. For one of many see `PickField`. */
export function Select<Value extends string | null>({
  options,
  value,
  onChange,
  onBlur,
  ...field
}: SelectProps<Value>) {
  const trigger = useRef<HTMLButtonElement>(null)
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Field {...field}>
      {({ id, ...tied }) => (
        <Base.Root
          items={options}
          value={value}
          onValueChange={(next) => {
            const chosen = options.find((option) => option.value === next)
            if (chosen !== undefined) onChange(chosen.value)
          }}
          onOpenChange={(isOpen, { reason }) => {
            // Not as its ref: it is made when it opens for the first time, and shown again from then on.
            if (isOpen)
              queueMicrotask(() => {
                takeFocus(popup.current)
              })
            else giveFocusBack(trigger.current, reason)
          }}
        >
          <Base.Trigger
            ref={trigger}
            id={id}
            {...tied}
            onBlur={onBlur}
            className={`${controlFor(field.isLabelHidden)} flex cursor-default items-center justify-between gap-2 text-left hover:bg-hover`}
          >
            <Base.Value className="truncate" />
            <Base.Icon className="text-ink-faint">
              <ChevronDown size={16} aria-hidden />
            </Base.Icon>
          </Base.Trigger>
          <Base.Portal>
            <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
              <Base.Popup
                ref={popup}
                className="popup max-h-(--available-height) min-w-(--anchor-width) overflow-auto p-1"
              >
                <Base.List>
                  {options.map((option) => (
                    <Base.Item
                      key={option.value ?? ''}
                      value={option.value}
                      className="flex h-8 cursor-default items-center gap-2 rounded-sm pr-3 pl-2 text-sm outline-none data-highlighted:bg-hover"
                    >
                      <span className="flex size-4 items-center">
                        <Base.ItemIndicator>
                          <Check size={16} aria-hidden />
                        </Base.ItemIndicator>
                      </span>
                      <Base.ItemText>{option.label}</Base.ItemText>
                    </Base.Item>
                  ))}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  )
}
