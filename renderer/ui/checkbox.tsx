import { Checkbox as Base } from '@base-ui/react/checkbox'
import { Check } from 'lucide-react'
import { useId } from 'react'

export interface CheckboxProps {
  label: string
  value: boolean
  onChange: (value: boolean) => void
  hint?: string
}

export function Checkbox({ label, value, onChange, hint }: CheckboxProps) {
  const id = useId()
  return (
    <div className="flex items-start gap-2">
      <Base.Root
        id={id}
        checked={value}
        onCheckedChange={(checked) => {
          onChange(checked)
        }}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-sm border border-line-control bg-surface data-checked:border-accent data-checked:bg-accent"
      >
        <Base.Indicator className="text-on-accent">
          <Check size={12} strokeWidth={3} aria-hidden />
        </Base.Indicator>
      </Base.Root>
      <div>
        <label htmlFor={id} className="block text-sm">
          {label}
        </label>
        {hint === undefined ? null : (
          <p id={`${id}-hint`} className="text-xs text-ink-faint">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
