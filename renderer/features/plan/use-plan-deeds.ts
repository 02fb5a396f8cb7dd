import { useCallback, useState } from 'react'
import type { RuleFinding } from '../../../shared/contract/findings.ts'
import type { ActivityId, PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/domain/placements.ts'
import { call } from '../../backend/client.ts'
import { useCommand } from '../../backend/use-command.ts'
import { notifyDone } from '../../backend/use-undo.ts'
import { notify } from '../../ui/toast.tsx'
import { count } from '../../words/counts.ts'
import { roleWords } from '../../words/domain.ts'
import type { Board, Placed } from './board.ts'
import { titleOf } from './board.ts'
import { findingsAt } from './move-options.ts'
import { openBar, showPlan } from './plan-view.ts'

/** Something that breaks rules and waits for the lead's word. */
export interface Question {
  deed: string
  findings: readonly RuleFinding[]
  run: () => void
}

/** What the lead does to placements. Everything is undoable; what breaks a hard rule is asked first. */
export function usePlanDeeds(board: Board) {
  const [question, setQuestion] = useState<Question | null>(null)
  const pinning = useCommand('placements.pin')
  const removing = useCommand('placements.remove')
  const moving = useCommand('placements.move')
  const adding = useCommand('placements.add')
  const settingRole = useCommand('placements.setRole')

  const pin = async (ids: PlacementId[], isPinned: boolean) => {
    if ((await pinning.run({ ids, isPinned })) === undefined) return
    notifyDone(`${isPinned ? 'Pinned' : 'Unpinned'} ${nameOf(board, ids)}`)
  }

  const remove = async (ids: PlacementId[]) => {
    const name = nameOf(board, ids)
    if ((await removing.run({ ids })) === undefined) return
    showPlan(({ selected }) => (ids.some((id) => id === selected) ? { selected: null, isInspectorOpen: false } : {}))
    notifyDone(`Removed ${name}`)
  }

  const unlessBroken = (deed: string, findings: readonly RuleFinding[], run: () => Promise<void>) => {
    if (findings.length === 0) void run()
    else setQuestion({ deed, findings, run: () => void run() })
  }

  const move = async (
    item: Placed,
    to: { personId: PersonId; activityId: ActivityId },
    known: readonly RuleFinding[] | null,
  ) => {
    const person = board.people.get(to.personId)
    const activity = board.activities.get(to.activityId)
    if (person === undefined || activity === undefined) return
    const findings = known ?? (await findingsOf(item, to))
    if (findings === null) return
    const isOtherPerson = to.personId !== item.person.id
    const where = isOtherPerson ? person.name : titleOf(board, activity)
    const what = isOtherPerson ? titleOf(board, activity) : person.name
    unlessBroken(`Move ${what} to ${where}.`, findings, async () => {
      const { personId, activityId } = to
      if ((await moving.run({ id: item.placement.id, personId, activityId })) === undefined) return
      showPlan({ selected: item.placement.id })
      notifyDone(`Moved ${what} to ${where}, pinned there`)
    })
  }

  const place = (to: { personId: PersonId; activityId: ActivityId }, findings: readonly RuleFinding[]) => {
    const person = board.people.get(to.personId)
    const activity = board.activities.get(to.activityId)
    if (person === undefined || activity === undefined) return
    const where = titleOf(board, activity)
    unlessBroken(`Place ${person.name} on ${where}.`, findings, async () => {
      const { personId, activityId } = to
      const made = await adding.run({ cycleId: board.cycle.id, personId, activityId })
      if (made === undefined) return
      openBar(made.id)
      notifyDone(`Placed ${person.name} on ${where}, pinned there`)
    })
  }

  const setRole = async (item: Placed, role: Role) => {
    const made = await settingRole.run({ id: item.placement.id, role })
    if (made === undefined) return
    const [first] = made.findings
    notifyDone(`${item.person.name} is now to ${roleWords[role].toLowerCase()}, pinned`)
    if (first !== undefined) notify({ words: first.words, tone: 'problem' })
  }

  const answer = useCallback(() => {
    setQuestion(null)
  }, [])

  return { pin, remove, move, place, setRole, question, answer }
}

/** Null when it is not known, which the lead has been told. */
async function findingsOf(item: Placed, to: { personId: PersonId; activityId: ActivityId }) {
  const options = await call('placements.options', { id: item.placement.id })
  if (!options.ok) {
    notify({ words: options.error.words, tone: 'problem' })
    return null
  }
  const target = to.personId === item.person.id ? { activityId: to.activityId } : { personId: to.personId }
  const findings = findingsAt(options.output, target)
  if (findings === null) notify({ words: 'It cannot go there: this is not part of the cycle.', tone: 'problem' })
  return findings
}

function nameOf(board: Board, ids: readonly PlacementId[]): string {
  const [only] = ids
  const item = ids.length === 1 && only !== undefined ? board.placed.get(only) : undefined
  return item === undefined ? count(ids.length, 'placement') : `${item.person.name} on ${titleOf(board, item.activity)}`
}
