import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { QueryName } from '../../../shared/contract/contract.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { TestBackend } from '../../support/backend.ts'
import { CallRefused } from '../../support/caller.ts'
import { type ExportName, exportInputs } from '../../support/export-inputs.ts'
import { queryInputs, walkAs } from '../../support/query-inputs.ts'
import { contentOf, draftOf, startRotationTeam } from '../../support/rotation-team.ts'
import { unzip } from '../../support/unzip.ts'

const sealedMarker = 'zanzibar-quartet-sealed'
const wishMarker = 'zanzibar-quartet-wish'
const sharedMarker = 'zanzibar-quartet-team'
const unsentMarker = 'zanzibar-quartet-unsent'
const passphrase = 'zanzibar-quartet-passphrase'

type Team = Awaited<ReturnType<typeof startRotationTeam>>
/** A bare word, in every way in which it could lie in a file: as it is, in UTF-16, in hexadecimal, and in base64. */
function formsOf(marker: string): Buffer[] {
  const bytes = Buffer.from(marker)
  const inBase64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset, 32), bytes]).toString('base64')
    // The first and last letters depend on the neighbours.
    return text.slice(4, -4)
  })
  return [
    bytes,
    Buffer.from(marker, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    ...inBase64.map((t) => Buffer.from(t)),
  ]
}

function holds(bytes: Buffer, marker: string): boolean {
  return formsOf(marker).some((form) => bytes.includes(form))
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

/** What lies in an archive; any other file as it is. */
async function unpacked(bytes: Buffer): Promise<Buffer> {
  return bytes.subarray(0, 2).toString() === 'PK' ? Buffer.concat([...(await unzip(bytes)).values()]) : bytes
}

/** Ann writes privately in every field there is, changes her mind, goes back and forth, and stays unlocked. */
async function writePrivately({ call, ann, annOnDemo, annOnPitch, tom }: Team): Promise<string> {
  const { recoveryCode } = await call('seals.create', { personId: ann, passphrase })
  const own = { authorId: ann, placementId: annOnDemo, visibility: 'private' } as const
  const words = { what: sealedMarker, soWhat: sealedMarker, nowWhat: sealedMarker, valued: sealedMarker }
  await call('reflections.saveDraft', { ...own, content: draftOf({ ...words, addendum: sealedMarker }) })
  await call('reflections.submit', { ...own, minutes: 20, content: contentOf(words) })
  await call('reflections.submit', {
    ...own,
    minutes: 25,
    content: contentOf({ ...words, what: `More ${sealedMarker}` }),
  })
  await call('history.undo', {})
  await call('history.redo', {})
  await call('placements.signOff', { id: annOnDemo, attendance: 'attended', byPersonId: tom })
  await call('reflections.addAddendum', { authorId: ann, placementId: annOnDemo, text: sealedMarker })
  await call('reflections.saveDraft', { ...own, content: draftOf({ addendum: sealedMarker }) })
  await call('reflections.saveDraft', { ...own, placementId: annOnPitch, content: draftOf(words) })
  await call('seals.changePassphrase', { personId: ann, by: { passphrase }, passphrase: `${passphrase}-2` })
  await call('preferences.set', {
    personId: ann,
    preferences: [{ subject: 'type', value: wishMarker, feeling: 'would-hate' }],
  })
  return recoveryCode
}

async function shareSomething({ call, mia, miaOnDemo: placementId }: Team): Promise<void> {
  const content = contentOf({ what: sharedMarker })
  await call('reflections.submit', { authorId: mia, placementId, visibility: 'team', minutes: null, content })
}

/** Tom has not sent what he says of Ann, nor why he would not want her. */
async function leaveUnsent({ call, tom, annOnPitch, annComing }: Team): Promise<void> {
  const form = 'sign-off' as const
  await call('drafts.save', {
    authorId: tom,
    subjectId: annOnPitch,
    draft: { form, attendance: 'attended', levelsShown: [], observation: unsentMarker, agreement: null },
  })
  await call('drafts.save', { authorId: tom, subjectId: annComing, draft: { form: 'veto', reason: unsentMarker } })
}

/** Writes out all that can be written out. */
async function exportEverything({ call, callAnything, grant }: Team, into: string): Promise<void> {
  let made = 0
  const file = () => grant(path.join(into, `export-${(made += 1)}`), 'write')
  const folder = () => {
    const name = path.join(into, `folder-${(made += 1)}`)
    mkdirSync(name)
    return grant(name, 'folder')
  }
  const walk = await walkAs(call, null)
  const inputs = exportInputs({ file, folder })
  for (const name of Object.keys(inputs) as ExportName[]) {
    for (const input of inputs[name](walk)) await callAnything(name, input)
  }
}

async function answersFor({ call, callAnything }: TestBackend, me: PersonId | null): Promise<string> {
  const walk = await walkAs(call, me)
  const answers: unknown[] = []
  for (const name of Object.keys(queryInputs) as QueryName[]) {
    for (const input of queryInputs[name](walk)) {
      // A refusal is an answer too.
      answers.push(
        await callAnything(name, input).catch((error: unknown) => {
          if (error instanceof CallRefused && error.code !== 'internal') return error.words
          throw error
        }),
      )
    }
  }
  return JSON.stringify(answers)
}

let team: Team
let recoveryCode: string
let out: string
beforeEach(async () => {
  team = await startRotationTeam()
  const { call, cycleId, folder } = team
  recoveryCode = await writePrivately(team)
  await shareSomething(team)
  await leaveUnsent(team)
  out = path.join(folder, 'out')
  mkdirSync(out)
  await call('cycles.plan', { id: cycleId, timeLimitSeconds: 5 })
  await exportEverything(team, out)
  await call('workspace.backUp', {})
})

test('PR-1: no other person, nor nobody in particular, is told a word of private reflections or of wishes', async () => {
  const { call, ann, mia, tom, ben } = team
  expect((await call('seals.state', { personId: ann })).state).toBe('unlocked')
  for (const me of [mia, tom, ben, null]) {
    const answers = await answersFor(team, me)
    expect(answers).toContain(sharedMarker)
    expect([answers.includes(sealedMarker), answers.includes(wishMarker)]).toEqual([false, false])
  }
  const own = await answersFor(team, team.ann)
  expect([own.includes(sealedMarker), own.includes(wishMarker)]).toEqual([true, true])
})

test('PR-1: a report of what is held about somebody has a private word only when they make it themselves', async () => {
  const { call, ann, mia, tom, people } = { ...team, people: [team.ann, team.mia, team.tom, team.ben] }
  const reportsFor = async (me: PersonId | null) => {
    await call('identity.choose', { personId: me })
    await call('seals.unlock', { personId: ann, by: { passphrase: `${passphrase}-2` } })
    const reports = []
    for (const personId of people) reports.push(await call('privacy.report', { personId }))
    return JSON.stringify(reports)
  }
  for (const me of [mia, tom, null]) {
    const words = await reportsFor(me)
    expect(words).toContain(sharedMarker)
    expect([sealedMarker, wishMarker].filter((marker) => words.includes(marker))).toEqual([])
    expect(words.includes(unsentMarker)).toBe(me === tom)
  }
  const own = await reportsFor(ann)
  expect([sealedMarker, wishMarker, unsentMarker].map((marker) => own.includes(marker))).toEqual([true, true, false])
})

test('PR-1: what a host has not sent is told to nobody but the host', async () => {
  const { ann, mia, tom, ben } = team
  for (const me of [ann, mia, ben, null]) expect(await answersFor(team, me)).not.toContain(unsentMarker)
  expect((await answersFor(team, tom)).split(unsentMarker)).toHaveLength(3)
})

test('PR-1: nothing that is written out or told of by itself holds a word of them', async () => {
  const files = [...filesIn(out), ...filesIn(team.dataFolder).filter((file) => !file.includes('backups'))]
  expect(filesIn(out).length).toBeGreaterThan(15)
  const bytes = await Promise.all(files.map(async (file) => await unpacked(readFileSync(file))))
  for (const marker of [sealedMarker, wishMarker, unsentMarker]) {
    expect(files.filter((_, index) => holds(bytes[index] ?? Buffer.alloc(0), marker))).toEqual([])
    expect(holds(Buffer.from(JSON.stringify(team.events)), marker)).toBe(false)
  }
})

test('PR-1: neither the bytes of the file and its log of writes nor a backup hold a private word, a passphrase or a key', async () => {
  const { app, ann, file, dataFolder } = team
  const key = app.keys.keyOf(ann)
  const files = [file, `${file}-wal`, `${file}-shm`, ...filesIn(dataFolder)]
  expect(files.some((name) => name.includes('backups'))).toBe(true)
  const bytes = files.map((name) => readFileSync(name))
  for (const secret of [sealedMarker, passphrase, recoveryCode, key?.toString('hex') ?? '']) {
    expect(files.filter((_, index) => holds(bytes[index] ?? Buffer.alloc(0), secret))).toEqual([])
  }
  expect(bytes.some((each) => key !== undefined && each.includes(key))).toBe(false)
  // The search finds what is there.
  expect(bytes.filter((each) => holds(each, sharedMarker)).length).toBeGreaterThan(1)
})
