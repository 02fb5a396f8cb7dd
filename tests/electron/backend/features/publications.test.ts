import ICAL from 'ical.js'
import Papa from 'papaparse'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { insertCycle } from '../../../../electron/backend/db/cycles.ts'
import type { WriteHandle } from '../../../../electron/backend/db/handles.ts'
import { deletePlacements, insertPlacements } from '../../../../electron/backend/db/placements.ts'
import { publications } from '../../../../electron/backend/features/publications.ts'
import { openDatabase, write } from '../../../../electron/backend/transactions.ts'
import { Grant } from '../../../../shared/contract/grant.ts'
import { CycleDraft } from '../../../../shared/domain/cycles.ts'
import type { ActivityId, CycleId, PersonId, PlacementId } from '../../../../shared/domain/ids.ts'
import type { PersonDraft } from '../../../../shared/domain/people.ts'
import { nineToFive } from '../../../../shared/domain/times.ts'
import type { SalesCallDraft } from '../../../../shared/domain/activities.ts'
import { startTestBackend } from '../../../support/backend.ts'

const person = (name: string, side: PersonDraft['function'], timeZone = 'Europe/Berlin'): PersonDraft => ({
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@example.com`,
  function: side,
  team: null,
  jobTitle: null,
  hrId: null,
  timeZone,
  workingHours: nineToFive,
  hoursPerWeek: 4,
  hostHoursPerWeek: 8,
  startsOn: null,
  leavesOn: null,
})

/** A plan of two calls: Ana shadows the demo, Cy the review. */
async function startPlanned() {
  const backend = await startTestBackend()
  const { call, app } = backend
  const ana = (await call('people.add', person('Ana Ruiz', 'marketing'))).id
  const cy = (await call('people.add', person('Cy Ott', 'marketing', 'America/New_York'))).id
  const bo = (await call('people.add', person('Bo Lind', 'sales'))).id
  const account = (await call('accounts.add', { name: '=Acme' })).id
  const draft = (title: string, day: string): SalesCallDraft => ({
    title,
    hostId: bo,
    funnelStage: 'sale',
    audience: 'one-to-one',
    seats: 1,
    isHostOptedOut: false,
    skillIds: [],
    notes: 'They want a discount.',
    accountId: account,
    callType: null,
    startsAt: `2026-10-${day}T14:00:00.000Z` as SalesCallDraft['startsAt'],
    endsAt: `2026-10-${day}T14:30:00.000Z` as SalesCallDraft['endsAt'],
    timeZone: 'Europe/Berlin',
  })
  const demo = (await call('calls.add', draft('Demo with Acme', '14'))).id
  const review = (await call('calls.add', draft('Review with Acme', '21'))).id

  const change = async (work: (db: WriteHandle) => Promise<void>): Promise<void> => {
    await openDatabase(app).write({ id: app.newId(), at: app.now(), command: 'test' }, async (db) => {
      db.label('Change the plan')
      await work(db)
    })
  }
  const planInto = async (name: string, days: { startsOn: string; endsOn: string }): Promise<CycleId> => {
    const id: CycleId = app.newId()
    const cycle = CycleDraft.parse({ name, ...days, rules: {}, participants: [] })
    await change(async (db) => insertCycle(db, { ...cycle, id, status: 'draft', figures: null }, app.newId))
    return id
  }
  const cycleId = await planInto('Autumn', { startsOn: '2026-10-12', endsOn: '2026-11-06' })

  const place = async (personId: PersonId, activityId: ActivityId, into = cycleId): Promise<PlacementId> => {
    const id: PlacementId = app.newId()
    const placement = {
      id,
      cycleId: into,
      activityId,
      personId,
      role: 'shadow',
      status: 'proposed',
      isPinned: false,
      vetoReason: null,
    } as const
    await change(async (db) => insertPlacements(db, [placement]))
    return id
  }
  const unplace = async (id: PlacementId): Promise<void> => change(async (db) => deletePlacements(db, [id]))
  const ofAna = await place(ana, demo)
  const ofCy = await place(cy, review)

  const preview = async () => {
    const { people } = await call('publications.preview', { cycleId })
    return people.map(({ personId, changes }) => [personId, changes.map(({ kind, words }) => `${kind}: ${words}`)])
  }
  let outputs = 0
  /** Publishes into a fresh folder and tells what lies in it. */
  const publish = async (ofCycle = cycleId) => {
    outputs += 1
    const into = path.join(backend.folder, `out-${outputs}`)
    mkdirSync(into)
    const result = await call('publications.publish', { cycleId: ofCycle, grant: backend.grant(into, 'folder') })
    return { ...result, into, names: readdirSync(into, { recursive: true }).map(String).toSorted() }
  }
  const made = { cycleId, ana, cy, bo, demo, review, ofAna, ofCy }
  return { ...backend, ...made, draft, planInto, place, unplace, preview, publish }
}

function eventsIn(...parts: string[]) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(path.join(...parts), 'utf8')))
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    method: calendar.getFirstPropertyValue('method'),
    uid: event.getFirstPropertyValue('uid'),
    summary: event.getFirstPropertyValue('summary'),
    sequence: event.getFirstPropertyValue('sequence'),
    status: event.getFirstPropertyValue('status'),
  }))
}

describe('a first publication', () => {
  test('is previewed by person, on the clock of each', async () => {
    const { preview, ana, cy } = await startPlanned()
    expect(await preview()).toEqual([
      [ana, ['new: Wed 14 Oct, 16:00–16:30: Demo with Acme, as shadow, hosted by Bo Lind']],
      [cy, ['new: Wed 21 Oct, 10:00–10:30: Review with Acme, as shadow, hosted by Bo Lind']],
    ])
  })

  test('writes a calendar for each person and the placements, and nothing else', async () => {
    const { publish } = await startPlanned()
    const { files, changes, names, into } = await publish()
    expect({ files, changes, names }).toEqual({
      files: 3,
      changes: 2,
      names: ['ana-ruiz.ics', 'cy-ott.ics', 'placements.csv'],
    })
    expect(eventsIn(into, 'ana-ruiz.ics')).toMatchObject([
      { method: 'PUBLISH', summary: 'Demo with Acme (shadow)', sequence: 0, status: 'CONFIRMED' },
    ])
  })

  test('leaves a plan that is published and has nothing more to say', async () => {
    const { publish, preview, call, cycleId } = await startPlanned()
    await publish()
    expect(await preview()).toEqual([])
    expect(await call('history.state', {})).toMatchObject({ undo: { label: 'Publish 2 changes' } })
    const again = await publish()
    expect(again).toMatchObject({ files: 1, changes: 0, names: ['placements.csv'] })
    const csv = readFileSync(path.join(again.into, 'placements.csv'), 'utf8')
    const { data } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true })
    expect(data).toHaveLength(2)
    expect(data[0]).toMatchObject({
      Cycle: 'Autumn',
      Participant: 'Ana Ruiz',
      Status: 'published',
      Starts: '2026-10-14 16:00',
      Account: "'=Acme",
      Hours: '0.5',
    })
    expect(cycleId).not.toBe('')
  })

  test('never tells what only the host should know', async () => {
    const { publish } = await startPlanned()
    const { into, names } = await publish()
    for (const name of names) expect(readFileSync(path.join(into, name), 'utf8')).not.toContain('discount')
  })
})

describe('publishing again', () => {
  test('tells only those concerned, in one file a change, and keeps their whole calendar true', async () => {
    const { publish, call, demo, draft, preview, ana } = await startPlanned()
    const first = await publish()
    const [before] = eventsIn(first.into, 'ana-ruiz.ics')
    await call('calls.edit', { id: demo, call: draft('Demo with Acme', '15') })
    expect(await preview()).toEqual([
      [ana, ['changed: Demo with Acme moved from Wed 14 Oct, 16:00–16:30 to Thu 15 Oct, 16:00–16:30']],
    ])

    const { names, into } = await publish()
    expect(names).toEqual(['ana-ruiz.ics', 'changes-1', 'changes-1/ana-ruiz--1.ics', 'placements.csv'])
    const change = { uid: before?.uid, sequence: 1, status: 'CONFIRMED' }
    expect(eventsIn(into, 'changes-1', 'ana-ruiz--1.ics')).toMatchObject([{ method: 'REQUEST', ...change }])
    expect(eventsIn(into, 'ana-ruiz.ics')).toMatchObject([{ method: 'PUBLISH', ...change }])
  })

  test('takes back what left the plan and invites whoever is new', async () => {
    const { publish, unplace, place, ofAna, cy, demo } = await startPlanned()
    await publish()
    await unplace(ofAna)
    await place(cy, demo)
    const { names, into } = await publish()
    expect(names).toEqual([
      'ana-ruiz.ics',
      'changes-1',
      'changes-1/ana-ruiz--1.ics',
      'changes-1/cy-ott--1.ics',
      'cy-ott.ics',
      'placements.csv',
    ])
    expect(eventsIn(into, 'changes-1', 'ana-ruiz--1.ics')).toMatchObject([
      { method: 'CANCEL', status: 'CANCELLED', sequence: 1 },
    ])
    expect(eventsIn(into, 'changes-1', 'cy-ott--1.ics')).toMatchObject([{ method: 'REQUEST', sequence: 0 }])
    expect(eventsIn(into, 'cy-ott.ics')).toHaveLength(2)
  })

  test('a cancelled call is taken back although it is still in the plan', async () => {
    const { publish, call, demo, preview, ana } = await startPlanned()
    await publish()
    await call('calls.cancel', { ids: [demo] })
    expect(await preview()).toEqual([[ana, ['cancelled: Wed 14 Oct, 16:00–16:30: Demo with Acme, no longer planned']]])
  })

  test('sequences go on rising after an undo, because calendars do not forget', async () => {
    const { publish, call, demo, draft, preview, cycleId } = await startPlanned()
    await publish()
    await call('calls.edit', { id: demo, call: draft('Demo with Acme', '15') })
    const second = await publish()
    expect(eventsIn(second.into, 'ana-ruiz.ics')).toMatchObject([{ sequence: 1 }])

    // The second publication did nothing but tell Ana, which cannot be taken back; so this is the move of the call.
    expect(await call('history.undo', {})).toEqual({ label: 'Move Demo with Acme' })
    expect(await preview()).toMatchObject([
      [expect.any(String), ['changed: Demo with Acme moved from Thu 15 Oct, 16:00–16:30 to Wed 14 Oct, 16:00–16:30']],
    ])
    const third = await publish()
    expect(eventsIn(third.into, 'ana-ruiz.ics')).toMatchObject([{ sequence: 2 }])
    expect(eventsIn(third.into, 'ana-ruiz.ics')[0]?.uid).toBe(eventsIn(second.into, 'ana-ruiz.ics')[0]?.uid)
    expect(await call('publications.preview', { cycleId })).toEqual({ people: [], changes: 0 })
  })

  test('a first publication that was undone and changed is sent as a change', async () => {
    const { publish, call, ofAna, unplace, place, ana, demo } = await startPlanned()
    await publish()
    await call('history.undo', {})
    await unplace(ofAna)
    const cancelled = await publish()
    expect(eventsIn(cancelled.into, 'ana-ruiz.ics')).toMatchObject([{ status: 'CANCELLED', sequence: 1 }])
    await place(ana, demo)
    const invited = await publish()
    expect(eventsIn(invited.into, 'ana-ruiz.ics')).toMatchObject([{ status: 'CONFIRMED', sequence: 2 }])
  })
})

describe('when something is in the way', () => {
  test('a cancelled publication changes nothing, in the workspace or in the folder', async () => {
    const { call, folder, grant, cycleId, preview } = await startPlanned()
    const into = path.join(folder, 'out')
    mkdirSync(into)
    const before = await preview()
    const cancelling = new AbortController()
    const publishing = call(
      'publications.publish',
      { cycleId, grant: grant(into, 'folder') },
      { signal: cancelling.signal },
    )
    cancelling.abort()
    await expect(publishing).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(into)).toEqual([])
    expect(await preview()).toEqual(before)
  })

  /** Publishes through the handler itself, to do something in the middle of it. */
  async function publishWith(
    { app, cycleId }: Pick<Awaited<ReturnType<typeof startPlanned>>, 'app' | 'cycleId'>,
    into: string,
    { beforeCommit, beforeNaming }: { beforeCommit?: () => Promise<void>; beforeNaming?: () => void },
  ) {
    return await publications.publish(
      { cycleId, grant: Grant.parse(into) },
      {
        app,
        now: app.now,
        read: openDatabase(app).read,
        snapshot: openDatabase(app).snapshot,
        commit: async (label, work) => {
          await beforeCommit?.()
          const value = await write(app, openDatabase(app), 'publications.publish', async (db) => {
            db.label(label)
            return await work(db, app.newId)
          })
          beforeNaming?.()
          return value
        },
        path: (grant) => grant,
        progress: () => undefined,
        signal: new AbortController().signal,
      },
    )
  }

  test('a plan that goes on changing while the files are written is not published', async () => {
    const planned = await startPlanned()
    const into = path.join(planned.folder, 'out')
    mkdirSync(into)
    const publishing = publishWith(planned, into, { beforeCommit: async () => planned.unplace(planned.ofAna) })
    await expect(publishing).rejects.toMatchObject({ code: 'conflict' })
    expect(readdirSync(into)).toEqual([])
    expect(await planned.preview()).toHaveLength(1)
  })

  test('files that fail at the last step are made up for by writing the calendars again', async () => {
    const planned = await startPlanned()
    const into = path.join(planned.folder, 'out')
    mkdirSync(into)
    const publishing = publishWith(planned, into, {
      beforeNaming: () => {
        mkdirSync(path.join(into, 'ana-ruiz.ics', 'in the way'), { recursive: true })
      },
    })
    await expect(publishing).rejects.toMatchObject({
      code: 'file-unreadable',
      words:
        'The plan is published, but its files could not be put into the folder. Write the calendars again into another folder.',
    })
    expect(readdirSync(into)).toEqual(['ana-ruiz.ics'])
    expect(await planned.preview()).toEqual([])

    const elsewhere = path.join(planned.folder, 'elsewhere')
    mkdirSync(elsewhere)
    const grant = planned.grant(elsewhere, 'folder')
    await planned.call('publications.writeCalendars', { cycleId: planned.cycleId, grant })
    expect(eventsIn(elsewhere, 'ana-ruiz.ics')).toMatchObject([{ sequence: 0, status: 'CONFIRMED' }])
  })

  test('a folder that is gone is refused in words, and nothing is published', async () => {
    const { call, folder, grant, cycleId, preview } = await startPlanned()
    const gone = grant(path.join(folder, 'gone'), 'folder')
    await expect(call('publications.publish', { cycleId, grant: gone })).rejects.toMatchObject({
      code: 'file-unreadable',
    })
    expect(await preview()).toHaveLength(2)
  })

  test('an empty plan is not published', async () => {
    const { call, unplace, ofAna, ofCy, folder, grant, cycleId } = await startPlanned()
    await unplace(ofAna)
    await unplace(ofCy)
    const into = grant(folder, 'folder')
    await expect(call('publications.publish', { cycleId, grant: into })).rejects.toMatchObject({
      code: 'conflict',
      words: 'There is nothing to publish yet. Plan the cycle first.',
    })
  })
})

describe("one person's own calendar", () => {
  test('holds what they were sent, cancellations included, as one calendar to import', async () => {
    const { publish, unplace, ofAna, place, ana, review, call, grant, folder } = await startPlanned()
    await publish()
    await unplace(ofAna)
    await place(ana, review)
    await publish()
    const file = path.join(folder, 'mine.ics')
    writeFileSync(file, 'old')
    const saving = { personId: ana, grant: grant(file, 'write') }
    expect(await call('publications.saveCalendar', saving)).toEqual({ files: 1 })
    const told = eventsIn(file)
    expect(told).toMatchObject([
      { method: 'PUBLISH', summary: 'Demo with Acme (shadow)', status: 'CANCELLED', sequence: 1 },
      { method: 'PUBLISH', summary: 'Review with Acme (shadow)', status: 'CONFIRMED', sequence: 0 },
    ])
    expect(new Set(told.map(({ uid }) => uid)).size).toBe(2)
  })

  test('holds every cycle that was published, and nothing that is only planned', async () => {
    const { publish, call, grant, folder, ana, draft, place, planInto } = await startPlanned()
    await publish()
    const later = await planInto('Winter', { startsOn: '2026-11-09', endsOn: '2026-12-04' })
    const winter = (await call('calls.add', draft('Winter demo', '28'))).id
    await place(ana, winter, later)
    const file = path.join(folder, 'mine.ics')
    const save = async () => {
      await call('publications.saveCalendar', { personId: ana, grant: grant(file, 'write') })
      return eventsIn(file).map(({ summary }) => summary)
    }
    expect(await save()).toEqual(['Demo with Acme (shadow)'])
    await publish(later)
    expect(await save()).toEqual(['Demo with Acme (shadow)', 'Winter demo (shadow)'])
  })

  test('cannot be saved before anything was published for them', async () => {
    const { call, grant, folder, ana, bo, publish } = await startPlanned()
    const into = grant(path.join(folder, 'mine.ics'), 'write')
    const words = 'No plan with a placement of yours has been published yet.'
    await expect(call('publications.saveCalendar', { personId: ana, grant: into })).rejects.toMatchObject({ words })
    await publish()
    await expect(call('publications.saveCalendar', { personId: bo, grant: into })).rejects.toMatchObject({ words })
    expect(readdirSync(folder)).not.toContain('mine.ics')
  })
})

describe('one invitation', () => {
  async function saveInvitation({ call, grant, folder }: Awaited<ReturnType<typeof startPlanned>>, id: PlacementId) {
    const file = path.join(folder, 'one.ics')
    const saved = await call('publications.saveInvitation', { placementId: id, grant: grant(file, 'write') })
    return { ...saved, events: eventsIn(file) }
  }

  test('asks first, tells a change next, and takes it back in the end, each time as the same event', async () => {
    const planned = await startPlanned()
    const { publish, call, demo, draft, ofAna } = planned
    await publish()
    const asked = await saveInvitation(planned, ofAna)
    expect(asked).toMatchObject({ kind: 'invitation', isOutdated: false, events: [{ method: 'REQUEST', sequence: 0 }] })
    await call('calls.edit', { id: demo, call: draft('Demo with Acme', '15') })
    expect(await saveInvitation(planned, ofAna)).toEqual({ ...asked, isOutdated: true })
    await publish()
    const uid = asked.events[0]?.uid
    expect(await saveInvitation(planned, ofAna)).toMatchObject({
      kind: 'update',
      isOutdated: false,
      events: [{ method: 'REQUEST', sequence: 1, uid }],
    })
    await call('calls.cancel', { ids: [demo] })
    await publish()
    expect(await saveInvitation(planned, ofAna)).toMatchObject({
      kind: 'cancellation',
      isOutdated: false,
      events: [{ method: 'CANCEL', status: 'CANCELLED', sequence: 2, uid }],
    })
  })

  test('is there as soon as the placement was published, and for nobody else on the same activity', async () => {
    const planned = await startPlanned()
    const { publish, place, cy, demo, ofCy } = planned
    await expect(saveInvitation(planned, ofCy)).rejects.toMatchObject({
      code: 'conflict',
      words: 'There is no invitation of this placement: it was not published yet, or what was sent is kept no longer.',
    })
    await publish()
    const later = await place(cy, demo)
    await expect(saveInvitation(planned, later)).rejects.toMatchObject({ code: 'conflict' })
    expect(readdirSync(planned.folder)).not.toContain('one.ics')
  })

  test('is the one that was sent, also after the placement was taken out and put back', async () => {
    const planned = await startPlanned()
    const { publish, unplace, place, ana, demo, ofAna } = planned
    await publish()
    const { events } = await saveInvitation(planned, ofAna)
    await unplace(ofAna)
    expect(await saveInvitation(planned, await place(ana, demo))).toMatchObject({ events, isOutdated: false })
  })
})

describe('writing again', () => {
  test('everybody gets the calendar that was published last, to the byte, whatever was planned since', async () => {
    const { call, publish, grant, cycleId, unplace, ofAna } = await startPlanned()
    const { into } = await publish()
    const calendars = ['ana-ruiz.ics', 'cy-ott.ics']
    const before = calendars.map((name) => readFileSync(path.join(into, name)))
    await unplace(ofAna)
    for (const name of calendars) rmSync(path.join(into, name))
    expect(await call('publications.writeCalendars', { cycleId, grant: grant(into, 'folder') })).toEqual({ files: 2 })
    expect(calendars.map((name) => readFileSync(path.join(into, name)))).toEqual(before)
  })

  test('there is nothing to write before a publication', async () => {
    const { call, grant, folder, cycleId } = await startPlanned()
    const into = grant(folder, 'folder')
    await expect(call('publications.writeCalendars', { cycleId, grant: into })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('placements and picture are saved under the name chosen, over what was there', async () => {
    const { call, grant, folder, cycleId } = await startPlanned()
    const [csv, svg] = [path.join(folder, 'plan.csv'), path.join(folder, 'plan.svg')]
    writeFileSync(csv, 'old')
    await call('publications.savePlacements', { cycleId, grant: grant(csv, 'write') })
    await call('publications.savePicture', { cycleId, grant: grant(svg, 'write') })
    expect(readFileSync(csv, 'utf8')).toMatch(/^\uFEFF"Cycle","Participant"/)
    expect(readFileSync(svg, 'utf8')).toContain('Demo with Acme')
    expect(readdirSync(folder).filter((name) => name.startsWith('.baton-unfinished'))).toEqual([])
  })
})
