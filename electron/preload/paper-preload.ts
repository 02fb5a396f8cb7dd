import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, CallResult } from '../../shared/contract/bridge.ts'
import { channels } from './channels.ts'
import { stayHome } from './stay-home.ts'

/** All that a page may do that is printed: ask what it shows, and say that it is there. */
const bridge: Pick<Bridge<never>, 'platform' | 'call' | 'on' | 'tellPaper'> = {
  platform: process.platform,
  call: async (name, input) => (await ipcRenderer.invoke(channels.paperCall, { name, input })) as CallResult,
  // Paper does not change any more.
  on: () => () => undefined,
  tellPaper: (outcome) => {
    ipcRenderer.send(channels.paperOutcome, outcome)
  },
}

stayHome()
contextBridge.exposeInMainWorld('baton', bridge)
