import { statements } from '../../../shared/domain/alignment.ts'
import type { FormDraft } from '../../../shared/domain/form-drafts.ts'
import type { CycleId, PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { ReflectionDraftContent } from '../../../shared/domain/reflections.ts'
import type { SkillRatings } from '../../../shared/domain/skills.ts'
import { listAnswersOf } from '../db/alignment-answers.ts'
import { listFormDraftsOf } from '../db/form-drafts.ts'
import type { ReadHandle } from '../db/handles.ts'
import { listPlacementsById } from '../db/placements.ts'
import { listPreferences } from '../db/preferences.ts'
import { listDraftsOf } from '../db/reflection-drafts.ts'
import { emptiedSeal, listAddenda, listReflections } from '../db/reflections.ts'
import type { Keyring } from '../keyring.ts'
import { type AccessNames, describePlacements, type Held, type HeldSections, titlesOf } from './access-names.ts'
import { readDraft, readReflection } from './reflection-words.ts'
import { countOf } from './words.ts'

export interface Asking {
  personId: PersonId
  name: string
  /** Whether the person makes the report themselves. */
  isOwn: boolean
  keys: Keyring
}

type Names = 'reflections' | 'drafts' | 'wishes' | 'alignmentAnswers'

/** What somebody wrote and answered. What is private is told to nobody else, and what is sealed only while it is unlocked. */
export async function readWriting(db: ReadHandle, asking: Asking, names: AccessNames): Promise<HeldSections<Names>> {
  return {
    reflections: await readReflections(db, asking, names),
    drafts: await readDrafts(db, asking, names),
    wishes: await readWishes(db, asking),
    alignmentAnswers: await readAnswers(db, asking, names),
  }
}

async function readReflections(db: ReadHandle, asking: Asking, names: AccessNames): Promise<Held<'reflections'>> {
  const { personId, isOwn, keys } = asking
  const found = await listReflections(db, { authorId: personId })
  const isShown = ({ words }: { words: { sealed: string | null } }) =>
    words.sealed === null || (isOwn && keys.keyOf(personId) !== undefined)
  const sealed = found.filter((reflection) => !isShown(reflection) && reflection.words.sealed !== emptiedSeal)
  const shown = found.filter(isShown)
  const addenda = Map.groupBy(
    await listAddenda(
      db,
      shown.map(({ id }) => id),
    ),
    ({ reflectionId }) => reflectionId,
  )
  const placements = await listPlacementsById(
    db,
    shown.map(({ placementId }) => placementId),
  )
  const describe = await describePlacements(db, names, placements)
  const byId = new Map(placements.map((placement) => [placement.id, placement]))
  return {
    entries: shown.flatMap((reflection) => {
      const { placementId, submittedAt, visibility, minutes } = reflection
      const read = readReflection(reflection, addenda.get(reflection.id) ?? [], keys, personId)
      const placement = byId.get(placementId)
      if (placement === undefined || read.content === null) return []
      const { hostId: _, ...about } = describe(placement)
      const { selfRatings, ...texts } = read.content
      const added = read.addenda.map(({ writtenAt, text }) => ({ writtenAt, text: text ?? '' }))
      const whole = { ...about, submittedAt, visibility, minutes, ...texts }
      return [{ ...whole, selfRatings: names.ratings(selfRatings), addenda: added }]
    }),
    withheld: sealedWords(asking, sealed.length, ['private reflection is', 'private reflections are']),
  }
}

async function readDrafts(db: ReadHandle, asking: Asking, names: AccessNames): Promise<Held<'drafts'>> {
  const { personId, isOwn, keys } = asking
  const reflections = await listDraftsOf(db, personId)
  const forms = await listFormDraftsOf(db, personId)
  const begun = reflections.length + forms.length
  if (!isOwn) return { entries: [], withheld: begun === 0 ? null : aloneWords(asking, countOf(begun, ...texts)) }
  const open = reflections.filter(({ words }) => words.sealed === null || keys.keyOf(personId) !== undefined)
  const titles = await titlesOf(db, [
    ...open.map(({ placementId }) => placementId),
    ...forms.map(({ subjectId }) => subjectId as PlacementId),
  ])
  const ofReflections = open.map((draft) => ({
    savedAt: draft.savedAt,
    form: 'reflection' as const,
    subject: titles.get(draft.placementId) ?? '',
    typed: typedIn(readDraft(draft, keys).content, names),
  }))
  const ofForms = forms.map(({ savedAt, subjectId, draft }) => ({
    savedAt,
    form: draft.form,
    subject: titles.get(subjectId) ?? names.cycle(subjectId as CycleId),
    typed: typedIn(draft, names),
  }))
  return {
    entries: [...ofReflections, ...ofForms].toSorted((one, other) => (one.savedAt < other.savedAt ? -1 : 1)),
    withheld: sealedWords(asking, reflections.length - open.length, ['private draft is', 'private drafts are']),
  }
}

const texts = ['text that was begun and not sent', 'texts that were begun and not sent'] as const

async function readWishes(db: ReadHandle, asking: Asking): Promise<Held<'wishes'>> {
  const wishes = await listPreferences(db, asking.personId)
  if (asking.isOwn) return { entries: wishes.map(({ feeling, subject, value }) => ({ feeling, subject, value })) }
  // Not how many: even that could be asked about.
  return { entries: [], withheld: wishes.length === 0 ? null : aloneWords(asking, 'What they like and would hate') }
}

async function readAnswers(db: ReadHandle, asking: Asking, names: AccessNames): Promise<Held<'alignmentAnswers'>> {
  const answers = await listAnswersOf(db, asking.personId)
  if (!asking.isOwn) {
    return { entries: [], withheld: answers.length === 0 ? null : aloneWords(asking, 'What they answered') }
  }
  return {
    entries: answers.map(({ cycleId, answeredAt, function: side, answers: given }) => ({
      cycle: names.cycle(cycleId),
      answeredAt,
      function: side,
      answers: statements.map(({ id, text }) => ({ statement: id, words: text, answer: given[id] })),
    })),
  }
}

function aloneWords({ name }: Asking, what: string): string {
  return `${what}: held, and for ${name} alone. They get it by choosing who they are at the top of the window and making this report themselves.`
}

function sealedWords({ name, isOwn }: Asking, count: number, [one, many]: readonly [string, string]): string | null {
  if (count === 0) return null
  const how = isOwn
    ? 'Unlock your private reflections, then make this report again.'
    : `Only ${name} can open them: they choose who they are at the top of the window, unlock them and make this report themselves.`
  return `${countOf(count, one, many)} sealed. ${how}`
}

/** Whatever a form holds, by the names of its fields. */
function typedIn(content: ReflectionDraftContent | FormDraft, names: AccessNames): Record<string, string> {
  const fields = Object.entries(content)
    .filter(([field]) => field !== 'form')
    .map(([field, value]): [string, string] => [field, inWords(value, names)])
  return Object.fromEntries(fields.filter(([, words]) => words !== ''))
}

function inWords(value: string | number | SkillRatings | Record<string, number> | null, names: AccessNames): string {
  if (value === null) return ''
  if (Array.isArray(value)) {
    return names
      .ratings(value)
      .map(({ skill, level }) => `${skill}: ${level}`)
      .join(', ')
  }
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([key, answer]) => `${key}: ${answer}`)
    .join(', ')
}
