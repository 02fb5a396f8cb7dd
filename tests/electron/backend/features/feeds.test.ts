import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { startTestBackend } from '../../../support/backend.ts'
import { startPublishedTeam } from '../../../support/published-team.ts'
import { readCalendar } from '../../../support/read-calendar.ts'

type Team = Awaited<ReturnType<typeof startPublishedTeam>>

const visible = (folder: string) =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .toSorted()
const read = (team: Team, name: string) => readCalendar(readFileSync(path.join(team.feeds, name), 'utf8'))
const told = (team: Team, name: string) =>
  read(team, name).events.map(({ summary, sequence, status, starts }) => `${summary} ${sequence} ${status} ${starts}`)

async function startWithFeeds(): Promise<Team> {
  const team = await startPublishedTeam()
  await team.keepFeeds()
  await team.publish()
  return team
}

const all = ['ana-ruiz.ics', 'cy-ott.ics', 'everybody.ics', 'team-brand.ics', 'team-content.ics', 'team-field.ics']

describe('feeds', () => {
  test('are not kept before somebody chose a folder, and then say nothing until something is published', async () => {
    const { call, publish, keepFeeds, feeds } = await startPublishedTeam()
    expect(await call('feeds.get', {})).toBeNull()
    await expect(call('feeds.write', {})).rejects.toMatchObject({ code: 'not-found' })
    expect((await publish()).feeds).toBeNull()
    expect(visible(feeds)).toEqual([])
    expect(await keepFeeds()).toMatchObject({ folderName: 'feeds', files: 6, problem: null })
    expect(visible(feeds)).toEqual(all)
  })

  test('are written with each publication: everybody, each team with its guests, each person who is told something', async () => {
    const team = await startPublishedTeam()
    expect(await team.keepFeeds()).toMatchObject({ files: 0, problem: null })
    const { feeds } = await team.publish()
    expect(feeds).toMatchObject({ folderName: 'feeds', files: 6, problem: null })
    expect(visible(team.feeds)).toEqual(all)
    const [annas, cys] = ['2190-03-03T10:00:00.000Z', '2190-03-10T10:00:00.000Z']
    expect(told(team, 'ana-ruiz.ics')).toEqual([`Demo (shadow) 0 CONFIRMED ${annas}`])
    expect(told(team, 'cy-ott.ics')).toEqual([`Review (shadow) 0 CONFIRMED ${cys}`])
    const [both, ...others] = [
      [`Ana Ruiz: Demo (shadow) 0 CONFIRMED ${annas}`, `Cy Ott: Review (shadow) 0 CONFIRMED ${cys}`],
      [`Cy Ott: Review (shadow) 0 CONFIRMED ${cys}`],
    ]
    expect(told(team, 'everybody.ics')).toEqual(both)
    expect([told(team, 'team-brand.ics')]).toEqual(others)
    // Bo hosts them both.
    expect(told(team, 'team-field.ics')).toEqual(both)
  })

  test('say what they are and when to look again, and never what only the host should know', async () => {
    const team = await startWithFeeds()
    const calendars = all.map((name) => read(team, name))
    expect(calendars.map(({ name }) => name)).toEqual([
      'Rotations of Ana Ruiz',
      'Rotations of Cy Ott',
      'Rotations: Test team',
      'Rotations: Brand',
      'Rotations: Content',
      'Rotations: Field',
    ])
    for (const { method, say } of calendars) {
      expect([method, say('x-published-ttl'), say('refresh-interval')]).toEqual(['PUBLISH', 'PT1H', 'PT1H'])
    }
    expect(calendars[2]?.events[0]?.description).toBe('Ana Ruiz joins as shadow.\nHost: Bo Lind')
    for (const name of all) expect(readFileSync(path.join(team.feeds, name), 'utf8')).not.toContain('discount')
  })

  test('keep the id of each event and count its changes up, and say another id to those who read of others', async () => {
    const team = await startWithFeeds()
    const before = read(team, 'ana-ruiz.ics').events
    await team.move(team.demo, 4)
    expect(told(team, 'ana-ruiz.ics')[0]).toContain('2190-03-03')
    await team.publish()
    const after = read(team, 'ana-ruiz.ics').events
    expect(after).toMatchObject([{ uid: before[0]?.uid, sequence: 1, starts: '2190-03-04T10:00:00.000Z' }])
    const ids = all.flatMap((name) => read(team, name).events.map(({ uid }) => uid))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('say that something was cancelled once people were told so', async () => {
    const team = await startWithFeeds()
    await team.call('calls.cancel', { ids: [team.demo] })
    expect(told(team, 'ana-ruiz.ics')[0]).toContain('CONFIRMED')
    await team.publish()
    expect(told(team, 'ana-ruiz.ics')).toEqual(['Demo (shadow) 1 CANCELLED 2190-03-03T10:00:00.000Z'])
    expect(told(team, 'everybody.ics')[0]).toContain('CANCELLED')
  })

  test('go on saying what people were told after a publication is undone: nobody was told otherwise', async () => {
    const team = await startWithFeeds()
    const before = readFileSync(path.join(team.feeds, 'ana-ruiz.ics'))
    await team.call('history.undo', {})
    await team.call('feeds.write', {})
    expect(readFileSync(path.join(team.feeds, 'ana-ruiz.ics'))).toEqual(before)
  })

  test('are left alone when nothing changed', async () => {
    const team = await startWithFeeds()
    const { upToDateSince } = (await team.call('feeds.get', {})) ?? {}
    const stamps = () => all.map((name) => lstatSync(path.join(team.feeds, name), { bigint: true }).ctimeNs)
    const before = stamps()
    await team.call('people.edit', {
      id: team.bo,
      person: { ...(await personOf(team, 'Bo Lind')), hoursPerWeek: 7 },
    })
    expect(await team.call('feeds.write', {})).toMatchObject({ upToDateSince, problem: null })
    expect(stamps()).toEqual(before)
  })
})

async function personOf({ call }: Team, name: string) {
  const found = (await call('people.list', { includeArchived: true })).find((each) => each.name === name)
  if (found === undefined) throw new Error('The person is there.')
  const { id: _id, archivedAt: _archivedAt, ...draft } = found
  return draft
}

describe('people', () => {
  test('who are archived have no feed any more and are in no other, without a publication', async () => {
    const team = await startWithFeeds()
    await team.call('people.archive', { ids: [team.cy] })
    await expect
      .poll(() => visible(team.feeds))
      .toEqual(['ana-ruiz.ics', 'everybody.ics', 'team-content.ics', 'team-field.ics'])
    await expect.poll(() => told(team, 'everybody.ics').join()).not.toContain('Cy Ott')
  })

  test('who are erased are in no file of the folder afterwards, by no word of theirs', async () => {
    const team = await startWithFeeds()
    await team.call('calls.cancel', { ids: [team.review] })
    await team.publish()
    await team.call('people.archive', { ids: [team.cy] })
    await team.call('people.erase', { id: team.cy })
    await team.call('feeds.write', {})
    const left = readdirSync(team.feeds)
    expect(left).not.toContain('cy-ott.ics')
    for (const name of left) {
      expect(readFileSync(path.join(team.feeds, name), 'utf8')).not.toMatch(/cy[ -]ott/i)
    }
    expect(readFileSync(path.join(team.dataFolder, 'feed-folders.json'), 'utf8')).not.toMatch(/cy[ -]ott/i)
  })

  test('who are called otherwise keep their file, which others subscribed to, and those who come later take no name of it', async () => {
    const team = await startWithFeeds()
    await team.call('people.edit', {
      id: team.ana,
      person: { ...(await personOf(team, 'Ana Ruiz')), name: 'Ana Berg' },
    })
    await expect.poll(() => read(team, 'ana-ruiz.ics').name).toBe('Rotations of Ana Berg')
    const draft = { ...(await personOf(team, 'Ana Berg')), name: 'Ana Ruiz' }
    const { id } = await team.call('people.add', draft)
    await team.place(id, team.review)
    await team.publish()
    expect(read(team, 'ana-ruiz-2.ics').name).toBe('Rotations of Ana Ruiz')
    expect(read(team, 'ana-ruiz.ics').name).toBe('Rotations of Ana Berg')
  })

  test('of another team are in the feed of that team from then on', async () => {
    const team = await startWithFeeds()
    await team.call('people.edit', { id: team.ana, person: { ...(await personOf(team, 'Ana Ruiz')), team: 'Brand' } })
    await expect.poll(() => visible(team.feeds)).not.toContain('team-content.ics')
    await expect.poll(() => told(team, 'team-brand.ics')).toHaveLength(2)
  })
})

describe('the folder', () => {
  test('that is gone keeps no plan from being published, is told in words, and is written once it is back', async () => {
    const team = await startWithFeeds()
    const elsewhere = `${team.feeds}-elsewhere`
    renameSync(team.feeds, elsewhere)
    await team.move(team.demo, 4)
    const { changes, feeds } = await team.publish()
    expect(changes).toBe(1)
    expect(feeds).toMatchObject({ files: 6, problem: 'The folder cannot be reached.' })
    expect(existsSync(team.feeds)).toBe(false)
    renameSync(elsewhere, team.feeds)
    expect(told(team, 'ana-ruiz.ics')[0]).toContain('2190-03-03')
    expect(await team.call('feeds.write', {})).toMatchObject({ problem: null })
    expect(told(team, 'ana-ruiz.ics')[0]).toContain('2190-03-04')
  })

  test('is brought up to date when the workspace is opened', async () => {
    const team = await startWithFeeds()
    rmSync(path.join(team.feeds, 'ana-ruiz.ics'))
    await team.stop()
    await startPublishedAgain(team)
    await expect.poll(() => visible(team.feeds)).toEqual(all)
  })

  test('with a file in its place is told in words', async () => {
    const team = await startWithFeeds()
    rmSync(team.feeds, { recursive: true })
    writeFileSync(team.feeds, 'mine')
    expect(await team.call('feeds.write', {})).toMatchObject({ problem: 'There is a file where the folder was.' })
    expect(readFileSync(team.feeds, 'utf8')).toBe('mine')
  })

  test('that cannot be written is refused when it is chosen, and the one before stays', async () => {
    const team = await startWithFeeds()
    const gone = team.grant(path.join(team.folder, 'gone'), 'folder')
    await expect(team.call('feeds.choose', { grant: gone })).rejects.toMatchObject({ code: 'file-unreadable' })
    expect(await team.call('feeds.get', {})).toMatchObject({ folderName: 'feeds', problem: null })
    expect(visible(team.feeds)).toEqual(all)
  })

  test('keeps files that are not ours, whatever they are called, and what lies behind links', async () => {
    const team = await startPublishedTeam()
    const mine = path.join(team.folder, 'mine.txt')
    writeFileSync(mine, 'mine')
    writeFileSync(path.join(team.feeds, 'ana-ruiz.ics'), 'BEGIN:VCALENDAR of mine')
    symlinkSync(mine, path.join(team.feeds, 'cy-ott.ics'))
    mkdirSync(path.join(team.feeds, 'everybody.ics'))
    await team.keepFeeds()
    await team.publish()
    expect(visible(team.feeds)).toEqual(
      expect.arrayContaining(['ana-ruiz-2.ics', 'cy-ott-2.ics', 'everybody-2.ics', 'team-brand.ics']),
    )
    await team.call('feeds.stop', { keepFiles: false })
    expect(readdirSync(team.feeds).toSorted()).toEqual(['ana-ruiz.ics', 'cy-ott.ics', 'everybody.ics'])
    expect(readFileSync(path.join(team.feeds, 'ana-ruiz.ics'), 'utf8')).toBe('BEGIN:VCALENDAR of mine')
    expect(readFileSync(mine, 'utf8')).toBe('mine')
  })

  test('is mended where somebody changed or removed a file, or lost what was noted of them', async () => {
    const team = await startWithFeeds()
    const before = all.map((name) => readFileSync(path.join(team.feeds, name), 'utf8'))
    const changed = path.join(team.feeds, 'ana-ruiz.ics')
    writeFileSync(changed, readFileSync(changed, 'utf8').replace('Demo', 'Party'))
    rmSync(path.join(team.feeds, 'cy-ott.ics'))
    for (const name of readdirSync(team.feeds).filter((name) => name.startsWith('.baton-feeds'))) {
      writeFileSync(path.join(team.feeds, name), 'no JSON')
    }
    await team.call('feeds.write', {})
    expect(visible(team.feeds)).toEqual(all)
    expect(all.map((name) => readFileSync(path.join(team.feeds, name), 'utf8'))).toEqual(before)
  })

  test('is left as soon as another is chosen, and its files go', async () => {
    const team = await startWithFeeds()
    const other = path.join(team.folder, 'other')
    mkdirSync(other)
    writeFileSync(path.join(team.feeds, 'mine.ics'), 'mine')
    await team.call('feeds.choose', { grant: team.grant(other, 'folder') })
    expect(visible(other)).toEqual(all)
    expect(readdirSync(team.feeds)).toEqual(['mine.ics'])
  })

  test('is no longer written to once feeds are stopped, and files may stay', async () => {
    const team = await startWithFeeds()
    await team.call('feeds.stop', { keepFiles: true })
    expect(await team.call('feeds.get', {})).toBeNull()
    expect(visible(team.feeds)).toEqual(all)
    await team.move(team.demo, 4)
    expect((await team.publish()).feeds).toBeNull()
    expect(told(team, 'ana-ruiz.ics')[0]).toContain('2190-03-03')
  })

  test('may be that of two workspaces', async () => {
    const team = await startWithFeeds()
    const other = await startPublishedTeam()
    await other.publish()
    await other.call('feeds.choose', { grant: other.grant(team.feeds, 'folder') })
    expect(visible(team.feeds)).toEqual(expect.arrayContaining([...all, 'ana-ruiz-2.ics', 'everybody-2.ics']))
    await other.call('feeds.stop', { keepFiles: false })
    expect(visible(team.feeds)).toEqual(all)
  })
})

/** The same workspace, on the same machine, another day. */
async function startPublishedAgain({ file, dataFolder }: Team) {
  const { call, grant } = await startTestBackend({ file, dataFolder, workspace: 'none' })
  await call('workspace.open', { grant: grant(file, 'write') })
}
