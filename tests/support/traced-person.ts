import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { insertBusyTimes } from '../../electron/backend/db/people.ts'
import { openDatabase, write } from '../../electron/backend/transactions.ts'
import { AccessReport } from '../../shared/domain/access-report.ts'
import type { Instant } from '../../shared/domain/times.ts'
import { answersOf } from './command-inputs.ts'
import { contentOf, draftOf, startRotationTeam } from './rotation-team.ts'

export const passphrase = 'correct horse battery'

/** Ann left something in every kind of data that can be about somebody: as participant, as host, as author, as herself. */
export async function startTracedPerson() {
  const team = await startRotationTeam()
  const { app, call, folder, grant, cycleId, ann, mia, tom, annOnDemo, annOnPitch, annComing, discovery } = team
  const found = (await call('people.list', {})).find(({ id }) => id === ann)
  if (found === undefined) throw new Error('Ann is there.')
  const { id: _, archivedAt: __, ...draft } = found
  const known = { email: 'ann@example.com', team: 'Brand', jobTitle: 'Writer', hrId: 'HR-7', startsOn: found.startsOn }
  await call('people.edit', { id: ann, person: { ...draft, ...known, team: 'Web' } })
  await call('people.edit', { id: ann, person: { ...draft, ...known } })
  const { startsOn } = await call('cycles.get', { id: cycleId })
  const away = await call('people.addTimeOff', { personId: ann, startsOn, endsOn: startsOn, note: 'Surgery' })
  await call('people.removeTimeOff', away)
  await call('people.addTimeOff', { personId: ann, startsOn, endsOn: startsOn, note: 'Moving house' })
  await write(app, openDatabase(app), 'imports.apply', async (db) => {
    db.label('Import busy times from ann.ics')
    const times = { startsAt: '2026-03-02T09:00:00.000Z' as Instant, endsAt: '2026-03-02T10:00:00.000Z' as Instant }
    await insertBusyTimes(db, [{ id: app.newId(), personId: ann, ...times }])
  })
  await call('people.excludePair', { oneId: ann, otherId: mia, note: 'They had a row' })
  await call('people.excludePair', { oneId: ann, otherId: tom, note: null })
  const { id: projectId } = await call('projects.add', {
    title: 'Guide',
    hostId: ann,
    funnelStage: 'awareness',
    audience: 'one-to-many',
    seats: 2,
    isHostOptedOut: false,
    skillIds: [],
    notes: 'Bring the old guide',
    format: 'guide',
    startsOn,
    endsOn: startsOn,
    hoursPerWeek: 2,
  })
  const { id: tomOnGuide } = await call('placements.add', { cycleId, personId: tom, activityId: projectId })
  const published = path.join(folder, 'published')
  mkdirSync(published)
  await call('publications.publish', { cycleId, grant: grant(published, 'folder') })
  const own = { authorId: ann, placementId: annOnDemo }
  const texts = { what: 'I listened', soWhat: 'It matters', nowWhat: 'I will ask', valued: 'Their patience' }
  const selfRatings = [{ skillId: discovery, level: 1 }]
  await call('reflections.submit', {
    ...own,
    visibility: 'team',
    minutes: 30,
    content: { ...contentOf(texts), selfRatings },
  })
  await call('placements.signOff', {
    id: annOnDemo,
    attendance: 'attended',
    byPersonId: tom,
    levelsShown: [{ skillId: discovery, level: 1 }],
    observation: 'Asked well',
    agreement: 'agrees',
  })
  await call('reflections.addAddendum', { ...own, text: 'One more thing' })
  await call('placements.signOff', {
    id: tomOnGuide,
    attendance: 'attended',
    byPersonId: ann,
    observation: 'Quick and kind',
  })
  await call('levels.promote', { personId: ann, skillId: discovery, to: 1, byPersonId: ann })
  await call('skills.setLevel', { personId: tom, skillId: discovery, level: 2, byPersonId: ann, source: 'host' })
  await call('seals.create', { personId: ann, passphrase })
  const sealed = contentOf({ what: 'Sealed words' })
  await call('reflections.submit', {
    authorId: ann,
    placementId: annOnPitch,
    visibility: 'private',
    minutes: 5,
    content: sealed,
  })
  await call('reflections.saveDraft', {
    authorId: ann,
    placementId: annComing,
    visibility: 'private',
    content: draftOf({ what: 'Sealed draft' }),
  })
  await call('placements.veto', { id: annComing, reason: 'The room is too small' })
  await call('drafts.save', {
    authorId: ann,
    subjectId: tomOnGuide,
    draft: { form: 'veto', reason: 'Not sent by Ann' },
  })
  await call('drafts.save', {
    authorId: tom,
    subjectId: annOnPitch,
    draft: { form: 'veto', reason: 'Not sent by Tom' },
  })
  await call('preferences.set', {
    personId: ann,
    preferences: [{ subject: 'type', value: 'Wished for', feeling: 'would-hate' }],
  })
  await call('alignment.answer', { personId: ann, cycleId, answers: answersOf(() => 4) })
  await write(app, openDatabase(app), 'records.export', async (db) => {
    db.label('Export 1 record')
    const [first, second] = [app.newId(), app.newId()]
    const sums = { extent: 'all' as const, filter: '{}', sent: 1, corrected: 0, withdrawn: 0, rejected: 0 }
    const of = { by_person_id: tom, exported_at: app.now(), history_entries: 1, history_head: '0'.repeat(64) }
    const file = { target: 'baton-csv', file_name: 'records.csv', store: null, sha256: '0'.repeat(64) }
    const posted = { target: 'xapi', file_name: null, store: 'https://store.example', sha256: null }
    await db.insert('record_export', [
      { id: first, ...file, ...sums, ...of },
      { id: second, ...posted, ...sums, ...of },
    ])
    const held = [first, second].map((exportId) => ({ id: app.newId(), export_id: exportId, person_id: ann }))
    await db.insert('record_export_person', held)
  })
  return { ...team, tomOnGuide, projectId }
}

/** What was written into a file. */
export function reportIn(file: string): AccessReport {
  return AccessReport.parse(JSON.parse(readFileSync(file, 'utf8')))
}
