import type { NewId } from '../../../shared/domain/ids.ts'

/** Ids that rise as they are given, as those of the app do. */
export class Ids {
  #last = 0

  next(): NewId {
    this.#last += 1
    return `01950000-0000-7000-8000-${this.#last.toString(16).padStart(12, '0')}` as NewId
  }
}
