import { Worker } from 'node:worker_threads'
import { Bug } from '../log.ts'
import type { CopyFacts, StorageAnswer, StorageWork } from './storage-worker.ts'

/** Whether SQLite finds the file's structure whole. */
export async function checkFile(file: string): Promise<boolean> {
  const answer = await runWorker({ kind: 'check', file })
  return answer.kind === 'checked' && answer.isSound
}

/** Copies a workspace, in use or not, into a file that is complete, flushed and checked when this returns. */
export async function copyFile(file: string, into: string): Promise<CopyFacts> {
  const answer = await runWorker({ kind: 'copy', file, into })
  if (answer.kind !== 'copied') throw new Bug('A copy got no answer.')
  return answer.facts
}

async function runWorker(workerData: StorageWork): Promise<StorageAnswer> {
  // Source and build lie beside their worker under different endings.
  const name = import.meta.url.endsWith('.ts') ? './storage-worker.ts' : './storage-worker.mjs'
  const worker = new Worker(new URL(name, import.meta.url), { workerData })
  const answer = await new Promise<StorageAnswer>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => {
      reject(new Bug(`The storage worker ended with code ${code} and no answer.`))
    })
  })
  if (answer.kind === 'failed') throw Object.assign(new Error(answer.message), { code: answer.code })
  return answer
}
