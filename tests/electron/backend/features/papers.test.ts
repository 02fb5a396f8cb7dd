import { PDFDocument, PDFString } from '@cantoo/pdf-lib'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { getDocumentProxy, getMeta } from 'unpdf'
import { expect, test } from 'vitest'
import type { Paper } from '../../../../shared/domain/papers.ts'
import type { Day } from '../../../../shared/domain/times.ts'
import { personDraft } from '../../../support/drafts.ts'
import { startRotationTeam } from '../../../support/rotation-team.ts'

const details = {
  title: 'Transcript of Ann Berg',
  subject: 'What she learned',
  madeOn: '2026-11-23' as Day,
}

/** Of one empty page, made now, as Chromium would. */
async function printed(): Promise<string> {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  return await pdf.saveAsBase64()
}

/** Of two elements, one in the other, which Chromium has given these numbers. */
async function printedWith(outer: number, inner: number): Promise<string> {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  const { context } = pdf
  const nameOf = (number: number) => PDFString.of(`node${String(number).padStart(8, '0')}`)
  const [outerRef, innerRef, leafRef] = [context.nextRef(), context.nextRef(), context.nextRef()]
  context.assign(outerRef, context.obj({ Type: 'StructElem', K: [innerRef], ID: nameOf(outer) }))
  context.assign(innerRef, context.obj({ Type: 'StructElem', P: outerRef, ID: nameOf(inner) }))
  const sorted = outer < inner ? [outer, inner] : [inner, outer]
  const Names = sorted.flatMap((number) => [nameOf(number), number === outer ? outerRef : innerRef])
  context.assign(leafRef, context.obj({ Limits: sorted.map(nameOf), Names }))
  return await pdf.saveAsBase64({ useObjectStreams: false })
}

/** Ann was on the demo and, partly, on the pitch; Mia missed the demo. */
async function startSignedOff() {
  const team = await startRotationTeam()
  const { call, ann, tom, ben, discovery, annOnDemo, annOnPitch, miaOnDemo } = team
  const levelsShown = [{ skillId: discovery, level: 1 }]
  await call('placements.signOff', { id: annOnDemo, attendance: 'attended', byPersonId: tom, levelsShown })
  await call('placements.signOff', { id: annOnPitch, attendance: 'partly', byPersonId: ben })
  await call('placements.signOff', { id: miaOnDemo, attendance: 'missed', byPersonId: tom })
  await call('levels.promote', { personId: ann, skillId: discovery, to: 1, byPersonId: tom })
  return team
}

test('a transcript tells all that somebody completed, oldest first, and the entry of the history that proves it', async () => {
  const { call, ann, mia, annOnDemo, annOnPitch } = await startSignedOff()
  const transcript = await call('papers.transcript', { personId: ann })
  expect(transcript).toMatchObject({ workspaceName: 'Test team', person: { name: 'Ann Berg', function: 'marketing' } })
  expect(transcript.records.map(({ placementId }) => placementId)).toEqual([annOnDemo, annOnPitch])
  const { entries, head } = await call('history.verify', {})
  expect(transcript.history).toEqual({ entries, head })
  const [demo, pitch] = transcript.records
  const since = await call('papers.transcript', { personId: ann, from: pitch?.endsOn })
  expect(since.records.map(({ placementId }) => placementId)).toEqual([annOnPitch])
  const until = await call('papers.transcript', { personId: ann, to: demo?.endsOn })
  expect(until.records.map(({ placementId }) => placementId)).toEqual([annOnDemo])
  // What she missed is nothing that she learned.
  expect((await call('papers.transcript', { personId: mia })).records).toEqual([])
})

test('a certificate is of one cycle, and refused for who completed nothing in it', async () => {
  const { call, ann, mia, cycleId } = await startSignedOff()
  const certificate = await call('papers.certificate', { personId: ann, cycleId })
  expect(certificate).toMatchObject({ person: { name: 'Ann Berg' }, cycle: { name: 'Autumn' } })
  expect(certificate.records).toHaveLength(2)
  await expect(call('papers.certificate', { personId: mia, cycleId })).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('Mia Roth has completed nothing in Autumn') as string,
  })
})

test('papers are for those whom records that fit are about', async () => {
  const { call, ann, cycleId } = await startSignedOff()
  expect(await call('papers.people', {})).toEqual([ann])
  expect(await call('papers.people', { filter: { cycleId } })).toEqual([ann])
  expect(await call('papers.people', { filter: { function: 'sales' } })).toEqual([])
  const gone = '01890000-0000-7000-8000-000000000000' as never
  expect(await call('papers.people', { filter: { skillId: gone } })).toEqual([])
})

test('that a paper was handed out is part of the history, cannot be undone, and leaves what papers prove alone', async () => {
  const { call, grant, folder, ann } = await startSignedOff()
  const before = await call('papers.transcript', { personId: ann })
  const undoable = await call('history.state', {})
  const paper: Paper = { kind: 'transcript', personId: ann }
  const file = grant(path.join(folder, 'One.pdf'), 'write')
  await call('papers.save', { paper, details, pdf: await printed(), into: 'file', grant: file })
  const { entries } = await call('disclosures.list', { personId: ann })
  expect(entries).toMatchObject([{ kind: 'transcript', by: null, about: 'Ann Berg', subject: null }])
  expect((await call('history.state', {})).undo).toEqual(undoable.undo)
  expect(await call('papers.transcript', { personId: ann })).toEqual(before)
})

test('a printed paper gets its title, its author and a day instead of a moment, and is the same each time', async () => {
  const { call, grant, folder, ann } = await startRotationTeam()
  const paper: Paper = { kind: 'transcript', personId: ann }
  const [one, two] = [path.join(folder, 'One.pdf'), path.join(folder, 'Two.pdf')]
  const pdf = await printed()
  expect(await call('papers.save', { paper, details, pdf, into: 'file', grant: grant(one, 'write') })).toEqual({
    fileName: 'One.pdf',
  })
  await call('papers.save', { paper, details, pdf, into: 'file', grant: grant(two, 'write') })
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true)
  const { info } = await getMeta(await getDocumentProxy(new Uint8Array(readFileSync(one))))
  expect(info).toMatchObject({
    Title: 'Transcript of Ann Berg',
    Subject: 'What she learned',
    Author: 'Test team',
    Creator: 'Baton',
    Language: 'en',
    CreationDate: 'D:20261123000000Z',
    ModDate: 'D:20261123000000Z',
  })
})

test('a paper is the same, and its elements are found, in whichever order the window happened to make them', async () => {
  const { call, grant, folder, ann } = await startRotationTeam()
  const paper: Paper = { kind: 'transcript', personId: ann }
  const files = [path.join(folder, 'One.pdf'), path.join(folder, 'Two.pdf')]
  for (const [index, pdf] of [await printedWith(7, 12), await printedWith(31, 4)].entries()) {
    await call('papers.save', { paper, details, pdf, into: 'file', grant: grant(files[index] ?? '', 'write') })
  }
  const [one = '', two = ''] = await Promise.all(files.map(async (file) => await inPlain(file)))
  expect(two).toBe(one)
  const [, first, second] = /\/Names \[ \(node00000001\) (\d+) 0 R \(node00000002\) (\d+) 0 R \]/.exec(one) ?? []
  expect(one).toMatch(new RegExp(`\n${first} 0 obj\n<<[^>]*/ID \\(node00000001\\)`))
  expect(one).toMatch(new RegExp(`\n${second} 0 obj\n<<[^>]*/ID \\(node00000002\\)`))
  expect(one).toContain('/Limits [ (node00000001) (node00000002) ]')
})

/** Without what packs the objects of a PDF. */
async function inPlain(file: string): Promise<string> {
  const pdf = await PDFDocument.load(readFileSync(file), { updateMetadata: false })
  return Buffer.from(await pdf.save({ useObjectStreams: false })).toString('latin1')
}

test('in a folder papers are called after what they are and whose, and nobody’s is written over', async () => {
  const { call, grant, folder, ann, mia, cycleId } = await startRotationTeam()
  await call('people.edit', { id: mia, person: personDraft({ name: 'Ann Berg', function: 'marketing' }) })
  const target = path.join(folder, 'out')
  mkdirSync(target)
  const into = 'folder' as const
  const pdf = await printed()
  for (const personId of [ann, mia]) {
    for (const paper of [
      { kind: 'transcript', personId } as const,
      { kind: 'certificate', personId, cycleId } as const,
    ]) {
      await call('papers.save', { paper, details, pdf, into, grant: grant(target, 'folder') })
    }
  }
  expect(readdirSync(target).toSorted()).toEqual([
    'certificate-autumn-ann-berg-2.pdf',
    'certificate-autumn-ann-berg.pdf',
    'transcript-ann-berg-2.pdf',
    'transcript-ann-berg.pdf',
  ])
})

test('what is no PDF, about nobody, or for another place than granted is refused, and nothing is written', async () => {
  const { call, grant, folder, ann } = await startRotationTeam()
  const file = path.join(folder, 'Kept.pdf')
  writeFileSync(file, 'before')
  const paper: Paper = { kind: 'transcript', personId: ann }
  const pdf = await printed()
  const asked = { paper, details, pdf, into: 'file', grant: grant(file, 'write') } as const
  const nobody: Paper = { kind: 'transcript', personId: '01890000-0000-7000-8000-000000000000' as never }
  await expect(call('papers.save', { ...asked, paper: nobody })).rejects.toMatchObject({ code: 'not-found' })
  await expect(call('papers.save', { ...asked, pdf: btoa('no page') })).rejects.toMatchObject({
    code: 'file-not-understood',
  })
  await expect(call('papers.save', { ...asked, into: 'folder' })).rejects.toMatchObject({ code: 'grant-expired' })
  expect(readFileSync(file, 'utf8')).toBe('before')
})
