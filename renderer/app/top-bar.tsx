import { ChevronDown, Moon, Search, Sun, SunMoon } from 'lucide-react'
import { MeMenu } from '../features/identity/me-menu.tsx'
import { useWorkspaceDeeds } from '../features/welcome/workspace-deeds.tsx'
import { Slot } from '../ui/frame-slots.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Keys } from '../ui/kbd.tsx'
import { Menu } from '../ui/menu.tsx'
import type { Theme } from '../../shared/contract/bridge.ts'
import { useTheme } from '../backend/use-theme.ts'
import type { OpenWorkspace } from './frame.tsx'
import { useOverlays } from './overlays.ts'

const themes: readonly { theme: Theme; label: string; icon: typeof Sun }[] = [
  { theme: 'light', label: 'Light', icon: Sun },
  { theme: 'dark', label: 'Dark', icon: Moon },
  { theme: 'system', label: 'Same as the system', icon: SunMoon },
]

export function TopBar({ workspace }: { workspace: OpenWorkspace }) {
  const deeds = useWorkspaceDeeds()
  const { theme, setTheme } = useTheme()
  const show = useOverlays((overlays) => overlays.show)
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line pr-4 pl-4">
      <Menu
        trigger={
          <button
            type="button"
            aria-label={`${workspace.name}, workspace menu`}
            className="flex h-8 max-w-60 min-w-0 items-center gap-1.5 rounded-md px-2 text-sm font-medium hover:bg-hover"
          >
            <span className="truncate">{workspace.name}</span>
            <ChevronDown size={16} aria-hidden className="shrink-0 text-ink-faint" />
          </button>
        }
        items={[
          { label: 'Open another workspace', run: deeds.chooseAndOpen },
          { label: 'New workspace', run: deeds.startNew },
          { label: 'Close this workspace', run: deeds.close, startsGroup: true },
        ]}
      />
      <Slot place="top-bar" className="flex min-w-0 items-center gap-2" />
      <span className="flex-1" />
      <button
        type="button"
        onClick={() => {
          show('palette')
        }}
        className="flex h-8 shrink-0 items-center gap-2 rounded-md border border-line-strong bg-surface pr-1.5 pl-2 text-sm text-ink-soft hover:bg-hover"
      >
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <span className="hidden pr-6 sm:inline">Search or do</span>
        <Keys keys="Mod+K" />
      </button>
      <MeMenu />
      <Menu
        trigger={<IconButton icon={SunMoon} label="Theme" />}
        items={themes.map(({ theme: one, label, icon }) => ({
          label,
          icon,
          isChosen: one === theme,
          run: () => {
            setTheme(one)
          },
        }))}
      />
    </header>
  )
}
