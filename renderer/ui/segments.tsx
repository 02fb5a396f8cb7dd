import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import type { LucideIcon } from 'lucide-react'

export interface SegmentsProps<Value extends string> {
  label: string
  options: readonly { key: Value; label: string; icon?: LucideIcon }[]
  /** Null: none is chosen yet. */
  value: Value | null
  onChange: (value: Value) => void
}

/** One of a few ways to look at the same thing, side by side. */
export function Segments<Value extends string>({ label, options, value, onChange }: SegmentsProps<Value>) {
  return (
    <ToggleGroup
      aria-label={label}
      value={value === null ? [] : [value]}
      onValueChange={(next: Value[]) => {
        const [chosen] = next
        if (chosen !== undefined) onChange(chosen)
      }}
      className="inline-flex h-8 shrink-0 items-stretch rounded-md border border-line-strong bg-sunken p-0.5"
    >
      {options.map(({ key: each, label: words, icon: Icon }) => (
        <Toggle
          key={each}
          value={each}
          className="focus-inset flex cursor-default items-center gap-1.5 rounded-sm px-2.5 text-sm font-medium whitespace-nowrap text-ink-soft hover:text-ink data-pressed:bg-surface data-pressed:text-ink data-pressed:ring-1 data-pressed:ring-line-strong"
        >
          {Icon === undefined ? null : <Icon size={14} strokeWidth={1.75} aria-hidden />}
          {words}
        </Toggle>
      ))}
    </ToggleGroup>
  )
}
