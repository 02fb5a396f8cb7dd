export interface Column {
  title: string
  width: number
  align?: 'right'
}

/** Rows under their titles, each cell cut to its column with an ellipsis. Widths count characters, not bytes. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    columns
      .map((column, index) => fit(cells[index] ?? '', column))
      .join('  ')
      .trimEnd()
  return [line(columns.map(({ title }) => title)), ...rows.map(line)]
}

function fit(text: string, { width, align }: Column): string {
  const shown = cut(text, width)
  const space = ' '.repeat(width - lengthOf(shown))
  return align === 'right' ? space + shown : shown + space
}

export function cut(text: string, width: number): string {
  return lengthOf(text) <= width
    ? text
    : `${[...segments(text)]
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`
}

function lengthOf(text: string): number {
  return [...segments(text)].length
}

/** Letters with their marks count as one. */
function* segments(text: string): Iterable<string> {
  for (const { segment } of letters.segment(text)) yield segment
}

const letters = new Intl.Segmenter('en')

/** Broken between words so that no line is longer than `width`; all but the first begin with `indent`. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && lengthOf(line) + 1 + lengthOf(word) > width) {
      lines.push(line)
      line = indent + word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
