import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { parentPort } from 'node:worker_threads'

/** All times are read off a clock: `YYYY-MM-DDTHH:MM:SS`, without a zone. */
export interface RecurrenceTask {
  rule: string
  startsAt: string
  from: string
  to: string
  most: number
}

/** `tooMany`: more than `most` results lie in the window. */
export type RecurrenceAnswer = { times: string[]; tooMany: boolean } | { problem: string }

// Loading the library takes a while; patience with a rule begins after it.
parentPort?.postMessage('ready')
parentPort?.on('message', (task: RecurrenceTask) => {
  parentPort?.postMessage(expand(task))
})

function expand({ rule, startsAt, from, to, most }: RecurrenceTask): RecurrenceAnswer {
  try {
    // Clocks are kept in UTC here, which has no changes of clocks: the zone is applied to the results.
    const series = new RRuleTemporal({
      rruleString: `RRULE:${rule}`,
      dtstart: clock(startsAt),
      includeDtstart: true,
      maxIterations: 100_000,
      maxCandidateEvaluations: 1_000_000,
    })
    const results = series.between(clock(from), clock(to), true)
    const times = results.slice(0, most).map((time) => new Date(time.epochMilliseconds).toISOString().slice(0, 19))
    return { times, tooMany: results.length > most }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

function clock(text: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(text).toZonedDateTime('UTC')
}
