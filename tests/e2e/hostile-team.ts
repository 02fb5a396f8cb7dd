import type { Page } from '@playwright/test'
import type { Bridge } from '../../shared/contract/bridge.ts'
import type { InputOf, OutputOf, ProcedureName } from '../../shared/contract/contract.ts'
import { CycleDraft } from '../../shared/domain/cycles.ts'
import type { PersonId, PlacementId } from '../../shared/domain/ids.ts'
import type { Preference } from '../../shared/domain/preferences.ts'
import { addDays, type Day, type Instant, instantAt } from '../../shared/domain/times.ts'
import { callDraft, personDraft, projectDraft, skillDraft } from '../support/drafts.ts'
import { textFields } from '../support/text-fields.ts'
import type { RunningApp } from './app.ts'
import { ask } from './ask.ts'
import { hostileWords, wordsFor } from './hostile-words.ts'

/** What a field holds from row to row: together all hostile words. Remembers which fields were asked for. */
export interface HostileTexts {
  all: (field: string) => readonly string[]
  nth: (field: string, index: number) => string
  /** So many rows hold all of a field. */
  rows: (...fields: string[]) => number
  asked: () => ReadonlySet<string>
}

export function hostileTexts(): HostileTexts {
  const limits = textFields()
  const made = new Map<string, readonly string[]>()
  const all = (field: string): readonly string[] => {
    const mostLetters = limits.get(field)
    if (mostLetters === undefined) throw new Error(`${field} is no text field.`)
    const texts = made.get(field) ?? textsOf(field, mostLetters)
    made.set(field, texts)
    return texts
  }
  return {
    all,
    nth: (field, index) => all(field)[index % all(field).length] ?? '',
    rows: (...fields) => Math.max(...fields.map((field) => all(field).length)),
    asked: () => new Set(made.keys()),
  }
}

function textsOf(field: string, mostLetters: number): string[] {
  const texts: string[] = []
  for (let next = 0; next < hostileWords.length;) {
    // Where there is no room for a mark, what comes through cut off is hostile enough.
    const mark = mostLetters < 40 ? '' : `${field} ${texts.length}`
    const text = wordsFor(mark, next, mostLetters).trim()
    texts.push(text)
    next += Math.max(1, text.split('\n').length)
  }
  return texts
}

const today = new Date().toISOString().slice(0, 10) as Day

/** A team in which every text is hostile. Ann joins calls of Tom's: some are over, others are to come. */
export async function fillHostileTeam(app: RunningApp, texts: HostileTexts) {
  const { page } = app
  const { nth, rows } = texts
  await ask(page, 'workspace.edit', { name: nth('workspace.name', 0), timeZone: 'UTC' })

  const people = await askAll(
    page,
    'people.add',
    range(rows('people.name', 'people.team')).map((index) =>
      personDraft({
        name: nth('people.name', index),
        team: nth('people.team', index),
        jobTitle: nth('people.jobTitle', index),
        hrId: nth('people.hrId', index),
        function: index % 2 === 0 ? 'marketing' : 'sales',
        timeZone: 'UTC',
      }),
    ),
  )
  const [ann, tom] = people.map(({ id }) => id)
  if (ann === undefined || tom === undefined) throw new Error('There are people.')
  await askAll(
    page,
    'people.addTimeOff',
    range(rows('people.note')).map((index) => {
      const day = addDays(today, 200 + index)
      return { personId: ann, startsOn: day, endsOn: day, note: nth('people.note', index) }
    }),
  )
  const skills = await askAll(
    page,
    'skills.add',
    texts.all('skills.name').map((name) => skillDraft({ name })),
  )
  await askAll(
    page,
    'courses.set',
    texts.all('courses.code').map((code, index) => {
      const skillId = skills[index]?.id
      // There are a few more codes than skills.
      const kind = index % 2 === 0 ? ('call' as const) : ('project' as const)
      const about =
        skillId === undefined
          ? { subject: 'activity' as const, kind, type: null }
          : { subject: 'skill' as const, skillId }
      return { target: 'totara' as const, about, code }
    }),
  )
  await askAll(
    page,
    'recordViews.add',
    texts.all('recordViews.name').map((name, index) => ({ name, filter: { team: nth('recordViews.team', index) } })),
  )
  const skillIds = skills.slice(0, 3).map(({ id }) => id)
  await askAll(
    page,
    'measures.add',
    texts.all('measures.name').map((name, index) => {
      // A unit is so short that a measure for each would be hundreds of them.
      const unit = nth('measures.unit', index * 7)
      return { name, unit, owner: 'shared' as const, better: 'higher' as const, target: 1 }
    }),
  )
  const accounts = await askAll(
    page,
    'accounts.add',
    texts.all('accounts.name').map((name) => ({ name })),
  )
  // The last one that is over has no sign-off yet, and two to come have no veto.
  const over = rows('placements.observation') + 1
  const coming = rows('placements.reason') + 2
  const calls = await askAll(
    page,
    'calls.add',
    range(Math.max(rows('calls.title', 'accounts.name'), over + coming)).map((index) => {
      // The first are over, the next are to come within weeks.
      const startsAt = instantAt('UTC', addDays(today, index < over ? -1 - index : 1 + index - over), '10:00')
      return callDraft(tom, {
        title: nth('calls.title', index),
        notes: nth('calls.notes', index),
        callType: nth('calls.callType', index),
        accountId: accounts[index % accounts.length]?.id ?? null,
        skillIds,
        seats: 3,
        startsAt,
        endsAt: new Date(Date.parse(startsAt) + 1_800_000).toISOString() as Instant,
      })
    }),
  )
  const projects = await askAll(
    page,
    'projects.add',
    range(rows('projects.title', 'projects.format')).map((index) =>
      projectDraft(ann, {
        title: nth('projects.title', index),
        notes: nth('projects.notes', index),
        format: nth('projects.format', index),
        startsOn: addDays(today, 10),
        endsOn: addDays(today, 40),
      }),
    ),
  )
  const cycle = CycleDraft.parse({
    name: nth('cycles.name', 0),
    startsOn: addDays(today, -over - 2),
    endsOn: addDays(today, coming + 2),
    rules: { 'customer-guard': { barredCallTypes: texts.all('cycles.barredCallTypes').slice(0, 20) } },
    participants: [ann].map((personId) => ({ personId, minimumPlacements: 0 })),
  })
  const { id: cycleId } = await ask(page, 'cycles.create', cycle)
  const placed = await askAll(
    page,
    'placements.add',
    calls.slice(0, over + coming).map(({ id }) => ({ cycleId, personId: ann, activityId: id })),
  )
  await publish(app, cycleId)
  const placements = placed.map(({ id }) => id)
  const [isOver, isToCome] = [placements.slice(0, over), placements.slice(over)]
  await writeAbout(page, { ann, tom, over: isOver, coming: isToCome }, texts)
  return { cycle, cycleId, ann, tom, people, skills, calls, projects, over: isOver, coming: isToCome }
}

interface Rotation {
  ann: PersonId
  tom: PersonId
  over: readonly PlacementId[]
  coming: readonly PlacementId[]
}

/**
 * Ann's first placement is reflected on, signed off and added to; on the last one that is over both have only begun to
 * write. Tom vetoes those to come, but for the first two: for the first he has begun to say why.
 */
async function writeAbout(page: Page, { ann, tom, over, coming }: Rotation, { nth, all }: HostileTexts): Promise<void> {
  const [first, last] = [over[0], over.at(-1)]
  const [begun, , ...vetoed] = coming
  if (first === undefined || last === undefined || begun === undefined) throw new Error('There are placements.')
  const written = (prefix: string) => ({
    what: nth(`${prefix}.what`, 0),
    soWhat: nth(`${prefix}.soWhat`, 0),
    nowWhat: nth(`${prefix}.nowWhat`, 0),
    valued: nth(`${prefix}.valued`, 0),
    selfRatings: [],
  })
  const own = { authorId: ann, placementId: first, visibility: 'team' as const }
  await ask(page, 'reflections.submit', { ...own, minutes: null, content: written('reflections') })
  await askAll(
    page,
    'placements.signOff',
    over.slice(0, -1).map((id, index) => {
      return { id, attendance: 'attended' as const, byPersonId: tom, observation: nth('placements.observation', index) }
    }),
  )
  await ask(page, 'reflections.addAddendum', { authorId: ann, placementId: first, text: nth('reflections.text', 0) })
  const addendum = nth('reflections.saveDraft.addendum', 0)
  const typed = { ...written('reflections.saveDraft'), minutes: null, addendum }
  await ask(page, 'reflections.saveDraft', { ...own, content: typed })
  await ask(page, 'reflections.saveDraft', { ...own, placementId: last, content: typed })
  const form = { levelsShown: [], agreement: null, attendance: null, observation: nth('drafts.observation', 0) }
  await ask(page, 'drafts.save', { authorId: tom, subjectId: last, draft: { form: 'sign-off', ...form } })
  await ask(page, 'drafts.save', {
    authorId: tom,
    subjectId: begun,
    draft: { form: 'veto', reason: nth('drafts.reason', 0) },
  })
  await askAll(
    page,
    'placements.veto',
    vetoed.map((id, index) => ({ id, reason: nth('placements.reason', index) })),
  )
  const preferences = all('preferences.value').map((value): Preference => ({
    subject: 'type',
    value,
    feeling: 'likes',
  }))
  await ask(page, 'preferences.set', { personId: ann, preferences })
}

async function publish(app: RunningApp, cycleId: InputOf<'publications.publish'>['cycleId']): Promise<void> {
  await app.answerDialogs({ folder: app.folder })
  const grant = await app.page.evaluate(async () => {
    const { baton } = globalThis as unknown as { baton: Bridge<File> }
    return (await baton.chooseFile({ kind: 'folder' }))?.grant ?? ''
  })
  await ask(app.page, 'publications.publish', { cycleId, grant })
}

/** One after the other, without a way to the page and back for each. */
async function askAll<Name extends ProcedureName>(
  page: Page,
  name: Name,
  inputs: readonly InputOf<Name>[],
): Promise<OutputOf<Name>[]> {
  return await page.evaluate(
    async ([procedure, all]) => {
      const { baton } = globalThis as unknown as { baton: Bridge<File> }
      const outputs: OutputOf<Name>[] = []
      for (const input of all) {
        const result = await baton.call(procedure, input)
        if (!result.ok) throw new Error(`${procedure}: ${result.error.words}`)
        outputs.push(result.output as OutputOf<Name>)
      }
      return outputs
    },
    [name, inputs] as const,
  )
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index)
}
