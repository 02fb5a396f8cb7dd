import type { LucideIcon } from 'lucide-react'
import { CalendarRange, FileText, Grid3x3, House, Phone, Settings, Users } from 'lucide-react'
import type { Screen } from '../../shared/contract/bridge.ts'

export interface Place {
  screen: Screen
  path: string
  title: string
  icon: LucideIcon
  keys: string
}

/** The screens that exist, in the order of the sidebar. */
export const places: readonly Place[] = [
  { screen: 'home', path: '/home', title: 'Home', icon: House, keys: 'g h' },
  { screen: 'plan', path: '/plan', title: 'Plan', icon: CalendarRange, keys: 'g l' },
  { screen: 'calls', path: '/calls', title: 'Calls', icon: Phone, keys: 'g c' },
  { screen: 'projects', path: '/projects', title: 'Projects', icon: FileText, keys: 'g r' },
  { screen: 'people', path: '/people', title: 'People', icon: Users, keys: 'g p' },
  { screen: 'skills', path: '/skills', title: 'Skills', icon: Grid3x3, keys: 'g s' },
  { screen: 'settings', path: '/settings', title: 'Settings', icon: Settings, keys: 'g e' },
]
