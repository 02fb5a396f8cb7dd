import type { BridgeEvent } from '../../shared/contract/bridge.ts'

type EventOf<Type extends BridgeEvent['type']> = Extract<BridgeEvent, { type: Type }>

const listeners = new Set<(event: BridgeEvent) => boolean>()
const kept = new Map<BridgeEvent['type'], BridgeEvent>()
let isListening = false

/**
 * Listens to what main and the backend report. Whoever begins to listen late is told the state of the backend, the theme,
 * what papers are printed on, how this machine reminds, and a file that was to be opened before anybody listened.
 */
export function onEvent<Type extends BridgeEvent['type']>(type: Type, listener: (event: EventOf<Type>) => void) {
  const isMine = (event: BridgeEvent): event is EventOf<Type> => event.type === type
  const hear = (event: BridgeEvent) => {
    if (!isMine(event)) return false
    listener(event)
    return true
  }
  listeners.add(hear)
  listen()
  const missed = kept.get(type)
  if (missed !== undefined) {
    if (type === 'open-file') kept.delete(type)
    hear(missed)
  }
  return () => {
    listeners.delete(hear)
  }
}

function listen() {
  if (isListening) return
  isListening = true
  window.baton.on((event) => {
    const heard = [...listeners].filter((hear) => hear(event))
    if (isState(event) || (event.type === 'open-file' && heard.length === 0)) kept.set(event.type, event)
  })
}

function isState({ type }: BridgeEvent): boolean {
  return type === 'backend' || type === 'theme' || type === 'paper-size' || type === 'reminders'
}
