import type { FocusEvent, KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import type { Line } from './table-lines.ts'
import { nextRow, rowNamed } from './table-lines.ts'

interface Options<Row> {
  lines: readonly Line<Row>[]
  rowName: (row: Row) => string
  onOpen: (row: Row) => void
  onToggle: (key: string) => void
  onSelectAll: () => void
  /** Undefined while nothing is selected: Escape then means something else. */
  onClear: (() => void) | undefined
  scrollTo: (index: number) => void
}

const typingPauseMs = 700

/** The keyboard of a table: which row is active, and what keys do with it. */
export function useTableKeys<Row>({ lines, rowName, onOpen, onToggle, onSelectAll, onClear, scrollTo }: Options<Row>) {
  const [activeKey, setActiveKey] = useState<string>()
  const typing = useRef({ text: '', at: 0 })
  const at = lines.findIndex((line) => line.key === activeKey)

  const goTo = (index: number | undefined) => {
    const line = index === undefined ? undefined : lines[index]
    if (index === undefined || line === undefined) return
    setActiveKey(line.key)
    scrollTo(index)
  }

  const find = (letter: string) => {
    const now = Date.now()
    const text = now - typing.current.at > typingPauseMs ? letter : typing.current.text + letter
    typing.current = { text, at: now }
    // One more letter may still fit the row that is active; a first letter goes on to the next one.
    goTo(rowNamed(lines, rowName, text, Math.max(0, at + (text.length === 1 ? 1 : 0))))
  }

  const moves: Record<string, () => number | undefined> = {
    ArrowDown: () => nextRow(lines, at + 1, 1),
    ArrowUp: () => nextRow(lines, at - 1, -1),
    PageDown: () => nextRow(lines, Math.min(lines.length - 1, at + 12), -1),
    PageUp: () => nextRow(lines, Math.max(0, at - 12), 1),
    Home: () => nextRow(lines, 0, 1),
    End: () => nextRow(lines, lines.length - 1, -1),
  }

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys pressed on a control inside, such as a column's sort button, are that control's.
    if (event.target !== event.currentTarget) return
    const line = lines[at]
    const move = moves[event.key]
    const isTyping = /^[\p{L}\p{N}]$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey
    if (move !== undefined) goTo(move())
    else if (event.key === 'Enter' && line?.kind === 'row') onOpen(line.row)
    else if (event.key === ' ' && line?.kind === 'row') onToggle(line.key)
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) onSelectAll()
    else if (event.key === 'Escape' && onClear !== undefined) onClear()
    else if (isTyping) find(event.key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** There is always an active row while the table has the focus: its ring is the focus that one sees. */
  const onFocus = (event: FocusEvent) => {
    if (event.target === event.currentTarget && at === -1) setActiveKey(lines[nextRow(lines, 0, 1) ?? 0]?.key)
  }

  return { activeKey, setActiveKey, onKeyDown, onFocus }
}
