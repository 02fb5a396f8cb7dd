import type { CycleId, PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { Activity } from '../../../shared/domain/activities.ts'
import { beginning, isMissing, lastDayOf, type Reminder } from '../../../shared/domain/reminders.ts'
import { type Day, dayIn } from '../../../shared/domain/times.ts'
import { findAnswers } from '../db/alignment-answers.ts'
import { listCycles } from '../db/cycles.ts'
import type { ReadHandle } from '../db/handles.ts'
import { getPerson } from '../db/people.ts'
import type { HandlersOf } from '../handler.ts'
import { rotations } from './rotations.ts'

interface Placed {
  placementId: PlacementId
  activity: Activity
}

export const reminders: HandlersOf<'reminders'> = {
  due: async ({ personId }, context) => {
    const { db, now } = context
    const { timeZone } = await getPerson(db, personId)
    const today = dayIn(timeZone, now())
    const { ahead, guests, past, toReflectOn, toSignOff } = await rotations.mine({ personId }, context)

    const coming =
      (kind: 'begins' | 'guest') =>
      (placed: Placed): Reminder[] => {
        const begins = beginning(placed.activity, timeZone, now())
        return begins === undefined ? [] : [{ kind, ...subjectOf(placed), ...begins }]
      }
    const missing =
      (kind: 'reflection' | 'sign-off') =>
      (placed: Placed): Reminder[] => {
        const day = lastDayOf(placed.activity, timeZone)
        return isMissing(kind, day, today) ? [{ kind, ...subjectOf(placed), day, startsAt: null }] : []
      }
    const unwritten = new Set(toReflectOn)
    return [
      ...ahead.flatMap(coming('begins')),
      ...guests.flatMap(coming('guest')),
      ...past.filter(({ placementId }) => unwritten.has(placementId)).flatMap(missing('reflection')),
      ...toSignOff.flatMap(missing('sign-off')),
      ...(await unansweredChecks(db, personId, today)),
    ]
  },
}

function subjectOf({ placementId, activity: { title } }: Placed): { subjectId: PlacementId; title: string } {
  return { subjectId: placementId, title }
}

/** Of the cycles that the person took part in, and that are just over. */
async function unansweredChecks(db: ReadHandle, personId: PersonId, today: Day): Promise<Reminder[]> {
  const over = (await listCycles(db)).filter(
    ({ status, endsOn, participants }) =>
      status !== 'draft' &&
      isMissing('alignment-check', endsOn, today) &&
      participants.some((participant) => participant.personId === personId),
  )
  const isAnswered = async (id: CycleId) => (await findAnswers(db, personId, id)) !== undefined
  const unanswered: Reminder[] = []
  for (const { id, name, endsOn } of over) {
    if (await isAnswered(id)) continue
    unanswered.push({ kind: 'alignment-check', subjectId: id, title: name, day: endsOn, startsAt: null })
  }
  return unanswered
}
