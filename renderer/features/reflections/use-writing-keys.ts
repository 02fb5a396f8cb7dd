import type { RefObject } from 'react'
import { useEffect, useMemo, useRef } from 'react'
import { useActions } from '../../ui/actions.ts'

export interface WritingDeeds {
  submit: () => void
  togglePreview: () => void
  /** The focus went from one field to another, or away. */
  leaveField: () => void
}

/** The two keys of the form. The frame's keys rest while somebody types, so within the element of the result they are heard here. */
export function useWritingKeys(deeds: WritingDeeds): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null)
  const latest = useRef(deeds)
  useEffect(() => {
    latest.current = deeds
  })
  const offered = useMemo(
    () => [
      {
        title: 'Submit the reflection',
        keys: 'Mod+Enter',
        group: 'Reflection',
        run: () => {
          latest.current.submit()
        },
      },
      {
        title: 'Write or preview',
        keys: 'Mod+Shift+P',
        group: 'Reflection',
        run: () => {
          latest.current.togglePreview()
        },
      },
    ],
    [],
  )
  useActions(offered)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      const isPreview = event.shiftKey && event.key.toLowerCase() === 'p'
      if (!isPreview && event.key !== 'Enter') return
      event.preventDefault()
      // Or the frame would do it a second time.
      event.stopPropagation()
      if (isPreview) latest.current.togglePreview()
      else latest.current.submit()
    }
    const onFocusOut = () => {
      latest.current.leaveField()
    }
    const shown = element.current
    shown?.addEventListener('keydown', onKeyDown)
    shown?.addEventListener('focusout', onFocusOut)
    return () => {
      shown?.removeEventListener('keydown', onKeyDown)
      shown?.removeEventListener('focusout', onFocusOut)
    }
  }, [])
  return element
}
