import { useLocation, useParams } from 'wouter'

export interface ListRoute {
  /** The row whose details are open. */
  id: string | undefined
  isAdding: boolean
  open: (id: string) => void
  add: () => void
  close: () => void
}

/** Which row of a list is open, as the address says: `#/people/<id>`, or `#/people/new` for one that is being added. */
export function useListRoute(path: string): ListRoute {
  const { id } = useParams<{ id?: string }>()
  const [, navigate] = useLocation()
  return {
    id,
    isAdding: id === 'new',
    open: (rowId) => {
      navigate(`${path}/${rowId}`)
    },
    add: () => {
      navigate(`${path}/new`)
    },
    close: () => {
      navigate(path)
    },
  }
}
