import { onTestFinished } from 'vitest'
import { openRecordStore, type RecordStore } from './http-record-store.ts'

/** A store that closes when the test ends. */
export async function startRecordStore(options: Parameters<typeof openRecordStore>[0] = {}): Promise<RecordStore> {
  const store = await openRecordStore(options)
  onTestFinished(store.close)
  return store
}
