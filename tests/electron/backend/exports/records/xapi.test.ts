import { expect, test } from 'vitest'
import type { TrainingRecord } from '../../../../../shared/domain/records.ts'
import { exampleRecords, fileOf, workspaceId } from '../../../../support/training-records.ts'
import { XapiStatements } from '../../../../support/xapi-statements.ts'

const [call, project] = exampleRecords

async function statementsOf(...records: TrainingRecord[]) {
  return XapiStatements.parse(JSON.parse((await fileOf('xapi', records)).toString('utf8')))
}

test('each record is a statement that a learning record store takes', async () => {
  expect(await statementsOf()).toEqual([])
  const [first, second] = await statementsOf(call, project)
  const homePage = `urn:uuid:${workspaceId}`
  // As Python's uuid.uuid5 makes it of the two ids.
  expect(first?.id).toBe('46f0f3a7-2470-5622-a621-4ad7268f1f04')
  expect(first?.actor.account).toEqual({ homePage, name: 'HR-0042' })
  expect(second?.actor.account).toEqual({ homePage, name: 'Ken.Kubo@example.com' })
  expect(first?.context?.instructor?.account.name).toBe('HR-0007')
  expect(second?.context?.instructor?.account.name).toBe(project.host.id)
  expect(first?.context?.contextActivities?.grouping?.[0]?.definition?.name).toEqual({ und: 'Autumn' })
})

test('a call was attended and a project completed, or experienced by whoever was there partly', async () => {
  const all = (['attended', 'partly'] as const).flatMap((attendance) => [
    { ...call, attendance },
    { ...project, attendance },
  ])
  const statements = await Promise.all(all.map(async (record) => await statementsOf(record)))
  expect(statements.map(([one]) => [one?.verb.id.split('/').at(-1), one?.result?.completion])).toEqual([
    ['attended', true],
    ['completed', true],
    ['experienced', false],
    ['experienced', false],
  ])
})

test.each([
  [0, 'PT0H0M'],
  [0.75, 'PT0H45M'],
  [1.999, 'PT2H0M'],
  [40, 'PT40H0M'],
])('%d hours last %s', async (hours, duration) => {
  const [statement] = await statementsOf({ ...call, hours })
  expect(statement?.result?.duration).toBe(duration)
})

test('it took place on the day it ended, and never after it was signed off', async () => {
  expect((await statementsOf(call))[0]?.timestamp).toBe('2026-10-14T12:00:00.000Z')
  const sameDay = { ...call, signedAt: '2026-10-14T09:30:00.000Z' as TrainingRecord['signedAt'] }
  expect((await statementsOf(sameDay))[0]?.timestamp).toBe('2026-10-14T09:30:00.000Z')
})
