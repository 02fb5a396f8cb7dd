import { expect, test } from 'vitest'
import { accountInTitle } from '../../../../electron/backend/imports/call-account.ts'

const find = (title: string, ...known: string[]) => accountInTitle(title, (name) => known.includes(name))

test.each([
  ['Acme GmbH – Demo', 'Acme GmbH', 'Demo'],
  ['Discovery call: Acme GmbH', 'Acme GmbH', 'Discovery call'],
  ['Demo with Acme GmbH', 'Acme GmbH', 'Demo'],
  ['Acme GmbH | Contract negotiation', 'Acme GmbH', 'Contract negotiation'],
  ['Acme GmbH <> Onboarding', 'Acme GmbH', 'Onboarding'],
])('%s names the account beside the type of call', (title, account, callType) => {
  expect(find(title)).toEqual({ account, callType })
})

test('a known account is found beside any words', () => {
  expect(find('Numbers for March – acme gmbh', 'acme gmbh')).toEqual({ account: 'acme gmbh', callType: null })
})

test.each(['Lunch', 'Team meeting – planning', 'Acme demo', 'Demo – Discovery call', 'Follow-up demo', 'A – B – Demo'])(
  '%s names no account for sure',
  (title) => {
    expect(find(title).account).toBeNull()
  },
)
