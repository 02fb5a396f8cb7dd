import { create } from 'zustand'

type Overlay = 'palette' | 'shortcuts'

/** What lies over the frame; at most one at a time. */
export const useOverlays = create<{ shown: Overlay | undefined; show: (overlay: Overlay) => void; hide: () => void }>()(
  (set) => ({
    shown: undefined,
    show: (overlay) => {
      set({ shown: overlay })
    },
    hide: () => {
      set({ shown: undefined })
    },
  }),
)
