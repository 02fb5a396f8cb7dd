import { buffer, text } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { fromBufferPromise } from 'yauzl'
import { expect, test } from 'vitest'
import { zipBytes, type ZipEntry } from '../../../../electron/backend/exports/zip.ts'
import { unzip } from '../../../support/unzip.ts'

const archiveOf = async (entries: ZipEntry[]) => await buffer(zipBytes(entries))

async function* manyParts() {
  for (let line = 0; line < 20_000; line += 1) yield `Zeile ${line}: äöü 💥\n`
}

test('another reader finds each text whole, however many parts it came in', async () => {
  const archive = await archiveOf([
    { name: 'empty.txt', text: [] },
    { name: 'folder/long.txt', text: manyParts() },
    { name: 'short.txt', text: ['Zoë'] },
  ])
  const read = await unzip(archive)
  expect([...read.keys()]).toEqual(['empty.txt', 'folder/long.txt', 'short.txt'])
  expect(read.get('folder/long.txt')?.toString('utf8')).toBe(await text(manyParts()))
  expect([read.get('empty.txt')?.length, read.get('short.txt')?.toString('utf8')]).toEqual([0, 'Zoë'])
  const zip = await fromBufferPromise(archive, { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    expect(entry.crc32).toBe(crc32(read.get(entry.fileName) ?? ''))
    expect(entry.getLastModDate()).toEqual(new Date(1980, 0, 1))
  }
})

test('a text is asked for only when those before it are packed', async () => {
  const asked: string[] = []
  function* named(name: string) {
    asked.push(name)
    yield name
  }
  const parts = zipBytes([
    { name: 'a', text: named('a') },
    { name: 'b', text: named('b') },
  ])
  await parts.next()
  await parts.next()
  expect(asked).toEqual(['a'])
  for await (const _ of parts) continue
  expect(asked).toEqual(['a', 'b'])
})

test('a text that fails fails the archive, and an archive that is not wanted any more ends the text', async () => {
  async function* failing() {
    yield 'some'
    throw new Error('The records were changed.')
  }
  await expect(archiveOf([{ name: 'a', text: failing() }])).rejects.toThrow('The records were changed.')
  const { promise, resolve } = Promise.withResolvers<void>()
  async function* endless() {
    try {
      for (;;) yield String(crc32(String(Math.random())))
    } finally {
      resolve()
    }
  }
  for await (const part of zipBytes([{ name: 'a', text: endless() }])) if (part.length > 1_000) break
  await promise
})
