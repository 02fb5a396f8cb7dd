import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { project, readText, type Source, sourcesIn } from './sources.ts'

const sources = sourcesIn('electron', 'renderer', 'shared', 'tests')
const folders = ['electron', 'migrations', 'renderer', 'shared', 'tests']

const isToolConfig = ({ file }: Source) => file.endsWith('.config.ts')
/** Lines of code: what a text or a comment says is not code. */
function codeOf({ text }: Source): string {
  return text
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/(['"`])(?:\\.|(?!\1)[^\\])*\1/g, "''")
    .replaceAll(/\/\/.*$/gm, '')
}

test('the top level holds the five folders and what tools look for there', () => {
  const toolFiles = ['package.json', 'package-lock.json', 'tsconfig.json', 'electron-builder.yml', 'node_modules']
  const allowed = new Set([...folders, ...toolFiles, 'README.md', 'LICENSE'])
  const others = readdirSync(project).filter((name) => !name.startsWith('.') && !allowed.has(name))
  expect(others).toEqual([])
  expect(readdirSync(project)).toEqual(expect.arrayContaining(folders))
})

test('nothing is exported without a name', () => {
  const found = sources.filter((source) => !isToolConfig(source) && /\bexport default\b/.test(codeOf(source)))
  expect(found.map(({ file }) => file)).toEqual([])
})

test('there are no enums, namespaces or decorators', () => {
  const pattern = /^\s*(?:export )?(?:declare )?(?:const )?(?:enum|namespace) \w|^\s*@\w+\(/m
  expect(sources.filter((source) => pattern.test(codeOf(source))).map(({ file }) => file)).toEqual([])
})

test('no file only passes on what others export', () => {
  const isBarrel = ({ file, text }: Source) =>
    /(?:^|\/)index\.tsx?$/.test(file) ||
    (text.trim() !== '' && !/^(?!\s*(?:export\b[^=]*\bfrom\b|\/\/|\*|\/\*|$))/m.test(text))
  expect(sources.filter(isBarrel).map(({ file }) => file)).toEqual([])
})

test('nobody switches a check off', () => {
  const pattern = /[eo][sx]lint-disable|@ts-(?:ignore|expect-error|nocheck)/
  expect(sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([])
})

test('files stay short enough to be read at once', () => {
  const mostLines = (file: string) => (file.startsWith('tests/') ? 600 : 400)
  const long = sources.filter(({ file, text }) => text.split('\n').length > mostLines(file))
  expect(long.map(({ file, text }) => `${file}: ${text.split('\n').length} lines`)).toEqual([])
})

test('every test mirrors a source, or lies in a folder for more than one', () => {
  const mirrored = sourcesIn('tests/electron', 'tests/renderer', 'tests/shared').filter(({ file }) =>
    /\.test\.tsx?$/.test(file),
  )
  const known = new Set(sources.map(({ file }) => path.posix.dirname(file)))
  const lost = mirrored.filter(({ file }) => !known.has(path.posix.dirname(file.replace(/^tests\//, ''))))
  expect(lost.map(({ file }) => file)).toEqual([])
})

test('the commands that READMEs give are there', () => {
  const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> }
  const npms = new Set(['install', 'ci', ...Object.keys(scripts)])
  const unknown = readmes().flatMap((file) =>
    Array.from(
      readText(file).matchAll(/(?:^ *(?:\$ )?|`|&& )npm (?:run )?(?:--?[\w-]+ )*([\w:-]+)/gm),
      ([command, name = '']) => ({
        file,
        command,
        name,
      }),
    )
      .filter(({ name }) => !npms.has(name))
      .map(({ command }) => `${file}: ${command}`),
  )
  expect(unknown).toEqual([])
})

test('every folder of the top level says what lives in it, on a page', () => {
  const found = readmes()
  expect(found).toEqual(expect.arrayContaining(folders.map((folder) => `${folder}/README.md`)))
  const long = found.filter((file) => readText(file).split('\n').length > 90)
  expect(long).toEqual([])
})

function readmes(): string[] {
  const within = folders.flatMap((folder) =>
    readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  return ['README.md', ...within]
    .filter((file) => /(?:^|\/)README\.md$/.test(file))
    .filter((file) => !file.includes('node_modules'))
}
