import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { deliver, type Patience } from '../../electron/backend/record-store/deliver.ts'
import { createStoreClient } from '../../electron/backend/record-store/store-client.ts'
import { type Fault, openRecordStore, type RecordStore, storeKey, storeSecret } from '../support/http-record-store.ts'
import { personDraft } from '../support/drafts.ts'
import { startSignedOff } from '../support/signed-off-team.ts'
import { XapiStatements } from '../support/xapi-statements.ts'

const busyMachineMs = 300_000

const soon: Patience = { tries: 3, waitMs: () => 0, longestWaitMs: 10, wait: async () => undefined }

const fault: fc.Arbitrary<Fault | undefined> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  fc.constantFrom<Fault>(
    { kind: 'cut', when: 'before' },
    { kind: 'cut', when: 'after' },
    { kind: 'status', status: 503 },
    { kind: 'status', status: 429, headers: { 'retry-after': '0' } },
    { kind: 'status', status: 500 },
  ),
)

const idOf = (number: number) => `01900000-0000-4000-8000-${String(number).padStart(12, '0')}`

function statementOf(number: number): string {
  const actor = { account: { homePage: 'urn:uuid:x', name: `HR-${number}` } }
  const object = { id: `urn:number:${number}` }
  const timestamp = '2026-10-14T12:00:00.000Z'
  return JSON.stringify({ id: idOf(number), actor, verb: { id: 'urn:verb:did' }, object, timestamp })
}

test(
  'whatever goes wrong on the way, a store ends with every statement once, but those that it refuses, which are named',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 130 }),
        fc.array(fault, { maxLength: 12 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 130 }), { maxLength: 4 }),
        fc.boolean(),
        async (count, faults, bad, saysConflictToTheSame) => {
          const store = await openRecordStore({ saysConflictToTheSame })
          store.faults = [...faults]
          const badIds = new Set(bad.filter((number) => number < count).map(idOf))
          store.refuse = ({ id }) => (badIds.has(id) ? 'Not this one.' : undefined)
          const client = createStoreClient({ address: store.address, key: storeKey, secret: storeSecret })
          let waiting = Array.from({ length: count }, (_, number) => ({
            id: idOf(number),
            statements: [statementOf(number)],
          }))
          const noted: string[] = []
          const refused: string[] = []
          const note = (ids: readonly string[]) => {
            waiting = waiting.filter(({ id }) => !ids.includes(id))
          }
          const hooks = {
            sending: async () => undefined,
            taken: async (taken: readonly { id: string }[]) => {
              noted.push(...taken.map(({ id }) => id))
              note(taken.map(({ id }) => id))
            },
            refused: ({ id }: { id: string }) => {
              refused.push(id)
              note([id])
            },
            differs: async () => {
              throw new Error('Nobody else told it anything.')
            },
          }
          // As people press again, or the app looks again.
          for (let time = 0; time < 14 && waiting.length > 0; time += 1) {
            await deliver(waiting, client, hooks, soon, new AbortController().signal)
          }
          const good = Array.from({ length: count }, (_, number) => idOf(number)).filter((id) => !badIds.has(id))
          expect(
            store
              .statements()
              .map(({ id }) => id)
              .toSorted(),
          ).toEqual(good)
          expect(noted.toSorted()).toEqual(good)
          expect(refused.toSorted()).toEqual([...badIds].toSorted())
          await store.close()
        },
      ),
      { numRuns: 60 },
    )
  },
  busyMachineMs,
)

const deed = fc.constantFrom('correct', 'correct', 'withdraw', 'reinstate', 'post', 'post')

function observationsIn(store: RecordStore): string[] {
  const statements = XapiStatements.parse(store.statements())
  return statements
    .map(({ result }) => JSON.stringify(result?.extensions?.['https://baton.invalid/xapi/observation'] ?? null))
    .toSorted()
}

test(
  'whatever is corrected, withdrawn and cut off, the store says in the end what the records say, each once',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { minLength: 4, maxLength: 9 }),
        fc.array(fault, { maxLength: 8 }),
        fc.boolean(),
        async (deeds, faults, saysConflictToTheSame) => {
          const team = await startSignedOff()
          const { call, ann, tom, annOnDemo, annOnPitch } = team
          await call('people.edit', {
            id: ann,
            person: personDraft({ name: 'A', function: 'marketing', hrId: 'HR-1' }),
          })
          const store = await openRecordStore({ saysConflictToTheSame })
          await call('recordStores.set', { address: store.address, key: storeKey, secret: storeSecret })
          let corrections = 0
          const sign = async (id: typeof annOnDemo, attendance: 'attended' | 'missed', observation: string | null) =>
            await call('placements.signOff', { id, attendance, byPersonId: tom, observation })
          // A fault that lasts longer than the patience of one post, so that some of them come to nothing.
          const ends = Array.from({ length: 2 }, (): Fault => ({ kind: 'status', status: 403 }))
          store.faults = faults.flatMap((each) => (each?.kind === 'cut' ? [each, ...ends] : [each]))
          for (const next of deeds) {
            if (next === 'correct') await sign(annOnDemo, 'attended', `Correction ${(corrections += 1) % 3}`)
            if (next === 'withdraw') await sign(annOnPitch, 'missed', null)
            if (next === 'reinstate') await sign(annOnPitch, 'attended', 'Was there')
            if (next === 'post') await call('recordStores.post', {})
          }
          store.faults = []
          expect((await call('recordStores.post', {})).problem).toBeNull()
          const second = await call('recordStores.post', {})
          expect(second).toMatchObject({ sent: 0, corrected: 0, withdrawn: 0, problem: null })
          const records = await call('records.list', {})
          expect(observationsIn(store)).toEqual(
            records.map(({ observation }) => JSON.stringify(observation)).toSorted(),
          )
          await store.close()
          await team.stop()
        },
      ),
      { numRuns: 12 },
    )
  },
  busyMachineMs,
)
