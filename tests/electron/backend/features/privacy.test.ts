import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { passphrase, reportIn, startTracedPerson } from '../../../support/traced-person.ts'

type Traced = Awaited<ReturnType<typeof startTracedPerson>>

/** Ann sits down at this machine and opens what she sealed. */
async function sitDown({ call, ann }: Traced): Promise<void> {
  await call('identity.choose', { personId: ann })
  await call('seals.unlock', { personId: ann, by: { passphrase } })
}

test('a report has all that is held: what others said and did, what was handed over, and what was there before', async () => {
  const { call, ann } = await startTracedPerson()
  const { sections } = await call('privacy.report', { personId: ann })
  expect(sections.person.entries).toEqual([
    expect.objectContaining({
      name: 'Ann Berg',
      email: 'ann@example.com',
      team: 'Brand',
      jobTitle: 'Writer',
      hrId: 'HR-7',
    }),
  ])
  expect(sections.timeOff.entries.map(({ note }) => note)).toEqual(['Moving house'])
  expect(sections.busyTimes.entries).toHaveLength(1)
  expect(sections.levelChanges.entries).toEqual([
    expect.objectContaining({ skill: 'Discovery', fromLevel: 0, toLevel: 1, by: 'Ann Berg', shownOn: ['Past demo'] }),
  ])
  expect(sections.levelsJudged.entries).toEqual([
    expect.objectContaining({ participant: 'Tom Reed', skill: 'Discovery', toLevel: 2 }),
  ])
  expect(sections.placements.entries.map(({ activity, vetoReason }) => [activity, vetoReason])).toEqual([
    ['Past demo', null],
    ['Past pitch', null],
    ['Coming demo', 'The room is too small'],
  ])
  expect(sections.hosted.entries).toEqual([
    expect.objectContaining({ activity: 'Guide', notes: 'Bring the old guide' }),
  ])
  expect(sections.guests.entries).toEqual([expect.objectContaining({ activity: 'Guide', participant: 'Tom Reed' })])
  expect(sections.signOffs.entries).toEqual([
    expect.objectContaining({
      by: 'Tom Reed',
      observation: 'Asked well',
      levelsShown: [{ skill: 'Discovery', level: 1 }],
    }),
  ])
  expect(sections.signOffsGiven.entries).toEqual([
    expect.objectContaining({ participant: 'Tom Reed', observation: 'Quick and kind' }),
  ])
  expect(sections.records.entries).toEqual([expect.objectContaining({ activity: 'Past demo', hours: 0.5 })])
  expect(sections.reflections.entries).toEqual([
    expect.objectContaining({ what: 'I listened', addenda: [expect.objectContaining({ text: 'One more thing' })] }),
  ])
  expect(new Set(sections.invitations.entries.map(({ to }) => to))).toEqual(new Set(['Ann Berg', 'Tom Reed']))
  expect(sections.imports.entries).toEqual([
    expect.objectContaining({ label: 'Import busy times from ann.ics', entries: 1 }),
  ])
  const before = sections.earlier.entries.flatMap(({ was }) => was.map(({ value }) => value))
  expect(before).toEqual(expect.arrayContaining(['Surgery', 'Web']))
  expect(sections.history.entries.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Add Ann Berg', 'Sign off Ann Berg on Past demo']),
  )
})

test('of pairs kept apart the report says how many, and neither with whom nor why', async () => {
  const { call, ann } = await startTracedPerson()
  const report = await call('privacy.report', { personId: ann })
  expect(report.sections.neverWith.entries).toEqual([{ pairs: 2 }])
  expect(report.sections.neverWith.withheld).toContain('as much about the other person')
  expect(JSON.stringify(report)).not.toContain('They had a row')
  expect(report.sections.history.entries.filter(({ label }) => label.includes('apart'))).toEqual([])
})

test('whoever else asks is told that private things are held and how their person gets them, and none of them', async () => {
  const { call, ann, tom } = await startTracedPerson()
  for (const personId of [null, tom]) {
    await call('identity.choose', { personId })
    const report = await call('privacy.report', { personId: ann })
    const { reflections, drafts, wishes, alignmentAnswers } = report.sections
    expect(report.isOwn).toBe(false)
    expect(reflections.withheld).toMatch(/^1 private reflection is sealed\. Only Ann Berg can open them/)
    expect(drafts.withheld).toMatch(/for Ann Berg alone/)
    expect([drafts.entries, wishes.entries, alignmentAnswers.entries]).toEqual([[], [], []])
    expect([wishes.withheld, alignmentAnswers.withheld]).toEqual([
      expect.stringContaining('for Ann Berg alone'),
      expect.stringContaining('for Ann Berg alone'),
    ])
    const text = JSON.stringify(report)
    for (const secret of ['Sealed words', 'Sealed draft', 'Not sent', 'Wished for', 'Past pitch reflection']) {
      expect(text).not.toContain(secret)
    }
  }
})

test('whoever asks for themselves gets what is private too, and what is sealed once it is unlocked', async () => {
  const team = await startTracedPerson()
  const { call, ann } = team
  await call('identity.choose', { personId: ann })
  const locked = await call('privacy.report', { personId: ann })
  expect(locked.isOwn).toBe(true)
  expect(locked.sections.reflections.withheld).toContain('Unlock your private reflections')
  expect(locked.sections.wishes.entries).toEqual([{ feeling: 'would-hate', subject: 'type', value: 'Wished for' }])
  expect(locked.sections.alignmentAnswers.entries[0]?.answers).toHaveLength(20)
  expect(JSON.stringify(locked)).not.toContain('Sealed')
  await sitDown(team)
  const { sections } = await call('privacy.report', { personId: ann })
  expect(sections.reflections.entries.map(({ what }) => what)).toEqual(expect.arrayContaining(['Sealed words']))
  const typed = sections.drafts.entries.map((draft) => draft.typed)
  expect(typed).toEqual(expect.arrayContaining([{ what: 'Sealed draft' }, { reason: 'Not sent by Ann' }]))
  expect([sections.reflections.withheld, sections.drafts.withheld]).toEqual([null, null])
  expect(JSON.stringify(sections)).not.toContain('Not sent by Tom')
})

test('each report is noted, once an hour where it is only looked at, and the next one says who made it', async () => {
  const { call, ann, tom, folder, grant } = await startTracedPerson()
  await call('identity.choose', { personId: tom })
  await call('privacy.report', { personId: ann })
  await call('privacy.report', { personId: ann })
  await call('privacy.saveReport', { personId: ann, grant: grant(path.join(folder, 'report.json'), 'write') })
  const { sections } = await call('privacy.report', { personId: ann })
  const made = sections.disclosures.entries.filter(({ kind }) => kind === 'access-report')
  expect(made).toMatchObject([{ by: 'Tom Reed' }, { by: 'Tom Reed' }])
})

test('the same state makes the same bytes: two files differ only by what was noted of the first', async () => {
  const { call, ann, folder, grant } = await startTracedPerson()
  const [first, second] = ['first.json', 'second.json'].map((name) => path.join(folder, name)) as [string, string]
  const saved = await call('privacy.saveReport', { personId: ann, grant: grant(first, 'write') })
  await call('privacy.saveReport', { personId: ann, grant: grant(second, 'write') })
  const [one, other] = [reportIn(first), reportIn(second)]
  expect(saved.withheld).toBeGreaterThan(3)
  other.state = one.state
  other.sections.disclosures.entries.pop()
  other.sections.history.entries.pop()
  expect(`${JSON.stringify(other, null, 2)}\n`).toBe(readFileSync(first, 'utf8'))
})

test('nothing is noted of a report that could not be written', async () => {
  const { call, ann, folder, grant } = await startTracedPerson()
  const nowhere = grant(path.join(folder, 'gone', 'report.json'), 'write')
  await expect(call('privacy.saveReport', { personId: ann, grant: nowhere })).rejects.toMatchObject({
    code: 'file-unreadable',
  })
  const { sections } = await call('privacy.report', { personId: ann })
  expect(sections.disclosures.entries.filter(({ kind }) => kind === 'access-report')).toEqual([])
})

test('of somebody who was erased nothing is left but that they were', async () => {
  const { call, ann, projectId } = await startTracedPerson()
  await call('projects.archive', { ids: [projectId] })
  await call('people.archive', { ids: [ann] })
  await call('people.erase', { id: ann })
  const report = await call('privacy.report', { personId: ann })
  expect(report.sections.person.entries).toMatchObject([
    { name: 'Somebody who was erased', email: null, erasedAt: expect.any(String) },
  ])
  expect(JSON.stringify(report)).not.toMatch(/Berg|Surgery|I listened|Moving/)
})
