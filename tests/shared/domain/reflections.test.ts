import { expect, test } from 'vitest'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { mayRead, ReflectionDraftContent, saysAnything } from '../../../shared/domain/reflections.ts'

const [author, host, other] = ['author', 'host', 'other'] as PersonId[]
const readers = [author, host, other, null] as const

test.each([
  ['private', [true, false, false, false]],
  ['host', [true, true, false, false]],
  ['team', [true, true, true, true]],
] as const)('a %s reflection is read by author, host, others and nobody in particular: %s', (visibility, expected) => {
  if (author === undefined || host === undefined) throw new Error('There are an author and a host.')
  const may = readers.map((reader) => mayRead({ visibility, authorId: author, hostId: host }, reader ?? null))
  expect(may).toEqual(expected)
})

test('one of the four texts is enough to say something, a rating alone is not', () => {
  const empty = { what: '', soWhat: '', nowWhat: '', valued: '', selfRatings: [] }
  expect(saysAnything(empty)).toBe(false)
  for (const field of ['what', 'soWhat', 'nowWhat', 'valued'])
    expect(saysAnything({ ...empty, [field]: 'x' })).toBe(true)
})

test('what is being typed keeps its blanks, and loses nothing to a broken character', () => {
  const typed = {
    what: ' a \n',
    soWhat: 'x\uDC00y',
    nowWhat: '',
    valued: '',
    selfRatings: [],
    minutes: null,
    addendum: '',
  }
  expect(ReflectionDraftContent.parse(typed)).toEqual({ ...typed, soWhat: 'x\uFFFDy' })
})
