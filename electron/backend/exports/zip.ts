import { pipeline } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export interface ZipEntry {
  /** Plain ASCII. */
  name: string
  text: Iterable<string> | AsyncIterable<string>
}

/** What an entry came to. */
interface Packed {
  name: Buffer
  check: number
  size: number
  packedSize: number
  /** Where it begins in the archive. */
  offset: number
}

/** A number and the bytes that it takes. */
type Field = readonly [value: number, bytes: number]

/** Of 1980, the first day that there is: archives do not tell when they were made, so that the same text gives the same bytes. */
const firstDay = 0x21

/**
 * A ZIP archive as APPNOTE.TXT 6.3 has it, without Zip64, part by part: no entry is held as a whole, and its text is asked
 * for when those before it are packed.
 */
export async function* zipBytes(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const all: Packed[] = []
  let offset = 0
  for await (const { name, text } of entries) {
    const entry: Packed = { name: Buffer.from(name, 'ascii'), check: 0, size: 0, packedSize: 0, offset }
    const start = Buffer.concat([
      fields([0x04_03_4b_50, 4], ...about(), ...sizes(entry), ...nameSize(entry)),
      entry.name,
    ])
    yield start
    // Whichever of the two ends early ends the other.
    for await (const part of pipeline(counted(text, entry), createDeflateRaw(), () => undefined)) {
      entry.packedSize += part.length
      yield part
    }
    const end = fields([0x08_07_4b_50, 4], ...sizes(entry))
    yield end
    all.push(entry)
    offset += start.length + entry.packedSize + end.length
  }
  const directory = Buffer.concat(all.flatMap((entry) => [directoryLine(entry), entry.name]))
  const count: Field = [all.length, 2]
  yield directory
  yield fields([0x06_05_4b_50, 4], [0, 2], [0, 2], count, count, [directory.length, 4], [offset, 4], [0, 2])
}

async function* counted(text: ZipEntry['text'], entry: Packed): AsyncGenerator<Uint8Array> {
  for await (const part of text) {
    const bytes = Buffer.from(part)
    entry.check = crc32(bytes, entry.check)
    entry.size += bytes.length
    yield bytes
  }
}

function directoryLine(entry: Packed): Buffer {
  const { offset } = entry
  const rest: Field[] = [
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 4],
    [offset, 4],
  ]
  return fields([0x02_01_4b_50, 4], [20, 2], ...about(), ...sizes(entry), ...nameSize(entry), ...rest)
}

/** The version that it takes to read, that sizes follow after the content, deflated, at midnight of the day. */
function about(): Field[] {
  return [
    [20, 2],
    [0x08, 2],
    [8, 2],
    [0, 2],
    [firstDay, 2],
  ]
}

function sizes({ check, packedSize, size }: Packed): Field[] {
  return [
    [check, 4],
    [packedSize, 4],
    [size, 4],
  ]
}

function nameSize({ name }: Packed): Field[] {
  return [
    [name.length, 2],
    [0, 2],
  ]
}

/** Little-endian. Throws where a number needs more bytes: such an archive would need Zip64. */
function fields(...all: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(all.reduce((sum, [, length]) => sum + length, 0))
  let at = 0
  for (const [value, length] of all) at = bytes.writeUIntLE(value, at, length)
  return bytes
}
