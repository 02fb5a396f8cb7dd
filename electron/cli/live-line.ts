import { cut } from './text-table.ts'

export interface LiveLine {
  /** Replaces what the line says. */
  show: (text: string) => void
  /** Takes the line away, so that the next output begins where it stood. */
  clear: () => void
}

/** One line that changes in place on a terminal. Where nobody watches, in a file or a pipe, it says nothing. */
export function liveLine(out: NodeJS.WriteStream): LiveLine {
  if (!out.isTTY) return { show: () => undefined, clear: () => undefined }
  return {
    show: (text) => {
      out.write(`\r\u001B[2K${cut(text, out.columns - 1)}`)
    },
    clear: () => {
      out.write('\r\u001B[2K')
    },
  }
}
