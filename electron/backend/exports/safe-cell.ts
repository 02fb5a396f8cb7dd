const lineBreak = /(\r\n|[\n\r\v\f\u0085\u2028\u2029])/
/** What many spreadsheets take for the end of a cell, also within the quotes of a file that has commas there. */
const otherSeparator = /([;\t])/
// Spreadsheets skip blanks and invisible characters, and read compatibility forms such as the full-width equals sign as their plain twins.
const formula = /^[\s\p{Z}\p{C}'"]*[=+\-@|%]/u

/** One line, of which every part begins with a letter or digit that has no other form: so are most texts, and those are no formula. */
const plain = /^(?:[A-Za-z\d][^\n\r\v\f\u0085\u2028\u2029;\t]*(?:; *[A-Za-z\d][^\n\r\v\f\u0085\u2028\u2029;\t]*)*)?$/

function isFormula(line: string): boolean {
  return formula.test(line.normalize('NFKD'))
}

/**
 * Text for a cell of a CSV file that no spreadsheet takes for a formula: every line that could start one gets an apostrophe in
 * front, and so does every part of a line after a semicolon or a tab, because a reader that loses its quotes, or looks for
 * other separators, makes each of them a cell.
 */
export function safeCell(text: string): string {
  if (plain.test(text)) return text
  const defused = (part: string) => (isFormula(part) ? `'${part}` : part)
  return eachPart(text, lineBreak, (line) => defused(eachLaterPart(line, defused)))
}

/** The text that `safeCell` was given. */
export function plainCell(cell: string): string {
  const armed = (part: string) => (part.startsWith("'") && isFormula(part) ? part.slice(1) : part)
  return eachPart(cell, lineBreak, (line) => eachLaterPart(armed(line), armed))
}

function eachLaterPart(line: string, change: (part: string) => string): string {
  return eachPart(line, otherSeparator, (part, index) => (index === 0 ? part : change(part)))
}

function eachPart(text: string, between: RegExp, change: (part: string, index: number) => string): string {
  return text
    .split(between)
    .map((part, index) => (index % 2 === 0 ? change(part, index) : part))
    .join('')
}
