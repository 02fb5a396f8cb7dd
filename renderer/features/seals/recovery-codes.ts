import { create } from 'zustand'
import type { PersonId } from '../../../shared/domain/ids.ts'

/** A code that was told and that nobody has said to have kept; it survives the closing of a panel, and nothing else. */
export const useUnkeptCode = create<{ unkept: { personId: PersonId; code: string } | null }>()(() => ({ unkept: null }))

export function showCode(personId: PersonId, code: string) {
  useUnkeptCode.setState({ unkept: { personId, code } })
}

export function forgetCode() {
  useUnkeptCode.setState({ unkept: null })
}
