import { useState } from 'react'

/** The rows that are selected, still in sight and not archived; a deed done to them ends the selection. */
export function useSelection<Row extends { id: string; archivedAt: string | null }>(shown: readonly Row[]) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const chosen = shown.filter(({ id, archivedAt }) => selected.has(id) && archivedAt === null)
  const withChosen = (deed: (rows: readonly Row[]) => Promise<void>) => () => {
    setSelected(new Set())
    void deed(chosen)
  }
  return { selected, setSelected, chosen, withChosen }
}
