import { Menu, type MenuItemConstructorOptions, app } from 'electron'
import { type MenuCommand, type Screen, type Theme, screens } from '../../shared/contract/bridge.ts'

export interface MenuState {
  recent: readonly { id: string; name: string }[]
  theme: Theme
}

export interface MenuActions {
  command: (command: MenuCommand) => void
  setTheme: (theme: Theme) => void
  showDataFolder: () => void
}

type Item = MenuItemConstructorOptions

const screenItems: Record<Screen, { label: string; accelerator: string }> = {
  home: { label: 'Home', accelerator: 'CmdOrCtrl+1' },
  plan: { label: 'Plan', accelerator: 'CmdOrCtrl+2' },
  calls: { label: 'Calls', accelerator: 'CmdOrCtrl+3' },
  projects: { label: 'Projects', accelerator: 'CmdOrCtrl+4' },
  people: { label: 'People', accelerator: 'CmdOrCtrl+5' },
  skills: { label: 'Skills', accelerator: 'CmdOrCtrl+6' },
  rotations: { label: 'My rotations', accelerator: 'CmdOrCtrl+7' },
  records: { label: 'Records', accelerator: 'CmdOrCtrl+8' },
  alignment: { label: 'Alignment', accelerator: 'CmdOrCtrl+9' },
  settings: { label: 'Settings', accelerator: 'CmdOrCtrl+,' },
}
const themeNames: Record<Theme, string> = {
  light: 'Light',
  dark: 'Dark',
  system: 'Same as the system',
}

/** Sets the application's menu. Called again whenever something in it has changed. */
export function setMenu(state: MenuState, actions: MenuActions): void {
  const isMac = process.platform === 'darwin'
  const menus: Item[] = [
    ...(isMac ? [{ role: 'appMenu' } satisfies Item] : []),
    { label: '&File', submenu: fileItems(state, actions, isMac) },
    { label: '&Edit', submenu: editItems(actions) },
    { label: '&View', submenu: viewItems(state, actions) },
    { role: 'windowMenu' },
    { role: 'help', label: '&Help', submenu: helpItems(actions) },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus))
}

function fileItems(state: MenuState, { command }: MenuActions, isMac: boolean): Item[] {
  const recent = state.recent.map(({ id, name }): Item => {
    return { label: name.replaceAll('&', '&&'), click: () => command({ name: 'open-recent', recentId: id }) }
  })
  return [
    { label: 'New workspace…', accelerator: 'CmdOrCtrl+N', click: () => command({ name: 'new-workspace' }) },
    { label: 'Open…', accelerator: 'CmdOrCtrl+O', click: () => command({ name: 'open-workspace' }) },
    { label: 'Open recent', enabled: recent.length > 0, submenu: recent },
    { type: 'separator' },
    { label: 'Import…', accelerator: 'CmdOrCtrl+I', click: () => command({ name: 'import' }) },
    { type: 'separator' },
    { label: 'Close workspace', click: () => command({ name: 'close-workspace' }) },
    { role: isMac ? 'close' : 'quit' },
  ]
}

function editItems({ command }: MenuActions): Item[] {
  // The page hears these two keys itself: it knows whether they are meant for a text field or for the workspace.
  const heardByPage = { registerAccelerator: false }
  return [
    { label: 'Undo', accelerator: 'CmdOrCtrl+Z', ...heardByPage, click: () => command({ name: 'undo' }) },
    { label: 'Redo', accelerator: 'CmdOrCtrl+Shift+Z', ...heardByPage, click: () => command({ name: 'redo' }) },
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ]
}

function viewItems(state: MenuState, { command, setTheme }: MenuActions): Item[] {
  const themes = (['light', 'dark', 'system'] as const).map((theme): Item => {
    return { label: themeNames[theme], type: 'radio', checked: state.theme === theme, click: () => setTheme(theme) }
  })
  const places = screens.map((screen): Item => {
    const { label, accelerator } = screenItems[screen]
    return { label, accelerator, click: () => command({ name: 'show-screen', screen }) }
  })
  return [
    ...places,
    { type: 'separator' },
    { label: 'Theme', submenu: themes },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } satisfies Item]),
  ]
}

function helpItems({ showDataFolder }: MenuActions): Item[] {
  return [{ label: 'Show the folder with Baton’s own files', click: showDataFolder }, { role: 'about' }]
}
