const macSigns: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩' }

/** Shows keys as they are called on this machine: `Mod+Shift+Z` is Ctrl+Shift+Z, or ⌘⇧Z on a Mac. `↑ ↓` are two keys. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className="inline-flex gap-1">
      {readable(keys).map((press) => (
        <kbd
          key={press}
          className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line-strong bg-sunken px-1 font-sans text-xs text-ink-soft"
        >
          {press}
        </kbd>
      ))}
    </span>
  )
}

function readable(keys: string): string[] {
  const isMac = window.baton.platform === 'darwin'
  return keys.split(' ').map((press) =>
    press
      .split('+')
      .map((part) => {
        if (isMac) return macSigns[part] ?? upper(part)
        return part === 'Mod' ? 'Ctrl' : upper(part)
      })
      .join(isMac ? '' : '+'),
  )
}

function upper(part: string): string {
  return part.length === 1 ? part.toUpperCase() : part
}
