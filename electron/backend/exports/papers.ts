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

/**
 * Names the elements of the structure in the order in which they stand. Chromium's numbers do not: they tell which the
 * window happened to make first.
 */
function numberElements(pdf: PdfLib.PDFDocument, library: Library): void {
  const places = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => namesIn(object, library))
  const names = [...new Set(places.map(({ name }) => name))]
  const numbers = new Map(names.map((name, index) => [name, `node${String(index + 1).padStart(8, '0')}`]))
  for (const { name, rename } of places) rename(library.PDFString.of(numbers.get(name) ?? name))
  sortByName(pdf, library)
}

/** The leaves of the tree that finds elements by name: pairs of a name and its element, and the first and last name. */
function sortByName(pdf: PdfLib.PDFDocument, { PDFArray, PDFDict, PDFName, PDFString }: Library): void {
  const leaves = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const leaf = object instanceof PDFDict ? object.lookup(PDFName.of('Names')) : undefined
    const limits = object instanceof PDFDict ? object.lookup(PDFName.of('Limits')) : undefined
    if (!(leaf instanceof PDFArray && limits instanceof PDFArray)) return []
    const first = leaf.lookup(0)
    return first instanceof PDFString && chromiumsName.test(first.asString()) ? [{ leaf, limits }] : []
  })
  const nameAt = (leaf: PdfLib.PDFArray, index: number) => leaf.lookup(index, PDFString)
  const pairs = leaves.flatMap(({ leaf }) =>
    Array.from({ length: leaf.size() / 2 }, (_, pair) => ({
      name: nameAt(leaf, pair * 2),
      element: leaf.get(pair * 2 + 1),
    })),
  )
  pairs.sort((one, other) => (one.name.asString() < other.name.asString() ? -1 : 1))
  for (const { leaf, limits } of leaves) {
    for (const [index, { name, element }] of pairs.splice(0, leaf.size() / 2).entries()) {
      leaf.set(index * 2, name)
      leaf.set(index * 2 + 1, element)
    }
    limits.set(0, nameAt(leaf, 0))
    limits.set(1, nameAt(leaf, leaf.size() - 2))
  }
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
