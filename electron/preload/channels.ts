/** Every channel between the preloads of windows and main. There are no others, and main refuses strangers on each. */
export const channels = {
  call: 'baton:call',
  cancel: 'baton:cancel',
  startBackend: 'baton:start-backend',
  chooseFile: 'baton:choose-file',
  grantForDrop: 'baton:grant-for-drop',
  showFolder: 'baton:show-folder',
  printToFile: 'baton:print-to-file',
  paperCall: 'baton:paper-call',
  paperOutcome: 'baton:paper-outcome',
  setTheme: 'baton:set-theme',
  setPaperSize: 'baton:set-paper-size',
  setReminders: 'baton:set-reminders',
  tryReminder: 'baton:try-reminder',
  listening: 'baton:listening',
  event: 'baton:event',
} as const
