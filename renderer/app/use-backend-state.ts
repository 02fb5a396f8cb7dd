import { useEffect, useState } from 'react'
import type { BackendState } from '../../shared/contract/bridge.ts'
import { onEvent } from '../backend/events.ts'

export function useBackendState(): BackendState {
  const [state, setState] = useState<BackendState>('starting')
  useEffect(
    () =>
      onEvent('backend', (event) => {
        setState(event.state)
      }),
    [],
  )
  return state
}
