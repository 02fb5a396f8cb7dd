import { expect, test } from 'vitest'
import { activityTitle } from '../../../renderer/words/activities.ts'

test('a call is named after its account, unless its title says so already or none is known', () => {
  expect(activityTitle('Demo', 'Acme')).toBe('Acme: Demo')
  expect(activityTitle('Acme demo', 'Acme')).toBe('Acme demo')
  expect(activityTitle('Case study', null)).toBe('Case study')
})
