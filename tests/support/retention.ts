import { readFileSync } from 'node:fs'
import type { Instant } from '../../shared/domain/times.ts'
import type { TestBackend } from './backend.ts'

/** From now on it is so many months later. */
export function goForward({ app }: Pick<TestBackend, 'app'>, months: number): void {
  const later = new Date()
  later.setUTCMonth(later.getUTCMonth() + months)
  Object.assign(app, { now: () => later.toISOString() as Instant })
}

/** Deletes what is due, as somebody who has looked at it. */
export async function applyRetention({ call }: Pick<TestBackend, 'call'>) {
  const { state } = await call('retention.preview', {})
  return await call('retention.apply', { state })
}

/** Of a workspace, with its log of writes. */
export function bytesOf(file: string): Buffer {
  return Buffer.concat([file, `${file}-wal`].map((name) => readOrNothing(name)))
}

function readOrNothing(name: string): Buffer {
  try {
    return readFileSync(name)
  } catch {
    return Buffer.alloc(0)
  }
}
