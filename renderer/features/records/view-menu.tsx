import { Bookmark, ChevronDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { RecordView } from '../../../shared/domain/record-views.ts'
import { useCommand } from '../../backend/use-command.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useActions } from '../../ui/actions.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { everyRecord, filterOf, isSameView, useOpenView, useRecordsView, viewOf } from './records-view.ts'
import { ViewNameDialog } from './view-name-dialog.tsx'

const noViews: readonly RecordView[] = []
const wordsForUnchanged = 'Choose other filters to save a view'

/** Which view of the records is shown, and what can be done with it. */
export function ViewMenu() {
  const { data: saved = noViews } = useQuery('recordViews.list', {})
  const { change, ...now } = useRecordsView()
  const { viewId, change: changeOpen } = useOpenView()
  const [naming, setNaming] = useState<'new' | RecordView>()
  const edit = useCommand('recordViews.edit')
  const remove = useCommand('recordViews.remove')
  const open = saved.find(({ id }) => id === viewId)
  const isChanged = !isSameView(now, open === undefined ? everyRecord : viewOf(open.filter))
  const name = open?.name ?? (isChanged ? 'Unsaved view' : 'All records')
  const filter = filterOf(now)

  const show = (view: RecordView | undefined) => {
    change(view === undefined ? everyRecord : viewOf(view.filter))
    changeOpen({ viewId: view?.id ?? null })
  }
  const ofOpen: MenuItem[] =
    open === undefined
      ? []
      : [
          {
            label: `Rename ${open.name}…`,
            run: () => {
              setNaming(open)
            },
          },
          {
            label: `Delete ${open.name}`,
            run: () => void remove.run({ id: open.id }, `Deleted the view ${open.name}`),
          },
        ]
  const ofChanges: MenuItem[] =
    open === undefined || !isChanged
      ? []
      : [
          {
            label: `Save changes to ${open.name}`,
            startsGroup: true,
            run: () =>
              void edit.run({ id: open.id, view: { name: open.name, filter } }, `Changed the view ${open.name}`),
          },
        ]
  const items: MenuItem[] = [
    {
      key: 'all',
      label: 'All records',
      isChosen: open === undefined && !isChanged,
      run: () => {
        show(undefined)
      },
    },
    ...saved.map((view) => ({
      key: view.id,
      label: view.name,
      isChosen: view.id === open?.id,
      run: () => {
        show(view)
      },
    })),
    ...ofChanges,
    {
      key: 'save',
      label: !isChanged ? wordsForUnchanged : open === undefined ? 'Save this view…' : 'Save as another view…',
      isDisabled: !isChanged,
      startsGroup: ofChanges.length === 0,
      run: () => {
        setNaming('new')
      },
    },
    ...ofOpen,
  ]
  useActions(
    useMemo(
      () =>
        saved.map((view) => ({
          title: `Show ${view.name}`,
          group: 'Records',
          run: () => {
            change(viewOf(view.filter))
            changeOpen({ viewId: view.id })
          },
        })),
      [saved, change, changeOpen],
    ),
  )

  return (
    <>
      <Menu
        trigger={
          <Button icon={Bookmark}>
            <span className="max-w-40 truncate">
              <span className="sr-only">View: </span>
              {name}
            </span>
            {open !== undefined && isChanged ? <span className="font-normal text-ink-faint">changed</span> : null}
            <ChevronDown size={16} aria-hidden className="-mr-1 text-ink-faint" />
          </Button>
        }
        items={items}
      />
      {naming === undefined ? null : (
        <ViewNameDialog
          view={naming === 'new' ? undefined : naming}
          filter={filter}
          onClose={() => {
            setNaming(undefined)
          }}
          onAdded={(id) => {
            changeOpen({ viewId: id })
          }}
        />
      )}
    </>
  )
}
