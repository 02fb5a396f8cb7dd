import type { PlacementId } from '../../../shared/domain/ids.ts'
import { WorkFunction } from '../../../shared/domain/people.ts'
import type { PlacementStatus } from '../../../shared/domain/placements.ts'
import { mayRead } from '../../../shared/domain/reflections.ts'
import { readAlignmentResult } from '../db/alignment-results.ts'
import { getCycle } from '../db/cycles.ts'
import { listLevelChanges } from '../db/level-changes.ts'
import { listPlacements } from '../db/placements.ts'
import { listReflections } from '../db/reflections.ts'
import { listPlacementsDone } from '../db/rotations.ts'
import type { HandlersOf } from '../handler.ts'
import { createKeyring } from '../keyring.ts'
import { coverageThen } from './coverage.ts'
import { readReflection } from './reflection-words.ts'

export const reports: HandlersOf<'reports'> = {
  cycle: async ({ cycleId }, { db, now }) => {
    const { name, startsOn, endsOn, commitments } = await getCycle(db, cycleId)
    const placements = await listPlacements(db, cycleId)
    const ids = new Set<PlacementId>(placements.map(({ id }) => id))
    const done = (await listPlacementsDone(db)).filter((placement) => placement.cycleId === cycleId)
    const doneIds = new Set(done.map(({ id }) => id))
    const reflections = await listReflections(db, { cycleId })
    const raised = (await listLevelChanges(db)).filter(({ from, to }) => to > from)
    const count = (...those: PlacementStatus[]) => placements.filter(({ status }) => those.includes(status)).length
    return {
      cycleId,
      name,
      startsOn,
      endsOn,
      placements: {
        done: done.length,
        missed: count('missed'),
        cancelled: count('cancelled'),
        open: count('proposed', 'published'),
      },
      reflectedOn: reflections.filter(({ placementId }) => doneIds.has(placementId)).length,
      functions: WorkFunction.options.map((side) => {
        const own = done.filter((placement) => placement.function === side)
        return {
          function: side,
          people: new Set(own.map(({ personId }) => personId)).size,
          hoursPromised: commitments[side],
          hoursDone: own.reduce((sum, { hours }) => sum + hours, 0),
        }
      }),
      coverage: (await coverageThen(db))({ startsOn, endsOn }, now()),
      levelsRaised: raised.filter(({ placementIds }) => placementIds.some((id) => ids.has(id))),
      nowWhats: reflections
        .filter((reflection) => mayRead(reflection, null))
        .map((reflection) => readReflection(reflection, [], noKeys, null))
        .flatMap(({ placementId, authorId, content }) => {
          const text = content?.nowWhat ?? ''
          return text === '' ? [] : [{ placementId, authorId, text }]
        }),
      alignment: await readAlignmentResult(db, cycleId),
    }
  },
}

/** A report is the same whoever has unlocked what. */
const noKeys = createKeyring()
