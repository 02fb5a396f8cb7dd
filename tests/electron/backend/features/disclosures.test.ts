import { expect, test } from 'vitest'
import { startSignedOff } from '../../../support/signed-off-team.ts'

test('who has seen or exported what about somebody is on record, newest first', async () => {
  const { call, exportTo, ann, mia, tom, annOnDemo, annOnPitch } = await startSignedOff()
  expect(await call('disclosures.list', {})).toEqual({ count: 0, entries: [] })
  await call('disclosures.note', { placementId: annOnDemo })
  await call('identity.choose', { personId: tom })
  await call('disclosures.note', { placementId: annOnPitch })
  await exportTo('baton-csv', { name: 'records.csv' })
  const { count, entries } = await call('disclosures.list', { personId: ann })
  expect(count).toBe(3)
  expect(entries).toMatchObject([
    { kind: 'export', by: 'Tom Reed', about: null, subject: 'records.csv' },
    { kind: 'record', by: 'Tom Reed', about: 'Ann Berg', subject: 'Past pitch' },
    { kind: 'record', by: null, about: 'Ann Berg', subject: 'Past demo' },
  ])
  expect(await call('disclosures.list', { personId: mia })).toEqual({ count: 0, entries: [] })
  expect((await call('disclosures.list', { offset: 1, limit: 1 })).entries).toEqual(entries.slice(1, 2))
})

test('seeing the same record again on the same day is noted once, and by somebody else once more', async () => {
  const { call, tom, ben, annOnDemo } = await startSignedOff()
  for (const personId of [null, tom, tom, ben, null]) {
    await call('identity.choose', { personId })
    await call('disclosures.note', { placementId: annOnDemo })
  }
  expect((await call('disclosures.list', {})).entries.map(({ by }) => by)).toEqual(['Ben Shaw', 'Tom Reed', null])
})

test('what somebody sees of themselves, or what is no longer there, is not noted', async () => {
  const { call, ann, annOnDemo, cycleId } = await startSignedOff()
  await call('identity.choose', { personId: ann })
  await call('disclosures.note', { placementId: annOnDemo })
  await call('disclosures.note', { placementId: cycleId })
  expect((await call('disclosures.list', {})).count).toBe(0)
})

test('that somebody looked is part of the chain, but neither a step of undo nor a line of the history that people read', async () => {
  const { call, label, annOnDemo } = await startSignedOff()
  const [before, lines] = [await label(), await call('history.list', {})]
  const { entries } = await call('history.verify', {})
  await call('disclosures.note', { placementId: annOnDemo })
  expect([await label(), await call('history.list', {})]).toEqual([before, lines])
  expect((await call('history.state', {})).count).toBe(lines.length)
  expect(await call('history.verify', {})).toMatchObject({ entries: entries + 1, firstBroken: null })
})
