import { create } from 'zustand'
import type { GrantedFile } from '../../../shared/contract/bridge.ts'

/** The file that is being imported; the dialog is open while there is one. */
export const useImportedFile = create<{ file: GrantedFile | null }>()(() => ({ file: null }))

/** Shows what importing a file would do. */
export function openImport(file: GrantedFile) {
  useImportedFile.setState({ file })
}

export function closeImport() {
  useImportedFile.setState({ file: null })
}
