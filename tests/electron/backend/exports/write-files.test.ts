import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freeFolderName, prepareFiles, writeFileWhole } from '../../../../electron/backend/exports/write-files.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const calm = () => ({ signal: new AbortController().signal, progress: () => undefined })

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'baton-files-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const visible = () => readdirSync(folder).filter((name) => !name.startsWith('.'))
const text = (...parts: string[]) => readFileSync(path.join(folder, ...parts), 'utf8')

describe('writing files', () => {
  test('nothing is to be seen before they are placed, everything after, and no trace of the way', async () => {
    writeFileSync(path.join(folder, 'a.ics'), 'old')
    const files = [
      { name: 'a.ics', bytes: bytes('new') },
      { folder: 'changes-1', name: 'a--1.ics', bytes: bytes('change') },
    ]
    const prepared = await prepareFiles(folder, files, calm())
    expect(visible()).toEqual(['a.ics'])
    expect(text('a.ics')).toBe('old')
    await prepared.place()
    expect(readdirSync(folder)).toEqual(['a.ics', 'changes-1'])
    expect([text('a.ics'), text('changes-1', 'a--1.ics')]).toEqual(['new', 'change'])
  })

  test('a cancelled writing leaves the folder as it was', async () => {
    const controller = new AbortController()
    const files = ['a', 'b', 'c'].map((name) => ({ name, bytes: bytes(name) }))
    const progress = ({ done }: { done: number }) => {
      if (done === 2) controller.abort()
    }
    const cancelled = prepareFiles(folder, files, { signal: controller.signal, progress })
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' })
    expect(readdirSync(folder)).toEqual([])
  })

  test.each(['../outside.ics', 'a/b.ics', '..', '.', ''])('%j is refused as a name', async (name) => {
    await expect(prepareFiles(folder, [{ name, bytes: bytes('x') }], calm())).rejects.toThrow('plain name')
    expect(readdirSync(folder)).toEqual([])
  })

  test('a link in the way is replaced, and what it points at is left alone', async () => {
    const outside = path.join(folder, 'outside.txt')
    writeFileSync(outside, 'mine')
    mkdirSync(path.join(folder, 'chosen'))
    symlinkSync(outside, path.join(folder, 'chosen', 'a.ics'))
    await writeFileWhole(path.join(folder, 'chosen', 'a.ics'), bytes('calendar'), calm())
    expect([text('outside.txt'), text('chosen', 'a.ics')]).toEqual(['mine', 'calendar'])
  })

  test('a folder in the way is refused in words before anything is written', async () => {
    mkdirSync(path.join(folder, 'a.ics'))
    const files = [
      { name: 'b.ics', bytes: bytes('b') },
      { name: 'a.ics', bytes: bytes('a') },
    ]
    await expect(prepareFiles(folder, files, calm())).rejects.toMatchObject({ code: 'conflict' })
    expect(readdirSync(folder)).toEqual(['a.ics'])
  })

  test('a folder that went away is refused in words', async () => {
    const gone = path.join(folder, 'gone')
    await expect(prepareFiles(gone, [{ name: 'a', bytes: bytes('a') }], calm())).rejects.toMatchObject({
      code: 'file-unreadable',
      words: 'The folder is not there any more. Choose another folder.',
    })
  })

  test('a folder for changes never takes the name of another', async () => {
    mkdirSync(path.join(folder, 'changes-1'))
    expect(await freeFolderName(folder, 'changes')).toBe('changes-2')
  })
})
