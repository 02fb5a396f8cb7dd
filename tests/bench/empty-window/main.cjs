// The least that Electron can do: what Baton's start is measured against.
const { app, BrowserWindow } = require('electron')
const path = require('node:path')

app.setPath('userData', process.env.BATON_USER_DATA)
app.once('ready', () => {
  const window = new BrowserWindow({ width: 1280, height: 800 })
  void window.loadFile(path.join(__dirname, 'index.html'))
})
app.on('window-all-closed', () => app.quit())
