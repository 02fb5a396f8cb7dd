import { useEffect, useState } from 'react'
import type { Instant } from '../../../shared/domain/times.ts'

const everyMs = 20_000

/** The time, often enough for words such as "in 5 minutes". */
export function useNow(): Instant {
  const [now, setNow] = useState(present)
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(present())
    }, everyMs)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return now
}

function present(): Instant {
  return new Date().toISOString() as Instant
}
