import type { StoreClient, Trouble } from './store-client.ts'

/** What belongs together: a statement, and the one that voids what was said before. In JSON, each. */
export interface Parcel {
  statements: readonly string[]
}

export interface DeliveryHooks<Each extends Parcel> {
  /** Before they are sent: from now on the store may have them. */
  sending: (parcels: readonly Each[]) => Promise<void>
  /** The store has them, now or from before. */
  taken: (parcels: readonly Each[]) => Promise<void>
  refused: (parcel: Each, words: string) => void
  /** The store has something else under the id of the last statement. */
  differs: (parcel: Each) => Promise<void>
}

export interface Patience {
  /** How often the same is tried. */
  tries: number
  /** Before the next try; `attempt` counts from 1. */
  waitMs: (attempt: number) => number
  /** A store that asks for more is asked another time. */
  longestWaitMs: number
  wait: (ms: number, signal: AbortSignal) => Promise<void>
}

const statementsAtOnce = 50

/**
 * Brings parcels to a store, a batch at a time, in order. What it has already counts as there; of a batch that it refuses the
 * others are sent without the one that it would not take. Returns why it ended early; null: it did not. Rejects by the signal.
 */
export async function deliver<Each extends Parcel>(
  parcels: readonly Each[],
  client: StoreClient,
  hooks: DeliveryHooks<Each>,
  patience: Patience,
  signal: AbortSignal,
): Promise<string | null> {
  /** Statements that are there already, of parcels of which another is not. */
  const there = new Set<string>()
  const left = (parcel: Each) => parcel.statements.filter((statement) => !there.has(statement))
  const queue = batchesOf(parcels)
  for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
    signal.throwIfAborted()
    const sent = batch
    await hooks.sending(sent)
    const answer = await patiently(async () => await client.post(sent.flatMap(left), signal), patience, signal)
    if (answer.kind === 'later' || answer.kind === 'never') return answer.words
    if (answer.kind === 'taken') {
      await hooks.taken(sent)
    } else if (answer.kind === 'known') {
      const sorted = await sortOut(sent, left, client, patience, signal)
      if ('trouble' in sorted) return sorted.trouble
      for (const statement of sorted.there) there.add(statement)
      if (sorted.complete.length > 0) await hooks.taken(sorted.complete)
      for (const parcel of sorted.other) await hooks.differs(parcel)
      const hasGoneOn = sorted.there.length > 0 || sorted.other.length > 0
      if (sorted.rest.length > 0 && hasGoneOn) queue.unshift(sorted.rest)
      else refuseOrSplit(sorted.rest, `${client.host} says that it has this already, and does not show it.`)
    } else {
      refuseOrSplit(sent, answer.words)
    }
  }
  return null

  function refuseOrSplit(batch: readonly Each[], words: string): void {
    const [only, ...others] = batch
    if (only === undefined) return
    if (others.length === 0) {
      hooks.refused(only, words)
      return
    }
    const half = Math.ceil(batch.length / 2)
    queue.unshift(batch.slice(0, half), batch.slice(half))
  }
}

interface Sorted<Each> {
  there: string[]
  complete: Each[]
  other: Each[]
  rest: Each[]
}

/** Which of a batch a store has already, because its answer got lost or another machine sent it. */
async function sortOut<Each extends Parcel>(
  batch: readonly Each[],
  left: (parcel: Each) => string[],
  client: StoreClient,
  patience: Patience,
  signal: AbortSignal,
): Promise<Sorted<Each> | { trouble: string }> {
  const sorted: Sorted<Each> = { there: [], complete: [], other: [], rest: [] }
  for (const parcel of batch) {
    let missing = 0
    let isOther = false
    for (const statement of left(parcel)) {
      const found = await patiently(async () => await client.find(statement, signal), patience, signal)
      if (found.kind === 'later' || found.kind === 'never') return { trouble: found.words }
      if (found.kind === 'same') sorted.there.push(statement)
      else missing += 1
      if (found.kind === 'other') isOther = true
    }
    if (isOther) sorted.other.push(parcel)
    else if (missing === 0) sorted.complete.push(parcel)
    else sorted.rest.push(parcel)
  }
  return sorted
}

/** Tries again what may go well another time, with longer and longer waits. */
export async function patiently<Answer extends { kind: string }>(
  ask: () => Promise<Answer | Trouble>,
  { tries, waitMs, longestWaitMs, wait }: Patience,
  signal: AbortSignal,
): Promise<Answer | Trouble> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask()
    if (!isLater(answer) || attempt >= tries) return answer
    const ms = answer.afterMs ?? waitMs(attempt)
    if (ms > longestWaitMs) return answer
    await wait(ms, signal)
  }
}

function isLater(answer: { kind: string }): answer is Extract<Trouble, { kind: 'later' }> {
  return answer.kind === 'later'
}

function batchesOf<Each extends Parcel>(parcels: readonly Each[]): Each[][] {
  const batches: Each[][] = []
  let length = Infinity
  for (const parcel of parcels) {
    const count = parcel.statements.length
    if (length + count > statementsAtOnce) {
      batches.push([])
      length = 0
    }
    batches.at(-1)?.push(parcel)
    length += count
  }
  return batches
}
