import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { recordFormats } from '../../../../../electron/backend/exports/records/formats.ts'
import type {
  FormerRecord,
  RecordToWithdraw,
  RecordToWrite,
} from '../../../../../electron/backend/exports/records/record-format.ts'
import type { PlacementId } from '../../../../../shared/domain/ids.ts'
import type { RecordTarget } from '../../../../../shared/domain/records.ts'
import { exampleRecords, fileContext } from '../../../../support/training-records.ts'
import { unzip } from '../../../../support/unzip.ts'
import { isVoiding, XapiBatch } from '../../../../support/xapi-statements.ts'

const [call, project] = exampleRecords
const written: RecordToWrite[] = [
  { record: call, courses: [], told: { deed: 'corrected', digest: 'second', takenBack: ['first'] } },
  { record: project, courses: [], told: { deed: 'sent', digest: 'only', takenBack: [] } },
]
const gone = '0190b3a0-0000-7000-8000-000000000077' as PlacementId
const former: FormerRecord = { ...project, placementId: '0190b3a0-0000-7000-8000-000000000078' as PlacementId }
const withdrawn: RecordToWithdraw[] = [
  { placementId: former.placementId, former, takenBack: ['first'] },
  { placementId: gone, former: null, takenBack: ['first', 'second'] },
]

async function changesFor(target: RecordTarget): Promise<Buffer> {
  async function* parts() {
    for (const item of written) yield [item]
  }
  const bytes: Buffer[] = []
  const context = { ...fileContext, extent: 'changes' as const, withdrawn: () => withdrawn }
  for await (const part of recordFormats[target].write(parts(), context)) bytes.push(Buffer.from(part))
  return Buffer.concat(bytes)
}

test.each(['baton-csv', 'baton-csv-plain', 'xlsx', 'cornerstone', 'xapi'] as const)(
  'changes for %s are written as in the golden file',
  async (target) => {
    const bytes = await changesFor(target)
    const text =
      target === 'xlsx'
        ? ((await unzip(bytes)).get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '')
        : bytes.toString('utf8')
    const golden = path.join(import.meta.dirname, '../../../../golden', `record-changes-${target}.txt`)
    if (process.env['BATON_UPDATE_GOLDEN'] === '1') writeFileSync(golden, text)
    expect(text).toBe(readFileSync(golden, 'utf8'))
  },
)

test('a corrected statement follows one that voids the one before, and each version of it has an id of its own', async () => {
  const batch = XapiBatch.parse(JSON.parse((await changesFor('xapi')).toString('utf8')))
  const voided = batch.filter(isVoiding).map(({ object }) => object.id)
  const ids = batch.filter((one) => !isVoiding(one)).map(({ id }) => id)
  // What was told first has the id that it has in a file of all.
  expect(voided[0]).toBe('46f0f3a7-2470-5622-a621-4ad7268f1f04')
  expect(ids.filter((id) => voided.includes(id))).toEqual([])
  expect(batch.map(isVoiding)).toEqual([true, false, false, true, true, true])
})
