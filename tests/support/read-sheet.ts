import { unzip } from './unzip.ts'

/** As it lies in the file: what it says, whether as text or as a number, and the number format of its style. */
export interface ReadCell {
  place: string
  type: 'text' | 'number'
  value: string
  format: string | null
}

/** The first sheet of a workbook, in a test with a DOM. */
export async function readSheet(bytes: Uint8Array): Promise<{ sheet: Document; rows: ReadCell[][] }> {
  const parts = await unzip(bytes)
  const documentOf = (name: string) => {
    const parsed = new DOMParser().parseFromString(parts.get(name)?.toString('utf8') ?? '', 'application/xml')
    if (parsed.querySelector('parsererror') !== null) throw new Error(`${name} is no XML.`)
    return parsed
  }
  // All parts are read, so that one that is broken is found.
  const documents = new Map([...parts.keys()].map((name) => [name, documentOf(name)]))
  const styles = documents.get('xl/styles.xml')
  const sheet = documents.get('xl/worksheets/sheet1.xml')
  if (styles === undefined || sheet === undefined) throw new Error('There is no sheet or no style.')
  const formats = new Map(
    [...styles.querySelectorAll('numFmt')].map((each) => [
      each.getAttribute('numFmtId'),
      each.getAttribute('formatCode'),
    ]),
  )
  const used = [...styles.querySelectorAll('cellXfs > xf')].map((each) => each.getAttribute('numFmtId'))
  const rows = [...sheet.querySelectorAll('row')].map((row) =>
    [...row.children].map((cell): ReadCell => {
      const format = used[Number(cell.getAttribute('s') ?? '0')]
      return {
        place: cell.getAttribute('r') ?? '',
        type: cell.getAttribute('t') === 'inlineStr' ? 'text' : 'number',
        value: plainText(cell.textContent),
        format: formats.get(format ?? null) ?? format ?? null,
      }
    }),
  )
  return { sheet, rows }
}

/** `_x0007_` stands for what XML cannot hold. */
function plainText(text: string): string {
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
