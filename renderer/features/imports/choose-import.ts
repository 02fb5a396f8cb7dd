import { openImport } from './open-import.ts'

/** Lets people choose a file to import. */
export function chooseImport() {
  void choose()
}

async function choose() {
  const file = await window.baton.chooseFile({ kind: 'import' })
  if (file !== undefined) openImport(file)
}
