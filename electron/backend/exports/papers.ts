import type * as PdfLib from '@cantoo/pdf-lib'
import { RefusedError } from '../../../shared/contract/errors.ts'
import type { PaperDetails } from '../../../shared/domain/papers.ts'

type Library = typeof PdfLib

/**
 * Gives a PDF of Chromium's its metadata, and takes out what differs from one printing to the next: the time, and the
 * numbers that the window happened to give its elements. So the same page makes the same bytes.
 */
export async function finishPaper(
  printed: Uint8Array,
  { title, subject, author, madeOn }: PaperDetails & { author: string },
): Promise<Uint8Array> {
  // Only when something is printed: it takes longer to load than the rest of the backend.
  const library = await import('@cantoo/pdf-lib')
  const pdf = await library.PDFDocument.load(printed, { updateMetadata: false }).catch(() => {
    throw new RefusedError('file-not-understood', 'The page could not be printed. Try again.')
  })
  const made = new Date(`${madeOn}T00:00:00Z`)
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setSubject(subject)
  pdf.setAuthor(author)
  pdf.setCreator('Baton')
  pdf.setLanguage('en')
  pdf.setCreationDate(made)
  pdf.setModificationDate(made)
  numberElements(pdf, library)
  return await pdf.save({ updateFieldAppearances: false })
}

const chromiumsName = /^node\d{8}$/

/** Names the elements of the structure by their order, which also keeps the tree that finds them by name sorted. */
function numberElements(pdf: PdfLib.PDFDocument, library: Library): void {
  const places = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => namesIn(object, library))
  const names = [...new Set(places.map(({ name }) => name))].sort()
  const numbers = new Map(names.map((name, index) => [name, `node${String(index + 1).padStart(8, '0')}`]))
  for (const { name, rename } of places) rename(library.PDFString.of(numbers.get(name) ?? name))
}

interface Place {
  name: string
  rename: (name: PdfLib.PDFString) => void
}

function namesIn(object: unknown, library: Library): Place[] {
  const { PDFArray, PDFDict, PDFString } = library
  const found = (value: unknown, rename: Place['rename']): Place[] => {
    if (!(value instanceof PDFString)) return namesIn(value, library)
    const name = value.asString()
    return chromiumsName.test(name) ? [{ name, rename }] : []
  }
  if (object instanceof PDFArray) {
    return object.asArray().flatMap((value, index) =>
      found(value, (name) => {
        object.set(index, name)
      }),
    )
  }
  if (object instanceof PDFDict) {
    return object.entries().flatMap(([key, value]) =>
      found(value, (name) => {
        object.set(key, name)
      }),
    )
  }
  return []
}
