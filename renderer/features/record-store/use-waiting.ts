import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { RecordFilter } from '../../../shared/domain/records.ts'
import { startTask } from '../../backend/client.ts'

type Waiting = OutputOf<'recordStores.preview'>

/** What the store does not know yet of the records that a filter leaves; undefined while that is looked up. Again for another `state`. */
export function useWaiting(filter: RecordFilter, state: string): Waiting | undefined {
  const asked = `${JSON.stringify(filter)} ${state}`
  const [found, setFound] = useState<{ asked: string; waiting: Waiting }>()
  useEffect(() => {
    let isCurrent = true
    const { result, cancel } = startTask('recordStores.preview', { filter }, () => undefined)
    const finish = async () => {
      const ended = await result
      if (isCurrent && ended.ok) setFound({ asked, waiting: ended.output })
    }
    void finish()
    return () => {
      isCurrent = false
      cancel()
    }
  }, [filter, asked])
  return found?.asked === asked ? found.waiting : undefined
}
