import { useState } from 'react'
import type { RecordFilter } from '../../../shared/domain/records.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { Button } from '../../ui/button.tsx'
import { StoreDialog } from './store-dialog.tsx'
import { StoreStanding } from './store-standing.tsx'

/** The learning record store that statements go to without a file, once somebody has set one up. */
export function RecordStore({ filter }: { filter: RecordFilter }) {
  const { data: store } = useQuery('recordStores.get', {})
  const [isSetting, setIsSetting] = useState(false)
  if (store === undefined) return null
  const open = () => {
    setIsSetting(true)
  }
  return (
    <section aria-label="Learning record store" className="border-t border-line pt-4 text-sm">
      <h3 className="font-bold">Learning record store</h3>
      {store === null ? (
        <>
          <p className="mb-3 text-pretty text-ink-soft">
            Baton can send the statements itself. Before you set up a store, it connects to nothing.
          </p>
          <Button onClick={open}>Set up a store…</Button>
        </>
      ) : (
        <StoreStanding store={store} filter={filter} onChange={open} />
      )}
      {isSetting ? (
        <StoreDialog
          store={store}
          onClose={() => {
            setIsSetting(false)
          }}
        />
      ) : null}
    </section>
  )
}
