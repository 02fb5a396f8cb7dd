import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge, BridgeEvent, CallResult, FileChoice, GrantedFile } from '../../shared/contract/bridge.ts'
import type { ReminderSettings } from '../../shared/domain/reminders.ts'
import { channels } from './channels.ts'
import { stayHome } from './stay-home.ts'

const listeners = new Set<(event: BridgeEvent) => void>()
let backend: BridgeEvent = { type: 'backend', state: 'starting' }
let theme: BridgeEvent = { type: 'theme', theme: 'system' }
let paperSize: BridgeEvent = { type: 'paper-size', size: null }
/** How this machine reminds; nothing until main has told. */
let reminders: BridgeEvent[] = []
/** A file that was to be opened before the page listened. */
let unheard: BridgeEvent[] = []

ipcRenderer.on(channels.event, (_event, event: BridgeEvent) => {
  if (event.type === 'backend') backend = event
  else if (event.type === 'theme') theme = event
  else if (event.type === 'paper-size') paperSize = event
  else if (event.type === 'reminders') reminders = [event]
  else if (listeners.size === 0) unheard = event.type === 'open-file' ? [event] : unheard
  for (const listener of listeners) listener(event)
})
ipcRenderer.send(channels.listening)

const bridge: Bridge<File> = {
  platform: process.platform,
  call: async (name, input, taskId) => (await ipcRenderer.invoke(channels.call, { name, input, taskId })) as CallResult,
  cancel: (taskId) => {
    ipcRenderer.send(channels.cancel, taskId)
  },
  startBackend: () => {
    ipcRenderer.send(channels.startBackend)
  },
  on: (listener) => {
    listeners.add(listener)
    const missed = [backend, theme, paperSize, ...reminders, ...unheard]
    unheard = []
    for (const event of missed) listener(event)
    return () => {
      listeners.delete(listener)
    }
  },
  setTheme: (chosen) => {
    ipcRenderer.send(channels.setTheme, chosen)
  },
  setPaperSize: (size) => {
    ipcRenderer.send(channels.setPaperSize, size)
  },
  setReminders: (settings: ReminderSettings) => {
    ipcRenderer.send(channels.setReminders, settings)
  },
  tryReminder: () => {
    ipcRenderer.send(channels.tryReminder)
  },
  chooseFile: async (choice: FileChoice) =>
    (await ipcRenderer.invoke(channels.chooseFile, choice)) as GrantedFile | undefined,
  grantForDrop: async (file) => {
    const path = webUtils.getPathForFile(file)
    if (path === '') return undefined
    return (await ipcRenderer.invoke(channels.grantForDrop, path)) as GrantedFile | undefined
  },
  showFolder: async (grant) => {
    await ipcRenderer.invoke(channels.showFolder, grant)
  },
  printToFile: async (request, taskId) =>
    (await ipcRenderer.invoke(channels.printToFile, { request, taskId })) as CallResult,
}

stayHome()
contextBridge.exposeInMainWorld('baton', bridge)
