// Everything that Electron's security checklist warns of, so that the proofs in security.test.ts can be seen to fail.
import { BrowserWindow, app, ipcMain, shell } from 'electron'
import path from 'node:path'

ipcMain.handle('twin:anything', (_event, value) => value)

app.on('ready', () => {
  const window = new BrowserWindow({
    webPreferences: {
      preload: path.join(import.meta.dirname, 'preload.cjs'),
      nodeIntegration: true,
      contextIsolation: false,
      sandbox: false,
      webSecurity: false,
      allowRunningInsecureContent: true,
      experimentalFeatures: true,
      enableBlinkFeatures: 'CSSVariables',
      webviewTag: true,
    },
  })
  window.webContents.setWindowOpenHandler(({ url }) => {
    void shell.openExternal(url)
    return { action: 'allow' }
  })
  void window.loadFile(path.join(import.meta.dirname, 'index.html'))
})
