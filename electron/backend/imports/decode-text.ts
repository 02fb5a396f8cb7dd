import { RefusedError } from '../../../shared/contract/errors.ts'
import type { ImportOptions } from '../../../shared/contract/imports.ts'

export type Encoding = NonNullable<ImportOptions['encoding']>

/**
 * Text of a file: by the user's word, else by its byte order mark, else UTF-8 when it is valid UTF-8, else windows-1252,
 * which is what older spreadsheets of western Europe write.
 */
export function decodeText(bytes: Uint8Array, wanted?: Encoding): { text: string; encoding: Encoding } {
  const encoding = wanted ?? byMark(bytes) ?? byZeros(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

/** Throws `file-not-understood` for files that are no text, naming what they are where that is known. */
export function refuseOtherFiles(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    throw new RefusedError(
      'file-not-understood',
      'This is a workbook or an archive, not a text file. Open it in your spreadsheet program, save the sheet as CSV and import that.',
    )
  }
  if (/^[^a-z]{0,8}<(?:!doctype html|html|table|meta|head)/i.test(start)) {
    throw new RefusedError(
      'file-not-understood',
      'This is a web page, even if its name says otherwise: some systems export reports this way. Open it in your spreadsheet program, save it as CSV and import that.',
    )
  }
  if (start.startsWith('%PDF'))
    throw new RefusedError('file-not-understood', 'This is a PDF. Export CSV or .ics instead.')
  if (byMark(bytes) === undefined && byZeros(bytes) === undefined && start.includes('\0')) {
    throw new RefusedError('file-not-understood', 'This file is not text. Baton reads CSV and calendar files (.ics).')
  }
}

function byMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-16 without a mark: in a header of mostly plain letters every other byte is zero. */
function byZeros(bytes: Uint8Array): Encoding | undefined {
  const head = bytes.subarray(0, 64)
  if (head.length < 4) return undefined
  let even = 0
  let odd = 0
  for (const [index, byte] of head.entries()) {
    if (byte !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const many = head.length / 4
  if (odd > many && even === 0) return 'utf-16le'
  if (even > many && odd === 0) return 'utf-16be'
  return undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
