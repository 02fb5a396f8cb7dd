import { useEffect, useSyncExternalStore } from 'react'

/** Something that can be done from anywhere: listed in the palette, run by its keys. */
export interface Action {
  /** Says the deed; unique while offered. */
  title: string
  run: () => void
  /** As tinykeys writes them, with `Mod` for Ctrl or ⌘: `Mod+Shift+Z`. */
  keys?: string
  /** Under which the palette lists it. */
  group?: string
}

type Offer = readonly Action[]

let offers: readonly Offer[] = []
const listeners = new Set<() => void>()

function change(next: readonly Offer[]) {
  offers = next
  for (const listener of listeners) listener()
}

/** Offers actions while the component is shown. Keep the list between renders (`useMemo`) where it can be kept. */
export function useActions(actions: Offer) {
  useEffect(() => {
    change([...offers, actions])
    return () => {
      change(offers.filter((other) => other !== actions))
    }
  }, [actions])
}

/** Everything that can be done now, in the order in which it was offered. */
export function useOfferedActions(): readonly Offer[] {
  return useSyncExternalStore(subscribe, () => offers)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
