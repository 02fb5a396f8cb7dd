/** yauzl ships no types; this is what Baton uses of it. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream'

  export interface Entry {
    fileName: string
    compressedSize: number
    uncompressedSize: number
    crc32: number
    getLastModDate: () => Date
  }

  export interface ZipFile {
    readonly entryCount: number
    eachEntry: () => AsyncIterable<Entry>
    openReadStreamPromise: (entry: Entry) => Promise<Readable>
    close: () => void
  }

  export interface Options {
    lazyEntries?: boolean
    autoClose?: boolean
    validateEntrySizes?: boolean
  }

  export function openPromise(path: string, options?: Options): Promise<ZipFile>
  export function fromBufferPromise(buffer: Buffer, options?: Options): Promise<ZipFile>
}
