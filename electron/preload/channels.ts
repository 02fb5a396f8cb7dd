/** Every channel between the window's preload and main. There are no others, and main refuses strangers on each. */
export const channels = {
  call: 'baton:call',
  cancel: 'baton:cancel',
  startBackend: 'baton:start-backend',
  chooseFile: 'baton:choose-file',
  grantForDrop: 'baton:grant-for-drop',
  showFolder: 'baton:show-folder',
  setTheme: 'baton:set-theme',
  setReminders: 'baton:set-reminders',
  tryReminder: 'baton:try-reminder',
  listening: 'baton:listening',
  event: 'baton:event',
} as const
