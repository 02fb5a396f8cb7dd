import { createHash } from 'node:crypto'
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { decisions } from '../../../../electron/backend/exports/everything/decisions.ts'
import { startTestBackend, type TestBackend } from '../../../support/backend.ts'
import { contentOf, draftOf, startRotationTeam } from '../../../support/rotation-team.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { unzip } from '../../../support/unzip.ts'

const Manifest = z.object({
  workspace: z.object({ name: z.string(), timeZone: z.string() }),
  history: z.object({ entries: z.int(), head: z.string() }),
  files: z.array(z.object({ name: z.string(), rows: z.int(), bytes: z.int(), sha256: z.string() })),
})
const Rows = z.array(z.record(z.string(), z.unknown()))

async function saveEverything({ call, grant }: Pick<TestBackend, 'call' | 'grant'>): Promise<Buffer> {
  const file = path.join(temporaryFolder(), 'everything.zip')
  await call('workspace.saveEverything', { grant: grant(file, 'write') })
  return readFileSync(file)
}

function rowsOfCsv(bytes: Buffer | undefined): Record<string, string>[] {
  return parse(bytes ?? '', { columns: true, bom: true, relaxColumnCount: false })
}

test('other readers find every list twice with as many rows, as the manifest tells', async () => {
  const backend = await startTestBackend({ workspace: 'sample' })
  const { entries: before } = Manifest.parse(
    JSON.parse(String((await unzip(await saveEverything(backend))).get('manifest.json'))),
  ).history
  const files = await unzip(await saveEverything(backend))
  const manifest = Manifest.parse(JSON.parse(String(files.get('manifest.json'))))
  expect(manifest.workspace).toEqual({ name: 'Sample team', timeZone: 'Europe/Berlin' })
  // That it was taken away stands in the history.
  expect(manifest.history.entries).toBe(before + 1)
  expect([...files.keys()]).toEqual([...manifest.files.map(({ name }) => name), 'manifest.json', 'README.txt'])
  for (const { name, rows, bytes, sha256 } of manifest.files) {
    const content = files.get(name) ?? Buffer.alloc(0)
    const found = name.endsWith('.csv') ? rowsOfCsv(content) : Rows.parse(JSON.parse(String(content)))
    expect([name, found.length, content.length]).toEqual([name, rows, bytes])
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
  }
  const rows = (file: string) => manifest.files.find(({ name }) => name === `csv/${file}.csv`)?.rows
  const { call } = backend
  expect(rows('people')).toBe((await call('people.list', { includeArchived: true })).length)
  expect(rows('calls')).toBe((await call('calls.list', { includeArchived: true })).length)
  expect(rows('training-records')).toBe((await call('records.totals', {})).records)
  const page = String(files.get('README.txt'))
  expect(page).toContain('Everything that the Baton workspace "Sample team" hands over')
  expect(page).toContain('What people like and would hate is theirs alone.')
  const [first] = Rows.parse(JSON.parse(String(files.get('json/people.json'))))
  const [line] = rowsOfCsv(files.get('csv/people.csv'))
  expect([first?.['name'], first?.['hoursPerWeek']]).toEqual([line?.['Name'], Number(line?.['Hours per week'])])
})

test('the same workspace gives the same bytes', async () => {
  const origin = await startTestBackend({ workspace: 'sample' })
  await origin.stop()
  const archives: Buffer[] = []
  for (const name of ['One.baton', 'Other.baton']) {
    const file = path.join(temporaryFolder(), name)
    copyFileSync(origin.file, file)
    const backend = await startTestBackend({ file, workspace: 'none' })
    await backend.call('workspace.open', { grant: backend.grant(file, 'write') })
    archives.push(await saveEverything(backend))
    await backend.stop()
  }
  expect(archives[0]?.equals(archives[1] ?? Buffer.alloc(0))).toBe(true)
})

test('every table of the workspace has its lists in the archive, or a reason why it has none', async () => {
  const files = await unzip(await saveEverything(await startTestBackend()))
  const expected = Object.values(decisions).flatMap((one) => ('files' in one ? one.files : []))
  const lists = [...files.keys()].flatMap((name) => /^csv\/(.*)\.csv$/.exec(name)?.[1] ?? [])
  expect([...lists, 'manifest'].toSorted()).toEqual([...expected, 'training-records'].toSorted())
})

test('PR-1: nothing private is in it: what is for the author or host alone, unsent, wished for or answered', async () => {
  const team = await startRotationTeam()
  const { call, ann, mia, tom, annOnDemo, annOnPitch, miaOnDemo } = team
  const submit = async (
    placementId: typeof annOnDemo,
    authorId: typeof ann,
    what: string,
    visibility: 'private' | 'host' | 'team',
  ) =>
    await call('reflections.submit', { authorId, placementId, visibility, minutes: 30, content: contentOf({ what }) })
  await call('seals.create', { personId: ann, passphrase: 'correct horse battery' })
  await submit(annOnDemo, ann, 'marker-private', 'private')
  await submit(annOnPitch, ann, 'marker-host', 'host')
  await call('reflections.addAddendum', { authorId: ann, placementId: annOnPitch, text: 'marker-addendum' }).catch(
    () => undefined,
  )
  await submit(miaOnDemo, mia, 'For all of us', 'team')
  await call('preferences.set', {
    personId: ann,
    preferences: [{ subject: 'type', value: 'marker-wish', feeling: 'would-hate' }],
  })
  await call('drafts.save', { authorId: tom, subjectId: annOnDemo, draft: { form: 'veto', reason: 'marker-veto' } })
  const own = { authorId: tom, placementId: team.tomOnWebinar }
  await call('reflections.saveDraft', { ...own, visibility: 'team', content: draftOf({ what: 'marker-draft' }) })
  const files = await unzip(await saveEverything(team))
  const all = [...files.values()].map(String).join('\n')
  expect(all).not.toMatch(/marker-/)
  const reflections = Rows.parse(JSON.parse(String(files.get('json/reflections.json'))))
  expect(reflections.map(({ person, what }) => [person, what])).toEqual([['Mia Roth', 'For all of us']])
})

test('lists that can be imported come into another workspace without a question about their columns', async () => {
  const origin = await startTestBackend({ workspace: 'sample' })
  const files = await unzip(await saveEverything(origin))
  const other = await startTestBackend()
  const kinds = [
    ['people', 'people'],
    ['levels', 'skills'],
    ['levels', 'levels'],
    ['calls', 'calls'],
    ['projects', 'projects'],
  ] as const
  for (const [kind, list] of kinds) {
    const file = path.join(other.folder, `${list}.csv`)
    writeFileSync(file, files.get(`csv/${list}.csv`) ?? '')
    const shown = await other.call('imports.preview', { grant: other.grant(file, 'read'), kind, options: {} })
    expect([list, shown.questions, shown.rows.flatMap(({ reasons }) => reasons)]).toEqual([list, [], []])
    await other.call('imports.apply', { grant: other.grant(file, 'read'), kind, options: {}, digest: shown.digest })
    // That somebody is interested in a skill that they have no level in is nothing to import.
    expect([list, shown.counts.new + shown.counts.same]).toEqual([list, rowsOfCsv(files.get(`csv/${list}.csv`)).length])
  }
  const named = async ({ call }: TestBackend) => {
    const people = new Map((await call('people.list', {})).map(({ id, name }) => [id, name]))
    const calls = await call('calls.list', {})
    return calls.map(({ title, hostId, startsAt, endsAt, seats, callType }) => {
      return { title, host: people.get(hostId), startsAt, endsAt, seats, callType }
    })
  }
  expect(await named(other)).toEqual(await named(origin))
})

test('an archive that is cancelled leaves nothing behind', async () => {
  const { call, folder, grant } = await startTestBackend({ workspace: 'sample' })
  const file = path.join(folder, 'cancelled.zip')
  const cancelling = new AbortController()
  const saving = call('workspace.saveEverything', { grant: grant(file, 'write') }, { signal: cancelling.signal })
  cancelling.abort()
  await expect(saving).rejects.toMatchObject({ code: 'cancelled' })
  expect(readdirSync(folder).filter((name) => name.includes('cancelled') || name.includes('unfinished'))).toEqual([])
})
