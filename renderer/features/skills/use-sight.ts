import type { RefObject } from 'react'
import { startTransition, useEffect, useState } from 'react'
import type { Axis, Span } from './sight.ts'
import { scrollToShow, spanInSight } from './sight.ts'

export interface Sight {
  rows: Span
  columns: Span
  show: (row: number, column: number) => void
}

const settlingMs = 100
const nothing = { rows: { from: 0, to: 0 }, columns: { from: 0, to: 0 } }

/**
 * Which rows and columns of an element that scrolls both ways are to be mounted. All of an axis are of one size, so that
 * nothing has to be measured; the axes given stay the same objects as long as they say the same.
 */
export function useSight(scroller: RefObject<HTMLElement | null>, rows: Axis, columns: Axis): Sight {
  const [spans, setSpans] = useState(nothing)

  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const look = (beyond?: number) => {
      const { scrollTop, scrollLeft, clientHeight, clientWidth } = element
      const seenRows = spanInSight(rows, scrollTop, clientHeight, beyond)
      const seenColumns = spanInSight(columns, scrollLeft, clientWidth, beyond)
      setSpans((current) =>
        isSame(current.rows, seenRows) && isSame(current.columns, seenColumns)
          ? current
          : { rows: seenRows, columns: seenColumns },
      )
    }
    const onScroll = () => {
      look()
    }
    // Hundreds of cells would come at once: those in sight first, then those around it.
    let later: ReturnType<typeof setTimeout> | undefined
    const observer = new ResizeObserver(() => {
      clearTimeout(later)
      later = setTimeout(onScroll, settlingMs)
      startTransition(() => {
        look(0)
      })
    })
    observer.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(later)
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller, rows, columns])

  const show = (row: number, column: number) => {
    const element = scroller.current
    if (element === null) return
    element.scrollTo({
      top: scrollToShow(row, rows, element.scrollTop, element.clientHeight),
      left: scrollToShow(column, columns, element.scrollLeft, element.clientWidth),
    })
  }
  return { ...spans, show }
}

function isSame(one: Span, other: Span): boolean {
  return one.from === other.from && one.to === other.to
}
