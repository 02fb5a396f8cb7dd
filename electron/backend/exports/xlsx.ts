import { RefusedError } from '../../../shared/contract/errors.ts'
import { zipBytes } from './zip.ts'

/** Null is an empty cell, and so is an empty text. */
export type SheetCell = string | number | null

export interface SheetColumn {
  title: string
  /** In characters. */
  width: number
  /** What its texts say, where it is more than text: a day, or an instant, which is written as it is in UTC. */
  holds?: 'day' | 'instant'
}

/** In characters, as JavaScript counts them. */
export const longestCell = 32_767
const mostRows = 1_048_576

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** From which Excel counts days. */
const dayZero = Date.UTC(1899, 11, 30)

/** Places in the list of styles. */
const styles = { bold: 1, day: 2, instant: 3, number: 4 }

/**
 * A workbook of one sheet (ECMA-376, as Excel takes it) whose header stays in sight and filters, part by part, so that any
 * number of rows takes as little memory. A text is a cell of type text, which no spreadsheet takes for a formula.
 * Throws `file-too-large` when there are more rows than a sheet has.
 */
export function xlsxBytes(
  name: string,
  columns: readonly SheetColumn[],
  parts: AsyncIterable<readonly (readonly SheetCell[])[]>,
): AsyncIterable<Uint8Array> {
  let rows = 1
  const names = columns.map((_, at) => columnName(at))
  const lastColumn = names.at(-1) ?? ''

  async function* sheet() {
    const widths = columns.map(
      ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
    )
    yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView tabSelected="1" workbookViewId="0">
<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<cols>${widths.join('')}</cols><sheetData>
<row r="1">${columns.map((column, at) => textCell(`${names[at]}1`, titleOf(column), styles.bold)).join('')}</row>
`
    for await (const part of parts) {
      if (rows + part.length > mostRows) throw new RefusedError('file-too-large', wordsForTooMany)
      yield part.map((cells) => rowXml((rows += 1), cells, columns, names)).join('')
    }
    yield `</sheetData><autoFilter ref="A1:${lastColumn}${rows}"/></worksheet>`
  }

  // Asked for after the sheet, when its length is known.
  function* workbook() {
    yield `${head}<workbook xmlns="${main}" xmlns:r="${relations}">
<sheets><sheet name="${xmlText(name)}" sheetId="1" r:id="rId1"/></sheets>
<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${xmlText(name.replaceAll("'", "''"))}'!$A$1:$${lastColumn}$${rows}</definedName></definedNames></workbook>`
  }

  return zipBytes([
    { name: '[Content_Types].xml', text: [contentTypes] },
    { name: '_rels/.rels', text: [relationships({ officeDocument: 'xl/workbook.xml' })] },
    { name: 'xl/worksheets/sheet1.xml', text: sheet() },
    { name: 'xl/workbook.xml', text: workbook() },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: [relationships({ worksheet: 'worksheets/sheet1.xml', styles: 'styles.xml' })],
    },
    { name: 'xl/styles.xml', text: [styleSheet] },
  ])
}

const wordsForTooMany =
  'A sheet of Excel holds 1,048,575 rows at most, and there are more. Choose fewer, for example a shorter period.'

function titleOf({ title, holds }: SheetColumn): string {
  return holds === 'instant' ? `${title} (UTC)` : title
}

function rowXml(
  row: number,
  cells: readonly SheetCell[],
  columns: readonly SheetColumn[],
  names: readonly string[],
): string {
  return `<row r="${row}">${cells.map((cell, at) => cellXml(`${names[at]}${row}`, cell, columns[at]?.holds)).join('')}</row>\n`
}

function cellXml(place: string, cell: SheetCell, holds: SheetColumn['holds']): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return numberCell(place, cell, styles.number)
  if (holds === undefined) return textCell(place, cell)
  const serial = (Date.parse(cell) - dayZero) / 86_400_000
  // Before March 1900, or no date at all: Excel has no number for it that all spreadsheets read the same.
  return serial >= 61 ? numberCell(place, serial, styles[holds]) : textCell(place, cell)
}

function numberCell(place: string, value: number, style: number): string {
  return `<c r="${place}" s="${style}"><v>${value}</v></c>`
}

function textCell(place: string, text: string, style = 0): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}

/** "A" for 0, "AA" for 26. */
function columnName(index: number): string {
  const before = index < 26 ? '' : columnName(Math.floor(index / 26) - 1)
  return before + String.fromCodePoint(65 + (index % 26))
}

/** All that `xmlText` changes, or looks at: most texts have none of it. */
const special = /[&<>"_\uFFFE\uFFFF]|[^\P{Cc}\t\n]|\p{Cs}/u
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML cannot hold is written as `_x0007_`, and what already looks so is kept from being read so (ST_Xstring). */
function xmlText(text: string): string {
  if (!special.test(text)) return text
  return text
    .replaceAll(/_(?=x[\dA-F]{4}_)/gi, '_x005F_')
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? character)
    .replaceAll(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]|\p{Cs}/gu, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
    })
}

const contentTypes = `${head}<Types xmlns="${packaged}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${workbookType}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${workbookType}.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${workbookType}.styles+xml"/>
</Types>`

function relationships(targets: Record<string, string>): string {
  const all = Object.entries(targets).map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  )
  return `${head}<Relationships xmlns="${packaged}/relationships">${all.join('')}</Relationships>`
}

function style(format: number, font: number): string {
  return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" applyNumberFormat="1" applyFont="1"/>`
}

// Excel expects the first two fills to be these.
const styleSheet = `${head}<styleSheet xmlns="${main}">
<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border/></borders>
<cellStyleXfs count="1">${style(0, 0)}</cellStyleXfs>
<cellXfs count="5">${style(0, 0)}${style(0, 1)}${style(164, 0)}${style(165, 0)}${style(2, 0)}</cellXfs>
</styleSheet>`
