import { z } from 'zod'
import { RefusedError } from '../../../shared/contract/errors.ts'
import type { EntryCheck, HeadCheck, Verification } from '../../../shared/contract/history.ts'
import { Day, dayIn, Instant } from '../../../shared/domain/times.ts'
import { findEntry, findHeadAfter } from '../db/history.ts'
import type { ReadHandle } from '../db/handles.ts'
import { verifyChain } from '../db/verify-chain.ts'
import { getWorkspace } from '../db/workspaces.ts'
import { writeFileWhole } from '../exports/write-files.ts'
import type { TaskContext } from '../handler.ts'
import { readFileWithin } from '../imports/read-file.ts'

type Context = Pick<TaskContext<unknown>, 'read' | 'now' | 'signal'>

/** The file that is kept elsewhere. What is in it names nobody. */
const Proof = z.object({
  format: z.literal('baton-history-proof'),
  version: z.literal(1),
  workspaceId: z.string(),
  workspaceName: z.string(),
  entries: z.int().min(0),
  /** Hash of the last of those entries. */
  head: z.string().regex(/^[0-9a-f]{64}$/),
  savedOn: Day,
})
type Proof = z.infer<typeof Proof>

export async function verifyHistory(db: ReadHandle): Promise<Verification> {
  const { about, ...chain } = await verifyChain(db)
  return { ...chain, about: about && aboutEntry(about) }
}

function aboutEntry({ label, at: written }: { label: string; at: string }) {
  // What was written over need not be a moment any more.
  const at = Instant.safeParse(written)
  return { label, at: at.success ? at.data : null }
}

/** Throws `conflict` when the history does not verify: a proof would make what is there now the one to compare with. */
export async function saveHead(file: string, { read, now, signal }: Context): Promise<{ entries: number }> {
  const proof = await read(async (db): Promise<Proof> => {
    const { id, name, time_zone: timeZone } = await getWorkspace(db)
    const { entries, head, firstBroken } = await verifyChain(db)
    if (firstBroken !== null) {
      throw new RefusedError(
        'conflict',
        `Entry ${firstBroken} of the history was changed outside Baton, so no proof was saved. Verify the history to see more.`,
      )
    }
    const kept = { entries, head, savedOn: dayIn(timeZone, now()) }
    return { format: 'baton-history-proof', version: 1, workspaceId: id, workspaceName: name, ...kept }
  })
  const bytes = new TextEncoder().encode(`${JSON.stringify(proof, null, 2)}\n`)
  await writeFileWhole(file, bytes, { signal, progress: () => undefined })
  return { entries: proof.entries }
}

/** Throws `file-not-understood` for a file that is no proof. */
export async function checkHead(file: string, { read, signal }: Context): Promise<HeadCheck> {
  const proof = proofIn(await readFileWithin(file, signal))
  return await read(async (db) => {
    const { workspaceId, workspaceName, entries, savedOn } = proof
    const about = { workspaceName, entries, savedOn }
    const { id } = await getWorkspace(db)
    if (workspaceId !== id) return { outcome: 'other-workspace', proof: about, verification: null }
    const verification = await verifyHistory(db)
    const headThen = await findHeadAfter(db, entries)
    return { outcome: outcomeOf(proof, verification, headThen), proof: about, verification }
  })
}

/** What tells a slip from a history that was rewritten: other entries have other hashes from the first characters on. */
const leastOfSlip = 6

export async function checkEntry(
  db: ReadHandle,
  { entry, hash }: { entry: number; hash: string },
): Promise<EntryCheck> {
  const verification = await verifyHistory(db)
  const found = await findEntry(db, entry)
  const fits = lengthInCommon(hash, found?.hash ?? '')
  const check = {
    entry,
    fits,
    about: found === undefined ? null : aboutEntry(found),
    verification,
  }
  if (verification.firstBroken !== null) return { outcome: 'broken', ...check }
  if (found === undefined) return { outcome: 'cut', ...check }
  if (fits === hash.length) return { outcome: 'kept', ...check }
  return { outcome: fits >= leastOfSlip ? 'mistyped' : 'rewritten', ...check }
}

function lengthInCommon(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

function outcomeOf(proof: Proof, { entries, firstBroken }: Verification, headThen: string | undefined) {
  if (firstBroken !== null) return 'broken'
  if (entries < proof.entries) return 'cut'
  return headThen === proof.head ? 'kept' : 'rewritten'
}

function proofIn(bytes: Uint8Array): Proof {
  try {
    return Proof.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    throw new RefusedError(
      'file-not-understood',
      'This file is not a proof of a history. Choose one that was saved in Settings, History.',
    )
  }
}
