import { createServer } from 'node:http'

/** A web server on this machine that counts who came. */
export async function serveWeb() {
  let visits = 0
  const server = createServer((_request, response) => {
    visits += 1
    response.setHeader('access-control-allow-origin', '*')
    response.end('<!doctype html><title>The web</title>')
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/`,
    visits: () => visits,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}
