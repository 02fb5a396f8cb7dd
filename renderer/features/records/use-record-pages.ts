import { useCallback, useMemo, useState } from 'react'
import type { RecordFilter, TrainingRecord } from '../../../shared/domain/records.ts'
import { useQuery } from '../../backend/use-query.tsx'

/** More than any window shows at a time, so that two pages always cover it. */
const pageSize = 200

export interface RecordPages {
  /** Undefined until it has come. */
  recordAt: (index: number) => TrainingRecord | undefined
  /** Which rows are in sight. */
  show: (first: number, last: number) => void
}

/** Of any number of records only those around what is in sight. `filter` has to stay the same while it says the same. */
export function useRecordPages(filter: RecordFilter, count: number | undefined): RecordPages {
  const [page, setPage] = useState(0)
  const ask = (number: number) =>
    count === undefined || number * pageSize >= Math.max(count, 1)
      ? null
      : { filter, offset: number * pageSize, limit: pageSize }
  const { data: here } = useQuery('records.list', ask(page))
  const { data: next } = useQuery('records.list', ask(page + 1))
  const recordAt = useCallback(
    (index: number) => (index < (page + 1) * pageSize ? here : next)?.[index % pageSize],
    [here, next, page],
  )
  const show = useCallback((first: number, last: number) => {
    setPage((now) => {
      const isCovered = first >= now * pageSize && last < (now + 2) * pageSize
      return isCovered ? now : Math.floor(first / pageSize)
    })
  }, [])
  return useMemo(() => ({ recordAt, show }), [recordAt, show])
}
