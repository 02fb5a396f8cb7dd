/** From this many characters on a piece ends where a block does, and at the latest at `most`. */
const usual = 1_500
const most = 3_000

const fence = /^ {0,3}(`{3,}|~{3,})/

export interface Piece {
  /** Where in the text it begins. */
  from: number
  text: string
}

/**
 * Cuts a text where blocks begin, into pieces that are each quick to render: parsers of Markdown take far longer for one
 * long text than for its parts. Texts as people write them are one piece.
 */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let lines: string[] = []
  let from = 0
  let size = 0
  let openFence: string | undefined
  const cut = () => {
    pieces.push({ from, text: lines.join('\n') })
    from += size
    // Code that goes on is code in the next piece too.
    lines = openFence === undefined ? [] : [openFence]
    size = 0
  }
  for (const line of text.split('\n').flatMap(shortLines)) {
    const beginsBlock = openFence === undefined && lines.at(-1)?.trim() === '' && /^\S/.test(line)
    if ((size >= usual && beginsBlock) || (size > 0 && size + line.length > most)) cut()
    lines.push(line)
    size += line.length + 1
    const [, mark] = fence.exec(line) ?? []
    if (openFence === undefined) openFence = mark
    else if (mark?.startsWith(openFence) === true) openFence = undefined
  }
  cut()
  return pieces
}

/** A line that is too long for a piece, cut between words where there are any. */
function shortLines(line: string): string[] {
  const parts: string[] = []
  let rest = line
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most)
    const end = space > usual ? space : endOfLetter(rest, most)
    parts.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...parts, rest]
}

/** Not between the two halves of a letter. */
function endOfLetter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at
}
