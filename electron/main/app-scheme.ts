import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

export const appScheme = 'baton-app'
export const appOrigin = `${appScheme}://app`
export const homePage = `${appOrigin}/index.html`

/** Sent with every answer; reliability.md gives the reasons. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * Every file that the scheme may serve, by its path in the URL. Requests are looked up here and never joined to a
 * folder, so that no spelling of a URL can name a file outside. Links are left out.
 */
export function servableFiles(root: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const visit = (folder: string, prefix: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) visit(file, `${prefix}${entry.name}/`)
      else if (entry.isFile()) files.set(`${prefix}${entry.name}`, file)
    }
  }
  visit(root, '/')
  return files
}

/** Answers the scheme's requests: 200 with the file, 404 for everything else. */
export function serveFrom(root: string): (request: { url: string; method: string }) => Promise<Response> {
  const files = servableFiles(root)
  return async (request) => {
    const file = request.method === 'GET' ? findFile(files, request.url) : undefined
    if (file === undefined) return new Response(null, { status: 404, headers: headersFor('') })
    return new Response(new Uint8Array(await readFile(file)), { headers: headersFor(path.extname(file)) })
  }
}

function findFile(files: ReadonlyMap<string, string>, url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, host, username, password, pathname } = new URL(url)
  if (protocol !== `${appScheme}:` || host !== 'app' || username !== '' || password !== '') return undefined
  return files.get(pathname)
}

function headersFor(extension: string): Record<string, string> {
  return {
    'content-type': contentTypes[extension] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy,
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
}
