import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { RecordFilter, RecordTarget } from '../../../shared/domain/records.ts'
import { startTask } from '../../backend/client.ts'

export interface Preflight {
  /** Undefined while records are looked through. */
  result: OutputOf<'records.preflight'> | undefined
  /** From 0 to 1. */
  share: number
  /** Why it ended without a result. */
  problem: string | undefined
}

const nothingYet: Preflight = { result: undefined, share: 0, problem: undefined }

/** Looks through the records before they are exported, and again for another `state`: it tells what the outcome depends on. */
export function usePreflight(filter: RecordFilter, target: RecordTarget, state: string): Preflight {
  const asked = `${target} ${JSON.stringify(filter)} ${state}`
  const [found, setFound] = useState({ asked, preflight: nothingYet })
  useEffect(() => {
    let isCurrent = true
    const tell = (preflight: Partial<Preflight>) => {
      if (isCurrent) setFound({ asked, preflight: { ...nothingYet, ...preflight } })
    }
    const { result, cancel } = startTask('records.preflight', { filter, target }, ({ done, of }) => {
      tell({ share: of === 0 ? 0 : done / of })
    })
    const finish = async () => {
      const ended = await result
      tell(ended.ok ? { result: ended.output, share: 1 } : { problem: ended.error.words })
    }
    void finish()
    return () => {
      isCurrent = false
      cancel()
    }
  }, [filter, target, asked])
  return found.asked === asked ? found.preflight : nothingYet
}
