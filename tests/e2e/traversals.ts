const targets = ['main/main.js', 'backend/backend.mjs', '../package.json', '../../../../../../../../etc/passwd']
const ups = ['../', '..\\', '%2e%2e/', '%2e%2e%2f', '..%2f', '..%5c', '%2e%2e%5c', '.%2e/', '%2E%2E/', '..;/', '....//']
const harder = [
  '%252e%252e%252f',
  '..%252f',
  '..%c0%af',
  '%c0%ae%c0%ae/',
  '..%00/',
  '..%0a/',
  '\u2024\u2024/',
  '..\uff0f',
]
const starts = ['', '/', '//', 'assets/', 'assets/..//', './', '%2f', 'index.html/']

/** More than 200 URLs of the app's scheme that try to name a file outside of the folder that it serves. */
export function traversals(): string[] {
  const relative = [...ups, ...harder].flatMap((up) =>
    targets.flatMap((target) => [1, 3].map((times) => up.repeat(times) + encodeTarget(target, up))),
  )
  const paths = relative.flatMap((path, index) => {
    const start = starts[index % starts.length] ?? ''
    return [path, start + path]
  })
  const absolute = [
    '/etc/passwd',
    '//etc/passwd',
    '%2fetc%2fpasswd',
    'C:/Windows/win.ini',
    'C:%5cWindows%5cwin.ini',
    'file:///etc/passwd',
    '%00',
    'index.html%00.js',
    '.',
    '..',
    'assets',
    'assets/',
    'INDEX.HTML/..',
  ]
  const strangers = [
    'baton-app://elsewhere/index.html',
    'baton-app://app:80/index.html',
    'baton-app://somebody@app/index.html',
    'baton-app://app@elsewhere/index.html',
    'baton-app:///etc/passwd',
    'baton-app://../etc/passwd',
    'baton-app://%2e%2e/etc/passwd',
  ]
  return [...new Set([...[...paths, ...absolute].map((path) => `baton-app://app/${path}`), ...strangers])]
}

/** The target's own steps up are spelt like the rest. */
function encodeTarget(target: string, up: string): string {
  return target.replaceAll('../', up)
}
