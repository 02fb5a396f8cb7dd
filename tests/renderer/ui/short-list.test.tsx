// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { ShortList } from '../../../renderer/ui/short-list.tsx'

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
})

function show(length: number) {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  const items = Array.from({ length }, (_, index) => `Call ${index + 1}`)
  act(() => {
    root.render(
      <ShortList label="Calls" items={items} keyOf={(item) => item} render={(item) => <p>{item}</p>} atFirst={3} />,
    )
  })
  onTestFinished(() => {
    act(() => {
      root.unmount()
    })
  })
  return {
    shown: () => Array.from(place.querySelectorAll('li'), ({ textContent }) => textContent),
    button: () => place.querySelector('button'),
    scroller: () => place.querySelector('section'),
  }
}

test('a list that is hardly longer than what is shown is shown whole', () => {
  expect(show(4).shown()).toHaveLength(4)
  expect(show(4).button()).toBeNull()
})

test('of a longer one the first are shown, and all of it on request', () => {
  const { shown, button } = show(5)
  expect(shown()).toEqual(['Call 1', 'Call 2', 'Call 3'])
  expect(button()?.textContent).toBe('Show all 5')
  act(() => button()?.click())
  expect(shown()).toHaveLength(5)
  expect(button()).toBeNull()
})

test('a very long one scrolls by itself and mounts only what is in sight', () => {
  const { shown, button, scroller } = show(2_000)
  act(() => button()?.click())
  expect(scroller()?.getAttribute('aria-label')).toBe('Calls')
  expect(shown().length).toBeLessThan(100)
})
