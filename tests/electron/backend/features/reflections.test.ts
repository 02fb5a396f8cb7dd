import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { startTestBackend } from '../../../support/backend.ts'
import { contentOf, draftOf, startRotationTeam } from '../../../support/rotation-team.ts'

const passphrase = 'correct horse battery'
const shared = { visibility: 'team', minutes: 45 } as const

test('a reflection is what its author wrote, with time and ratings, and undo takes it back', async () => {
  const { call, ann, annOnDemo: placementId, discovery, label } = await startRotationTeam()
  const content = contentOf({
    what: 'She asked **twice**.',
    valued: 'Patience',
    selfRatings: [{ skillId: discovery, level: 2 }],
  })
  const { id } = await call('reflections.submit', { authorId: ann, placementId, ...shared, content })
  const found = await call('reflections.get', { readerId: ann, placementId })
  expect(found).toMatchObject({
    id,
    authorId: ann,
    visibility: 'team',
    minutes: 45,
    isLocked: false,
    content,
    addenda: [],
  })
  expect(await label()).toBe('Submit Ann Berg’s reflection on Past demo')
  await call('history.undo', {})
  expect(await call('reflections.get', { readerId: ann, placementId })).toBeNull()
})

test('what is taken back lies in the form again', async () => {
  const { call, ann, annOnDemo: placementId } = await startRotationTeam()
  const content = contentOf({ what: 'An hour of work' })
  await call('reflections.saveDraft', {
    authorId: ann,
    placementId,
    visibility: 'host',
    content: draftOf({ what: 'An h' }),
  })
  await call('reflections.submit', { authorId: ann, placementId, ...shared, content })
  expect(await call('reflections.draft', { authorId: ann, placementId })).toBeNull()
  await call('history.undo', {})
  expect(await call('reflections.draft', { authorId: ann, placementId })).toMatchObject({
    visibility: 'team',
    content: { ...content, minutes: 45 },
  })
})

test('each reads what is meant for them: the author all of it, the host what is for the host, others what is for the team', async () => {
  const { call, cycleId, ann, mia, tom, ben, annOnDemo, annOnPitch, miaOnDemo } = await startRotationTeam()
  await call('seals.create', { personId: ann, passphrase })
  const submit = async (authorId: typeof ann, placementId: typeof annOnDemo, visibility: 'private' | 'host' | 'team') =>
    await call('reflections.submit', {
      authorId,
      placementId,
      visibility,
      minutes: null,
      content: contentOf({ what: visibility }),
    })
  await submit(ann, annOnDemo, 'private')
  await submit(ann, annOnPitch, 'host')
  await submit(mia, miaOnDemo, 'team')
  const seenBy = async (readerId: typeof ann | null) =>
    (await call('reflections.list', { readerId, cycleId })).map(({ content }) => content?.what)
  expect(await seenBy(ann)).toEqual(['private', 'host', 'team'])
  expect(await seenBy(ben)).toEqual(['host', 'team'])
  expect(await seenBy(tom)).toEqual(['team'])
  expect(await seenBy(null)).toEqual(['team'])
  expect(await call('reflections.get', { readerId: tom, placementId: annOnDemo })).toBeNull()
  expect(await call('reflections.get', { readerId: ben, placementId: annOnPitch })).not.toBeNull()
  expect(await call('reflections.list', { readerId: ann, authorId: mia })).toHaveLength(1)
})

test('nobody writes, drafts or reads drafts for somebody else', async () => {
  const { call, ann, mia, annOnDemo: placementId } = await startRotationTeam()
  const refused = { code: 'not-allowed' }
  const draft = { authorId: ann, placementId, visibility: 'host', content: draftOf({ what: 'Mine' }) } as const
  await call('reflections.saveDraft', draft)
  const content = contentOf({ what: 'Not mine' })
  const others = [
    call('reflections.submit', { authorId: mia, placementId, ...shared, content }),
    call('reflections.saveDraft', { ...draft, authorId: mia }),
    call('reflections.discardDraft', { authorId: mia, placementId }),
    call('reflections.draft', { authorId: mia, placementId }),
    call('reflections.addAddendum', { authorId: mia, placementId, text: 'Not mine' }),
  ]
  for (const one of others) await expect(one).rejects.toMatchObject(refused)
  expect(await call('reflections.draft', { authorId: ann, placementId })).toMatchObject({ content: { what: 'Mine' } })
})

test('one reflects on what has begun and was not missed, with words, on skills that are there', async () => {
  const { call, ann, annOnDemo, annComing, discovery } = await startRotationTeam()
  const content = contentOf({ what: 'Words' })
  const submit = { authorId: ann, placementId: annOnDemo, ...shared, content }
  await expect(call('reflections.submit', { ...submit, placementId: annComing })).rejects.toMatchObject({
    code: 'conflict',
    words: 'Coming demo has not begun yet. Submit the reflection once it is under way or over.',
  })
  await expect(call('reflections.submit', { ...submit, content: contentOf({ what: '  ' }) })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  const twice = [1, 2].map((level) => ({ skillId: discovery, level }))
  await expect(
    call('reflections.submit', { ...submit, content: { ...content, selfRatings: twice } }),
  ).rejects.toMatchObject({ code: 'invalid-input' })
  const unknown = [{ skillId: ann as unknown as typeof discovery, level: 1 }]
  await expect(
    call('reflections.submit', { ...submit, content: { ...content, selfRatings: unknown } }),
  ).rejects.toMatchObject({ code: 'not-found' })
  await call('placements.signOff', { id: annOnDemo, attendance: 'missed', byPersonId: null })
  await expect(call('reflections.submit', submit)).rejects.toMatchObject({
    words: 'You did not take part in Past demo, so there is nothing to reflect on.',
  })
})

test('a reflection can be corrected until it is signed off, and only added to afterwards', async () => {
  const { call, ann, tom, annOnDemo: placementId, label } = await startRotationTeam()
  const submit = async (what: string) =>
    await call('reflections.submit', { authorId: ann, placementId, ...shared, content: contentOf({ what }) })
  const read = async () => await call('reflections.get', { readerId: tom, placementId })
  const { id } = await submit('First')
  await expect(call('reflections.addAddendum', { authorId: ann, placementId, text: 'More' })).rejects.toMatchObject({
    words: 'The reflection on Past demo is still open. Change it instead.',
  })
  expect(await submit('Second')).toEqual({ id })
  expect(await label()).toBe('Correct Ann Berg’s reflection on Past demo')
  await call('placements.signOff', { id: placementId, attendance: 'attended', byPersonId: tom })
  await expect(submit('Third')).rejects.toMatchObject({
    words: 'The reflection on Past demo was signed off and stays as it is. Add to it instead.',
  })
  await call('reflections.addAddendum', { authorId: ann, placementId, text: 'More' })
  expect(await label()).toBe('Add to Ann Berg’s reflection on Past demo')
  expect(await read()).toMatchObject({ isLocked: true, content: { what: 'Second' }, addenda: [{ text: 'More' }] })
  await call('history.undo', {})
  await call('history.undo', {})
  await submit('Third')
  expect(await read()).toMatchObject({ isLocked: false, content: { what: 'Third' }, addenda: [] })
})

test('a host who was faster does not keep the participant from reflecting once', async () => {
  const { call, ann, annOnDemo: placementId } = await startRotationTeam()
  await call('placements.signOff', { id: placementId, attendance: 'attended', byPersonId: null })
  await expect(call('reflections.addAddendum', { authorId: ann, placementId, text: 'More' })).rejects.toMatchObject({
    words: 'There is no reflection on Past demo yet. Submit one instead.',
  })
  const submit = { authorId: ann, placementId, ...shared, content: contentOf({ what: 'Late' }) }
  await call('reflections.submit', submit)
  await expect(call('reflections.submit', submit)).rejects.toMatchObject({ code: 'conflict' })
})

test('a placement that was reflected on stays where it is', async () => {
  const { call, cycleId, ann, mia, annOnDemo: id, demo } = await startRotationTeam()
  await call('reflections.submit', { authorId: ann, placementId: id, ...shared, content: contentOf({ what: 'Mine' }) })
  const over = { words: 'Ann Berg’s placement on Past demo is over and stays on record as it is.' }
  await expect(call('placements.remove', { ids: [id] })).rejects.toMatchObject(over)
  await expect(call('placements.move', { id, personId: mia, activityId: demo })).rejects.toMatchObject(over)
  await expect(call('placements.setRole', { id, role: 'assist' })).rejects.toMatchObject(over)
  await expect(call('cycles.remove', { id: cycleId })).rejects.toMatchObject({ code: 'conflict' })
})

describe('DS-18: drafts', () => {
  test('what was typed is there after a restart, as it was typed', async () => {
    const first = await startRotationTeam()
    const { ann, annOnDemo: placementId, discovery } = first
    const content = draftOf({
      what: '  A line and \n\n',
      nowWhat: 'broken \uD800',
      minutes: 30,
      addendum: 'Also',
      selfRatings: [{ skillId: discovery, level: 3 }],
    })
    await first.call('reflections.saveDraft', { authorId: ann, placementId, visibility: 'host', content })
    await first.stop()
    const { call, grant } = await startTestBackend({ file: first.file, workspace: 'none' })
    await call('workspace.open', { grant: grant(first.file, 'write') })
    const draft = await call('reflections.draft', { authorId: ann, placementId })
    expect(draft).toMatchObject({ visibility: 'host', content: { ...content, nowWhat: 'broken \uFFFD' } })
  })

  test('a draft leaves no line in the history, and nothing when it is discarded', async () => {
    const { call, ann, annOnDemo: placementId, events } = await startRotationTeam()
    const { count } = await call('history.state', {})
    events.length = 0
    for (const what of ['A', 'Ab', 'Abc']) {
      await call('reflections.saveDraft', {
        authorId: ann,
        placementId,
        visibility: 'team',
        content: draftOf({ what }),
      })
    }
    expect(await call('reflections.draft', { authorId: ann, placementId })).toMatchObject({ content: { what: 'Abc' } })
    await call('reflections.discardDraft', { authorId: ann, placementId })
    await call('reflections.discardDraft', { authorId: ann, placementId })
    expect(await call('reflections.draft', { authorId: ann, placementId })).toBeNull()
    expect((await call('history.state', {})).count).toBe(count)
    const told = events.flatMap((event) => (event.type === 'changed' ? event.topics : []))
    expect(new Set(told)).toEqual(new Set(['drafts']))
  })

  test('what becomes private while it is typed stays nowhere in plain words', async () => {
    const { call, ann, annOnDemo: placementId, file } = await startRotationTeam()
    const typed = { authorId: ann, placementId, content: draftOf({ what: 'zanzibar-quartet' }) }
    const plainIn = () => [file, `${file}-wal`].filter((name) => readFileSync(name).includes('zanzibar-quartet'))
    await call('reflections.saveDraft', { ...typed, visibility: 'host' })
    expect(plainIn().length).toBeGreaterThan(0)
    await call('seals.create', { personId: ann, passphrase: 'correct horse battery' })
    await call('reflections.saveDraft', { ...typed, visibility: 'private' })
    expect(plainIn()).toEqual([])
    expect(await call('reflections.draft', { authorId: ann, placementId })).toMatchObject({ content: typed.content })
  })

  test('what is typed after submitting is a draft again', async () => {
    const { call, ann, annOnDemo: placementId } = await startRotationTeam()
    const draft = { authorId: ann, placementId, visibility: 'team' } as const
    await call('reflections.submit', { ...draft, minutes: null, content: contentOf({ what: 'Done' }) })
    await call('reflections.saveDraft', { ...draft, content: draftOf({ what: 'Done, nearly' }) })
    expect(await call('reflections.draft', { authorId: ann, placementId })).toMatchObject({
      content: { what: 'Done, nearly' },
    })
  })

  test('undo of what a draft is about is not in its way', async () => {
    const { call, ann, mia, pitch, cycleId } = await startRotationTeam()
    const { id: placementId } = await call('placements.add', { cycleId, personId: mia, activityId: pitch })
    const draft = { authorId: mia, placementId, visibility: 'team', content: draftOf({ what: 'Kept' }) } as const
    await call('reflections.saveDraft', draft)
    await call('history.undo', {})
    await expect(call('reflections.draft', { authorId: mia, placementId })).rejects.toMatchObject({ code: 'not-found' })
    await call('history.redo', {})
    expect(await call('reflections.draft', { authorId: mia, placementId })).toMatchObject({ content: { what: 'Kept' } })
    await expect(call('reflections.draft', { authorId: ann, placementId })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})

describe('private reflections', () => {
  test('are read by their author while unlocked, and are otherwise there without words', async () => {
    const { call, ann, annOnDemo: placementId } = await startRotationTeam()
    await call('seals.create', { personId: ann, passphrase })
    const own = { authorId: ann, placementId }
    const content = contentOf({ what: 'Only for me' })
    await call('reflections.submit', { ...own, visibility: 'private', minutes: 20, content })
    const read = async () => await call('reflections.get', { readerId: ann, placementId })
    await call('placements.signOff', { id: placementId, attendance: 'attended', byPersonId: null })
    await call('reflections.addAddendum', { ...own, text: 'And this' })
    expect(await read()).toMatchObject({ content, addenda: [{ text: 'And this' }] })
    await call('seals.lock', {})
    expect(await read()).toMatchObject({ minutes: 20, content: null, addenda: [{ text: null }] })
    await call('seals.unlock', { personId: ann, by: { passphrase } })
    expect(await read()).toMatchObject({ content, addenda: [{ text: 'And this' }] })
  })

  test('need a passphrase first, and the key when it is set', async () => {
    const { call, ann, mia, annOnDemo: placementId } = await startRotationTeam()
    const draft = { authorId: ann, placementId, visibility: 'private', content: draftOf({ what: 'Mine' }) } as const
    const submit = {
      authorId: ann,
      placementId,
      visibility: 'private',
      minutes: null,
      content: contentOf({ what: 'Mine' }),
    } as const
    await expect(call('reflections.saveDraft', draft)).rejects.toMatchObject({ code: 'seal-missing' })
    await expect(call('reflections.submit', submit)).rejects.toMatchObject({ code: 'seal-missing' })
    await call('seals.create', { personId: ann, passphrase })
    await call('reflections.saveDraft', draft)
    await call('seals.create', { personId: mia, passphrase: 'another passphrase' })
    await expect(call('reflections.saveDraft', draft)).rejects.toMatchObject({ code: 'seal-locked' })
    await expect(call('reflections.submit', submit)).rejects.toMatchObject({ code: 'seal-locked' })
    await expect(call('reflections.draft', { authorId: ann, placementId })).rejects.toMatchObject({
      code: 'seal-locked',
    })
  })

  test('are undone and redone like all else, and the history tells neither whose they are nor on what', async () => {
    const { call, ann, annOnDemo: placementId, label } = await startRotationTeam()
    await call('seals.create', { personId: ann, passphrase })
    const content = contentOf({ what: 'Only for me' })
    await call('reflections.submit', { authorId: ann, placementId, visibility: 'private', minutes: null, content })
    expect(await label()).toBe('Submit a private reflection')
    await call('history.undo', {})
    expect(await call('reflections.get', { readerId: ann, placementId })).toBeNull()
    expect(await call('reflections.draft', { authorId: ann, placementId })).toMatchObject({
      content: { what: 'Only for me' },
    })
    await call('history.redo', {})
    expect(await call('reflections.get', { readerId: ann, placementId })).toMatchObject({ content })
    expect((await call('history.verify', {})).firstBroken).toBeNull()
  })
})

test('EL-1: hostile words come back as they were typed, sealed or not, and nothing else changes', async () => {
  const { call, ann, tom, annOnDemo, annOnPitch } = await startRotationTeam()
  await call('seals.create', { personId: ann, passphrase })
  const hostile = [
    '<img src=x onerror=alert(1)><script>alert(1)</script>',
    '[x](javascript:alert(1)) ![y](https://example.org/z.png)',
    "'); DROP TABLE reflection; --",
    '=HYPERLINK("https://example.org")',
    '\u0000\u202Etxt.exe\u2028{{7*7}}${7*7}',
    '__proto__',
    '🏃🏽‍♀️'.repeat(9_000),
  ]
  for (const words of hostile) {
    const content = contentOf({ what: words, soWhat: words, nowWhat: words, valued: words })
    for (const [placementId, visibility] of [
      [annOnDemo, 'private'],
      [annOnPitch, 'host'],
    ] as const) {
      const own = { authorId: ann, placementId, visibility }
      await call('reflections.submit', { ...own, minutes: null, content })
      expect((await call('reflections.get', { readerId: ann, placementId }))?.content).toEqual(content)
    }
    const observation = words.slice(0, 2_000)
    await call('placements.signOff', { id: annOnPitch, attendance: 'attended', byPersonId: tom, observation })
    expect(await call('placements.signOffs', {})).toMatchObject([{ observation }])
    await call('reflections.addAddendum', { authorId: ann, placementId: annOnPitch, text: words })
    expect((await call('reflections.get', { readerId: ann, placementId: annOnPitch }))?.addenda).toMatchObject([
      { text: words },
    ])
    await call('history.undo', {})
    await call('history.undo', {})
  }
  expect((await call('history.verify', {})).firstBroken).toBeNull()
})
