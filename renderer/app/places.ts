import type { LucideIcon } from 'lucide-react'
import {
  CalendarRange,
  FileText,
  GraduationCap,
  Grid3x3,
  House,
  Phone,
  Repeat2,
  Scale,
  Settings,
  Users,
} from 'lucide-react'
import type { Screen } from '../../shared/contract/bridge.ts'

export interface Place {
  screen: Screen
  path: string
  title: string
  icon: LucideIcon
  /** The same as in the menu. Chords, because single letters find rows while a table has the focus. */
  keys: string
}

/** The screens that exist, in the order of the sidebar. */
export const places: readonly Place[] = [
  { screen: 'home', path: '/home', title: 'Home', icon: House, keys: 'Mod+1' },
  { screen: 'plan', path: '/plan', title: 'Plan', icon: CalendarRange, keys: 'Mod+2' },
  { screen: 'calls', path: '/calls', title: 'Calls', icon: Phone, keys: 'Mod+3' },
  { screen: 'projects', path: '/projects', title: 'Projects', icon: FileText, keys: 'Mod+4' },
  { screen: 'people', path: '/people', title: 'People', icon: Users, keys: 'Mod+5' },
  { screen: 'skills', path: '/skills', title: 'Skills', icon: Grid3x3, keys: 'Mod+6' },
  { screen: 'rotations', path: '/rotations', title: 'My rotations', icon: Repeat2, keys: 'Mod+7' },
  { screen: 'records', path: '/records', title: 'Records', icon: GraduationCap, keys: 'Mod+8' },
  { screen: 'alignment', path: '/alignment', title: 'Alignment', icon: Scale, keys: 'Mod+9' },
  { screen: 'settings', path: '/settings', title: 'Settings', icon: Settings, keys: 'Mod+,' },
]
