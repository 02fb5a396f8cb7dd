/** From this weight on a piece ends where a block does, and at the latest at `most`. A letter weighs one. */
const usual = 1_500
const most = 2_500
/** Of beginning another line: lists and tables take longer to read and to lay out than as much prose. */
const lineWeight = 20

const fence = /^ {0,3}(`{3,}|~{3,})/

export interface Piece {
  /** How many lines are in the pieces before it. */
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
  let weight = 0
  let openFence: string | undefined
  const cut = () => {
    pieces.push({ from, text: lines.join('\n') })
    from += lines.length
    // Code that goes on is code in the next piece too.
    lines = openFence === undefined ? [] : [openFence]
    weight = 0
  }
  for (const line of text.split('\n').flatMap(shortLines)) {
    const beginsBlock = openFence === undefined && lines.at(-1)?.trim() === '' && /^\S/.test(line)
    if ((weight >= usual && beginsBlock) || (weight > 0 && weight + line.length > most)) cut()
    lines.push(line)
    weight += line.length + lineWeight
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
  while (rest.length > usual) {
    const space = rest.lastIndexOf(' ', usual)
    const end = space > usual / 2 ? space : endOfLetter(rest, usual)
    parts.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...parts, rest]
}

/** Not between the two halves of a letter. */
function endOfLetter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at
}
