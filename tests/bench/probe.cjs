// Loaded into Electron's main process before the app: prints, once for the first page, when it had painted content and
// when its backend was ready (null where there is no backend), in milliseconds since 1970.
const { app } = require('electron')

const inPage = `(async () => {
  const painted = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [entry] = list.getEntriesByName('first-contentful-paint')
      if (entry !== undefined) resolve(performance.timeOrigin + entry.startTime)
    }).observe({ type: 'paint', buffered: true })
  })
  const ready = new Promise((resolve) => {
    if (window.baton === undefined) resolve(null)
    else window.baton.on((event) => {
      if (event.type === 'backend' && event.state === 'ready') resolve(Date.now())
    })
  })
  return { paintedAt: await painted, readyAt: await ready }
})()`

async function print(contents) {
  process.stdout.write(`probe ${JSON.stringify(await contents.executeJavaScript(inPage))}\n`)
}

app.once('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => void print(contents))
})
