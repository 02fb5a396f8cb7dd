import { Search, X } from 'lucide-react'

export interface SearchBoxProps {
  label: string
  value: string
  onChange: (value: string) => void
  className?: string
}

/** Filters what is on screen as one types; Escape empties it. */
export function SearchBox({ label, value, onChange, className = 'max-w-56 min-w-36 flex-1' }: SearchBoxProps) {
  return (
    <div className={`relative ${className}`}>
      <Search size={16} strokeWidth={1.75} aria-hidden className="absolute top-2 left-2 text-ink-faint" />
      <input
        type="search"
        aria-label={label}
        placeholder="Search"
        value={value}
        onChange={(event) => {
          onChange(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return
          event.stopPropagation()
          onChange('')
        }}
        className="h-8 w-full rounded-md border border-line-strong bg-surface pr-7 pl-8 text-sm [&::-webkit-search-cancel-button]:hidden"
      />
      {value === '' ? null : (
        <button
          type="button"
          aria-label="Clear the search"
          onClick={() => {
            onChange('')
          }}
          className="absolute top-1 right-1 flex size-6 items-center justify-center rounded-sm text-ink-soft hover:bg-hover"
        >
          <X size={14} aria-hidden />
        </button>
      )}
    </div>
  )
}
