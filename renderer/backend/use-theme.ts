import { useEffect, useState } from 'react'
import type { Theme } from '../../shared/contract/bridge.ts'
import { onEvent } from './events.ts'

function setTheme(theme: Theme): void {
  window.baton.setTheme(theme)
}

/** The theme as main keeps it; the page follows by itself, because main tells Chromium which scheme to prefer. */
export function useTheme(): { theme: Theme; setTheme: (theme: Theme) => void } {
  const [theme, setShown] = useState<Theme>('system')
  useEffect(
    () =>
      onEvent('theme', (event) => {
        setShown(event.theme)
      }),
    [],
  )
  return { theme, setTheme }
}
