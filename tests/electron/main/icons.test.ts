import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const main = path.resolve(import.meta.dirname, '../../../electron/main')

/** From the header of a PNG file (RFC 2083, 11.2.1). */
function sizeOf(file: string): string {
  const bytes = readFileSync(path.join(main, file))
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`
}

test('every icon has the size that its name says, and packaging finds the sizes it needs', () => {
  const files = readdirSync(path.join(main, 'icons'))
  for (const file of files) expect(`${sizeOf(`icons/${file}`)}.png`).toBe(file)
  expect(files).toEqual(expect.arrayContaining(['16x16.png', '32x32.png', '256x256.png', '512x512.png']))
  expect(sizeOf('icon.png')).toBe('512x512')
})
