/** Sparse rows over columns, one after the other: row r is what lies from `starts[r]` to before `starts[r + 1]`. */
export interface Rows {
  /** `rule/subject`: the same row has the same name whatever candidates are in the model. */
  names: readonly string[]
  starts: Int32Array
  columns: Int32Array
  values: Float64Array
}

/** Rows while they are written. */
export class RowWriter {
  readonly #names: string[] = []
  readonly #starts: number[] = [0]
  #columns = new Int32Array(1_024)
  #values = new Float64Array(1_024)
  #length = 0

  add(name: string, columns: readonly number[], values: readonly number[] | number): void {
    this.#reserve(columns.length)
    for (let index = 0; index < columns.length; index++) {
      this.#columns[this.#length] = columns[index] ?? 0
      this.#values[this.#length] = typeof values === 'number' ? values : (values[index] ?? 0)
      this.#length++
    }
    this.#names.push(name)
    this.#starts.push(this.#length)
  }

  finish(): Rows {
    return {
      names: this.#names,
      starts: Int32Array.from(this.#starts),
      columns: this.#columns.slice(0, this.#length),
      values: this.#values.slice(0, this.#length),
    }
  }

  #reserve(more: number): void {
    const needed = this.#length + more
    if (needed <= this.#columns.length) return
    const size = Math.max(needed, this.#columns.length * 2)
    const [columns, values] = [new Int32Array(size), new Float64Array(size)]
    columns.set(this.#columns)
    values.set(this.#values)
    this.#columns = columns
    this.#values = values
  }
}

/** Adds an item to the list under a key. */
export function gather<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
