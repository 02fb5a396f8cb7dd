import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export type Theme = 'light' | 'dark' | 'system'

/** How the window looks; belongs to this machine, not to the workspace. */
export const useTheme = create<{ theme: Theme; setTheme: (theme: Theme) => void }>()(
  persist(
    (set) => ({
      theme: 'system',
      setTheme: (theme) => {
        set({ theme })
      },
    }),
    { name: 'theme' },
  ),
)

/** Keeps the page in the chosen theme from now on. */
export function applyTheme() {
  const apply = ({ theme }: { theme: Theme }) => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }
  apply(useTheme.getState())
  return useTheme.subscribe(apply)
}
