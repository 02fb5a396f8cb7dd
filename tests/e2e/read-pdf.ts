import { readFile } from 'node:fs/promises'
import { getDocumentProxy } from 'unpdf'

interface Tag {
  role: string
  children: Tag[]
}

export interface ReadPdf {
  /** The words of each page, with single blanks between. */
  pages: string[]
  /** "841 × 595": of the first page, in points. */
  size: string
  /** What the elements of the structure are, in order, over all pages. */
  roles: string[]
  outline: string[]
  isMarked: boolean
  info: Record<string, unknown>
}

/** Reads a PDF with pdf.js, as a browser or a screen reader would. */
export async function readPdf(file: string): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(file)))
  const pages: string[] = []
  const roles: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    pages.push(words.join('').replaceAll(/\s+/g, ' '))
    roles.push(...rolesIn((await page.getStructTree()) as unknown as Tag | null))
  }
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  const outline = ((await pdf.getOutline()) ?? []) as { title: string; items: { title: string }[] }[]
  const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> }
  return {
    pages,
    size: `${Math.floor(width)} × ${Math.floor(height)}`,
    roles,
    outline: outline.flatMap(({ title, items }) => [title].concat(items.map((item) => item.title))),
    isMarked: (await pdf.getMarkInfo())?.Marked === true,
    info,
  }
}

function rolesIn(tag: Tag | null): string[] {
  if (tag === null) return []
  return [tag.role, ...(tag.children ?? []).flatMap(rolesIn)].filter((role) => role !== undefined)
}
