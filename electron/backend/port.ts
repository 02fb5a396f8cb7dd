/** The backend's end of the line to main. */
export type Port = {
  post: (message: unknown) => void
  onMessage: (listener: (message: unknown) => void) => void
}

type ParentPort = {
  postMessage: (message: unknown) => void
  on: (event: 'message', listener: (event: { data: unknown }) => void) => void
}

/**
 * Connects to whoever started this process: Electron's utility process offers `process.parentPort`, a forked Node
 * offers `process.send`. Throws where there is neither. A forked Node ends when its parent goes, as nobody else
 * would end it.
 */
export function connectPort(): Port {
  const { parentPort } = process as typeof process & { parentPort?: ParentPort }
  if (parentPort !== undefined) {
    return {
      post: (message) => {
        parentPort.postMessage(message)
      },
      onMessage: (listener) => {
        parentPort.on('message', (event) => {
          listener(event.data)
        })
      },
    }
  }

  if (process.send === undefined) throw new Error('The backend is started by Baton, not by hand.')
  process.on('disconnect', () => {
    process.exit()
  })
  return {
    post: (message) => {
      // The parent may be gone between two messages; `disconnect` ends this process then.
      if (process.connected) process.send?.(message)
    },
    onMessage: (listener) => {
      process.on('message', listener)
    },
  }
}
