import { PDFDocument } from '@cantoo/pdf-lib'
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
  foot: null,
}

/** Of one empty page, made now, as Chromium would. */
async function printed(): Promise<string> {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  return await pdf.saveAsBase64()
}

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
