import { create } from 'zustand'
import type { Visibility } from '../../../shared/domain/reflections.ts'

/** What was chosen last in this window stands chosen for the next reflection. */
export const useLastVisibility = create<{ last: Visibility | null }>()(() => ({ last: null }))

export function rememberVisibility(last: Visibility) {
  useLastVisibility.setState({ last })
}
