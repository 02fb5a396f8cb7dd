import { expect, test } from 'vitest'
import { panelAt, pathTo } from '../../../../renderer/features/rotations/panel-route.ts'
import { id } from '../plan/facts.ts'

test('every panel is found again at its address', () => {
  const placementId = id(1)
  const panels = [
    { kind: 'preferences' },
    { kind: 'briefing', placementId },
    { kind: 'reflect', placementId },
    { kind: 'sign-off', placementId },
    { kind: 'guest', placementId },
  ] as const
  for (const panel of panels) expect(panelAt(pathTo(panel).replace('/rotations/', ''))).toEqual(panel)
})

test.each(['', 'reflect', 'reflect/', 'reflect/somebody', `juggle/${id(1)}`, 'preferences/1'])(
  'an address that names no panel opens none: "%s"',
  (path) => {
    expect(panelAt(path)).toBeUndefined()
  },
)
