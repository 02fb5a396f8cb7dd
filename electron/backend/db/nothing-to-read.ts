import type { RefusedError } from '../../../shared/contract/errors.ts'
import type { ReadHandle } from './handles.ts'

/** What a query gets while no workspace is open: it may answer without reading, as `workspace.status` does. */
export function nothingToRead(refusal: RefusedError): ReadHandle {
  const refuse = (): never => {
    throw refusal
  }
  return {
    selectFrom: refuse,
    with: refuse,
    withRecursive: refuse,
    get fn(): never {
      return refuse()
    },
  }
}
