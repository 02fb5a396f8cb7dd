// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { createFilters } from '../../../renderer/ui/create-filters.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

test('a filter that is bound to a control changes alone, and stays while one looks at other screens', () => {
  const useView = createFilters<{ search: string; team: string | null }>({ search: 'ann', team: null })
  const seen = shown(useView)
  act(() => {
    seen.latest().bind('team').onChange('Brand')
  })
  expect(seen.latest()).toMatchObject({ search: 'ann', team: 'Brand' })
  expect(seen.latest().bind('team').value).toBe('Brand')
  seen.leave()
  expect(shown(useView).latest()).toMatchObject({ search: 'ann', team: 'Brand' })
})

test('several filters change at once', () => {
  const seen = shown(createFilters({ search: 'ann', team: 'Brand', showsArchived: true }))
  act(() => {
    seen.latest().change({ search: '', team: '' })
  })
  expect(seen.latest()).toMatchObject({ search: '', team: '', showsArchived: true })
})

function shown<Value>(useValue: () => Value) {
  const values: Value[] = []
  function Screen() {
    values.push(useValue())
    return null
  }
  const root = createRoot(document.createElement('div'))
  act(() => {
    root.render(<Screen />)
  })
  return {
    latest: () => values[values.length - 1] as Value,
    leave: () => {
      act(() => {
        root.unmount()
      })
    },
  }
}
