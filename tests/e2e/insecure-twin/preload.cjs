const { ipcRenderer, shell } = require('electron')

globalThis.baton = { ipcRenderer, shell }
