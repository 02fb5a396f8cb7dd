const lineBreak = /(\r\n|[\n\r\v\f\u0085\u2028\u2029])/
// Spreadsheets skip blanks and invisible characters, and read compatibility forms such as the full-width equals sign as their plain twins.
const formula = /^[\s\p{Z}\p{C}']*[=+\-@|%]/u

/** Begins with a letter or digit that has no other form, and is one line: so are most texts, and those are no formula. */
const plain = /^(?:[A-Za-z\d][^\n\r\v\f\u0085\u2028\u2029]*)?$/

function isFormula(line: string): boolean {
  return formula.test(line.normalize('NFKD'))
}

/**
 * Text for a cell of a CSV file that no spreadsheet takes for a formula: every line that could start one gets an
 * apostrophe in front. Lines count one by one, because a reader that loses its quotes makes each of them a cell.
 */
export function safeCell(text: string): string {
  if (plain.test(text)) return text
  return eachLine(text, (line) => (isFormula(line) ? `'${line}` : line))
}

/** The text that `safeCell` was given. */
export function plainCell(cell: string): string {
  return eachLine(cell, (line) => (line.startsWith("'") && isFormula(line) ? line.slice(1) : line))
}

function eachLine(text: string, change: (line: string) => string): string {
  return text
    .split(lineBreak)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('')
}
