import { RefusedError } from '../../shared/contract/errors.ts'
import type { App } from './app.ts'
import { getWorkspace } from './db/workspaces.ts'
import { dispatch } from './dispatch.ts'
import { findStoreSettings } from './record-store-settings.ts'

/** How many looks are left out at most after one that came to nothing. */
const mostLeftOut = 11

/**
 * Returns the way to look whether records are to be sent to a learning record store by themselves, and to send them. The longer
 * the store does not take them, the more looks are left out. A call while one is sending does nothing.
 */
export function createSendingByItself(app: App): (signal: AbortSignal) => Promise<void> {
  let isSending = false
  let leftOut = 0
  let toLeaveOut = 0

  async function isWanted(): Promise<boolean> {
    if (app.workspace.state !== 'open') return false
    const { id } = await app.workspace.database.read(getWorkspace)
    return findStoreSettings(app.dataFolder, id)?.sendsByItself === true
  }

  async function send(signal: AbortSignal): Promise<boolean> {
    const { problem, refused } = await dispatch(app, 'recordStores.post', {}, { path: noFile, signal })
    return problem === null && refused.length === 0
  }

  return async (signal) => {
    if (isSending) return
    isSending = true
    try {
      if (!(await isWanted())) return
      if (leftOut < toLeaveOut) {
        leftOut += 1
        return
      }
      leftOut = 0
      toLeaveOut = (await send(signal)) ? 0 : Math.min(2 * toLeaveOut + 1, mostLeftOut)
    } catch (error) {
      toLeaveOut = mostLeftOut
      // Closed meanwhile, or the keychain is: whoever looks into the records is told.
      if (!(error instanceof RefusedError)) app.log.bug('sending records by itself', error)
    } finally {
      isSending = false
    }
  }
}

function noFile(): never {
  throw new RefusedError('grant-expired')
}
