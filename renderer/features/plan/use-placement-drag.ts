import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { useEffect, useRef, useState } from 'react'
import type { RuleFinding } from '../../../shared/contract/findings.ts'
import { PlacementId } from '../../../shared/domain/ids.ts'
import { call } from '../../backend/client.ts'
import type { Board, Placed } from './board.ts'
import type { MoveOptions } from './move-options.ts'
import { findingsAt } from './move-options.ts'
import type { Grouping } from './timeline-rows.ts'

/** A placement on its way to another row. */
export interface Drag {
  item: Placed
  /** Null until the backend has said where it could go. */
  options: MoveOptions | null
  /** The key of the row under the pointer. */
  over: string | null
}

/** What a row says while a placement is dragged. */
export type RowAnswer =
  | { state: 'home' }
  | { state: 'asking' }
  | { state: 'free' }
  | { state: 'barred'; findings: readonly RuleFinding[] }

export function answerOf(drag: Drag, rowKey: string, grouping: Grouping): RowAnswer {
  const { item, options } = drag
  if (rowKey === (grouping === 'person' ? item.person.id : item.activity.id)) return { state: 'home' }
  if (options === null) return { state: 'asking' }
  const findings = findingsAt(
    options,
    grouping === 'person'
      ? { personId: rowKey as Placed['person']['id'] }
      : { activityId: rowKey as Placed['activity']['id'] },
  )
  return findings !== null && findings.length === 0 ? { state: 'free' } : { state: 'barred', findings: findings ?? [] }
}

/** Follows a dragged placement; the rows and bars register themselves. */
export function usePlacementDrag(board: Board, onDrop: (item: Placed, rowKey: string) => void): Drag | null {
  const [drag, setDrag] = useState<Drag | null>(null)
  const latest = useRef({ board, onDrop })
  useEffect(() => {
    latest.current = { board, onDrop }
  })

  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => placementIn(source.data) !== null,
        onDragStart: ({ source }) => {
          const id = placementIn(source.data)
          const item = id === null ? undefined : latest.current.board.placed.get(id)
          if (id === null || item === undefined) return
          setDrag({ item, options: null, over: null })
          const ask = async () => {
            const result = await call('placements.options', { id })
            if (!result.ok) return
            setDrag((current) => (current?.item.placement.id === id ? { ...current, options: result.output } : current))
          }
          void ask()
        },
        onDropTargetChange: ({ location }) => {
          const over = rowIn(location.current.dropTargets[0]?.data)
          setDrag((current) => (current === null ? null : { ...current, over }))
        },
        onDrop: ({ source, location }) => {
          setDrag(null)
          const id = placementIn(source.data)
          const item = id === null ? undefined : latest.current.board.placed.get(id)
          const rowKey = rowIn(location.current.dropTargets[0]?.data)
          if (item !== undefined && rowKey !== null) latest.current.onDrop(item, rowKey)
        },
      }),
    [],
  )
  return drag
}

function placementIn(data: Record<string, unknown>): PlacementId | null {
  const parsed = PlacementId.safeParse(data['placementId'])
  return parsed.success ? parsed.data : null
}

function rowIn(data: Record<string | symbol, unknown> | undefined): string | null {
  const key = data?.['rowKey']
  return typeof key === 'string' ? key : null
}
