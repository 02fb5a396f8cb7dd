import { expect, test } from 'vitest'
import { CallForm, draftOf, valuesOf } from '../../../../renderer/features/calls/call-form.ts'
import { SalesCall } from '../../../../shared/domain/activities.ts'
import { PersonId } from '../../../../shared/domain/ids.ts'
import { callDraft } from '../../../support/drafts.ts'

const hostId = PersonId.parse('019a0000-0000-7000-8000-000000000001')
const call = SalesCall.parse({
  ...callDraft(hostId, { timeZone: 'America/New_York' }),
  kind: 'call',
  id: '019a0000-0000-7000-8000-000000000002',
  status: 'planned',
  sourceId: null,
  archivedAt: null,
})

test('a call that was only looked at is saved as it was', () => {
  expect(draftOf(CallForm.parse(valuesOf(call)))).toEqual(callDraft(hostId, { timeZone: 'America/New_York' }))
})

test('the form shows the clock of the zone that the call was arranged in', () => {
  expect(valuesOf(call)).toMatchObject({ day: '2190-03-01', from: '05:00', to: '05:45' })
})

test('a call that ends before it begins, has no host or no day is told so', () => {
  const messages = (fields: object) =>
    CallForm.safeParse({ ...valuesOf(call), ...fields }).error?.issues.map(
      ({ path, message }) => `${path.join('.')} ${message}`,
    )
  expect(messages({ from: '11:00', to: '10:00' })).toEqual(['to ends before it begins'])
  expect(messages({ hostId: '' })).toEqual(expect.arrayContaining(['hostId choose the host']))
  expect(messages({ day: '' })).toEqual(expect.arrayContaining(['day choose a day']))
})
