import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'

/** The entries of a ZIP archive by name, in the order of its directory, read by another program than the one that wrote it. */
export async function unzip(archive: Uint8Array): Promise<Map<string, Buffer>> {
  const file = await fromBufferPromise(Buffer.from(archive), { lazyEntries: true, validateEntrySizes: true })
  const entries = new Map<string, Buffer>()
  for await (const entry of file.eachEntry()) {
    entries.set(entry.fileName, await buffer(await file.openReadStreamPromise(entry)))
  }
  return entries
}
