import { type EntryCheck, type HeadCheck, leastOfHash, type Verification } from '../../../shared/contract/history.ts'
import type { TimeZone } from '../../../shared/domain/times.ts'
import { count, number } from '../../words/counts.ts'
import { dayYearWords, momentWords } from '../../words/times.ts'

/** `bad`: somebody or something was at the history. */
export interface Outcome {
  tone: 'good' | 'unclear' | 'bad'
  words: string
}

const entriesWords = (entries: number) => count(entries, 'entry', 'entries')

export function verificationWords(verification: Verification, zone: TimeZone): Outcome {
  const { entries, firstBroken, withoutContent } = verification
  if (firstBroken !== null) return { tone: 'bad', words: brokenWords(firstBroken, verification.about, zone) }
  const emptied =
    withoutContent === 0
      ? ''
      : ` ${count(withoutContent, 'of them has', 'of them have')} no content, because somebody was erased or their time was over.`
  return { tone: 'good', words: `${entriesWords(entries)}, all as they were written.${emptied}` }
}

function brokenWords(entry: number, about: Verification['about'], zone: TimeZone): string {
  if (about === null) return `Entry ${number(entry)} is missing. Compare with a backup from before.`
  const when = about.at === null ? '' : ` of ${momentWords(about.at, zone)}`
  return `Entry ${number(entry)}, “${about.label}”${when}, was changed outside Baton. Compare with a backup from before.`
}

/** What the entry that a paper names tells of the workspace that is open. */
export function entryWords({ outcome, entry, fits, about, verification }: EntryCheck, zone: TimeZone): Outcome {
  const { entries } = verification
  const named = `Entry ${number(entry)}`
  if (outcome === 'broken') return verificationWords(verification, zone)
  if (outcome === 'cut') {
    const words = `${named} is not here: this history has ${entriesWords(entries)}. The paper is from another workspace, or the end was cut off, or an older backup was restored.`
    return { tone: 'bad', words }
  }
  if (outcome === 'mistyped') {
    const words = `The first ${count(fits, 'character')} of the hash fit, and the next one does not. Look at the paper again: the hash of another entry differs from the start.`
    return { tone: 'unclear', words }
  }
  if (outcome === 'rewritten') {
    const words = `${named} is another one than on the paper. The paper is from another workspace or was changed, or this history was rewritten.`
    return { tone: 'bad', words }
  }
  const since = entries - entry
  const when = about?.at == null ? '' : ` on ${momentWords(about.at, zone)}`
  const more = since === 0 ? 'Nothing came since.' : `${number(since)} came since.`
  return {
    tone: 'good',
    words: `This is entry ${number(entry)} as it was written${when}: “${about?.label ?? ''}”. ${more}`,
  }
}

/** The number as it is printed, with or without what separates thousands; null for anything else. */
export function entryTyped(text: string): number | null {
  const digits = text.trim().replaceAll(/(?<=\d)[\s.,'’](?=\d{3}(?!\d))/g, '')
  const entry = /^\d{1,15}$/.test(digits) ? Number(digits) : 0
  return entry === 0 ? null : entry
}

/** The hash without the blanks between its groups, or how it begins; null when that is too short or no hash. */
export function hashTyped(text: string): string | null {
  const hash = text.replaceAll(/\s/g, '').toLowerCase()
  return /^[0-9a-f]*$/.test(hash) && hash.length >= leastOfHash && hash.length <= 64 ? hash : null
}

/** What a proof that was kept elsewhere tells of the workspace that is open. */
export function checkWords({ outcome, proof, verification }: HeadCheck, zone: TimeZone): Outcome {
  const then = `the proof of ${dayYearWords(proof.savedOn)}`
  if (verification === null || outcome === 'other-workspace') {
    const words = `This proof is of another workspace, called “${proof.workspaceName}”. Open that one and check it there.`
    return { tone: 'unclear', words }
  }
  const { entries } = verification
  if (outcome === 'broken') return verificationWords(verification, zone)
  if (outcome === 'cut') {
    const words = `Only ${number(entries)} of the ${entriesWords(proof.entries)} in ${then} are here. The end was cut off, or an older backup was restored.`
    return { tone: 'bad', words }
  }
  if (outcome === 'rewritten') {
    const words = `Entry ${number(proof.entries)} is another one than in ${then}. The history was rewritten, or an older backup was restored and work went on from there.`
    return { tone: 'bad', words }
  }
  const since = entries - proof.entries
  const more = since === 0 ? 'Nothing came since.' : `${number(since)} came since.`
  return { tone: 'good', words: `All ${entriesWords(proof.entries)} in ${then} are here as they were. ${more}` }
}
