interface Unsaved {
  flush: () => Promise<void>
}

const unsaved = new Set<Unsaved>()

/** Saves what waits in every form: before somebody else sits down, seals are locked or the workspace closes. */
export async function saveAllNow(): Promise<void> {
  await Promise.all(
    [...unsaved].map(async (each) => {
      await each.flush()
    }),
  )
}

/** Saves what is being typed: the newest, at the latest so long after the first change that was not saved yet. */
export class SaveSoon<Value> implements Unsaved {
  readonly #save: (value: Value) => Promise<unknown>
  readonly #afterMs: number
  #timer: ReturnType<typeof setTimeout> | undefined
  #waiting: { value: Value } | undefined
  #saving: Promise<unknown> = Promise.resolve()

  /** `save` must not reject. One is carried out after the other. */
  constructor(save: (value: Value) => Promise<unknown>, afterMs = 1_000) {
    this.#save = save
    this.#afterMs = afterMs
  }

  put(value: Value): void {
    this.#waiting = { value }
    unsaved.add(this)
    this.#timer ??= setTimeout(() => void this.flush(), this.#afterMs)
  }

  /** Saves at once what waits; resolves when nothing is on its way any more. */
  async flush(): Promise<void> {
    const waiting = this.#waiting
    this.drop()
    if (waiting !== undefined) this.#saving = this.#saving.then(async () => await this.#save(waiting.value))
    await this.#saving
    if (this.#waiting === undefined) unsaved.delete(this)
  }

  /** Forgets what waits. */
  drop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#waiting = undefined
  }
}
