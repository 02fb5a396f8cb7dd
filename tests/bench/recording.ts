import Sqlite from 'better-sqlite3'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { type BenchBackend, startBackend } from './backend.ts'
import { memoryOf, seconds } from './processes.ts'

const records = 100_000
const people = 1_000
const skills = 60
const halfHourMs = 30 * 60_000
const firstCall = Date.UTC(2020, 0, 1)
const stages = ['awareness', 'consideration', 'sale', 'loyalty', 'advocacy'] as const
const audiences = ['one-to-one', 'one-to-many'] as const

/** The table of training records over 100,000 of them, and their export against a plain write of the same bytes. */
export async function measureRecords(built: string): Promise<Record<string, unknown>> {
  const backend = await startBackend(built)
  const { call, grant, folder } = backend
  try {
    const file = path.join(folder, 'Team.baton')
    await call('workspace.create', { grant: grant(file, 'write'), name: 'Team', timeZone: 'Europe/Berlin' })
    await call('workspace.close', {})
    fill(file)
    await call('workspace.open', { grant: grant(file, 'write') })
    const timed = async (work: () => Promise<unknown>): Promise<number> => {
      const startedAt = performance.now()
      await work()
      return seconds(performance.now() - startedAt)
    }
    const table = async () => {
      await call('records.totals', {})
      await call('records.list', {})
    }
    const exported = path.join(folder, 'records.csv')
    const firstTableSeconds = await timed(table)
    const tableSeconds = await timed(table)
    const middleSeconds = await timed(async () => call('records.list', { offset: records / 2 }))
    const memoryBeforeMb = memoryOf(backend.pid)
    const asking = askAllAlong(call)
    const exportSeconds = await timed(async () =>
      call('records.export', { target: 'baton-csv', grant: grant(exported, 'write') }),
    )
    const longestAnswerMs = await asking.stop()
    const workbookSeconds = await timed(async () =>
      call('records.export', { target: 'xlsx', grant: grant(path.join(folder, 'records.xlsx'), 'write') }),
    )
    const bytes = readFileSync(exported)
    const plainSeconds = await timed(async () => {
      writeFileSync(path.join(folder, 'plain.csv'), bytes)
    })
    const durableSeconds = await timed(async () => {
      writeDurably(path.join(folder, 'durable.csv'), bytes)
    })
    return {
      records,
      firstTableSeconds,
      tableSeconds,
      middleSeconds,
      exportSeconds,
      exportedMb: Math.round(statSync(exported).size / 100_000) / 10,
      // A file that is promised to anybody has to be on the disk, so the second is what an export is to be held against.
      plainWriteSeconds: plainSeconds,
      durableWriteSeconds: durableSeconds,
      timesPlainWrite: Math.round((exportSeconds / plainSeconds) * 10) / 10,
      timesDurableWrite: Math.round((exportSeconds / durableSeconds) * 10) / 10,
      longestAnswerMs,
      workbookSeconds,
      memoryBeforeMb,
      memoryMb: memoryOf(backend.pid),
    }
  } finally {
    await backend.stop()
  }
}

/** How long whoever asks for something small waits at most, while the backend is at something large. */
function askAllAlong(call: BenchBackend['call']): { stop: () => Promise<number> } {
  const ending = new AbortController()
  let longest = 0
  const ask = async () => {
    while (!ending.signal.aborted) {
      const askedAt = performance.now()
      await call('history.state', {})
      longest = Math.max(longest, performance.now() - askedAt)
    }
  }
  const asking = ask()
  const stop = async () => {
    ending.abort()
    await asking
    return Math.round(longest)
  }
  return { stop }
}

/** As `write-files.ts` does it, in one go. */
function writeDurably(file: string, bytes: Buffer): void {
  const unfinished = `${file}.unfinished`
  const handle = openSync(unfinished, 'w')
  writeSync(handle, bytes)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(unfinished, file)
}

/** Straight into the file, because nobody signs 100,000 placements off one by one; what is measured only reads. */
function fill(file: string): void {
  const connection = new Sqlite(file)
  const insert = (table: string, columns: string) => {
    const places = columns.split(',').map(() => '?')
    return connection.prepare(`INSERT INTO ${table} (${columns}) VALUES (${places.join(',')})`)
  }
  connection.exec('BEGIN')
  const person = insert(
    'person',
    'id,name,email,function,team,time_zone,working_hours,hours_per_week,host_hours_per_week',
  )
  for (let at = 0; at < people; at += 1) {
    const side = at % 2 === 0 ? 'marketing' : 'sales'
    person.run(id(1, at), `Person ${at}`, `p${at}@example.com`, side, `Team ${at % 12}`, 'Europe/Berlin', '[]', 4, 8)
  }
  const skill = insert('skill', 'id,name,home_function,funnel_stage,audience,capable_wanted')
  for (let at = 0; at < skills; at += 1) {
    const home = ['marketing', 'sales', 'shared'][at % 3]
    skill.run(id(2, at), `Skill ${at}`, home, stages[at % 5], audiences[at % 2], 2)
  }
  const level = insert('skill_level', 'id,person_id,skill_id,level,is_interested')
  const change = insert('level_change', 'id,person_id,skill_id,from_level,to_level,source,placement_ids,changed_at')
  for (let at = 0; at < people * 20; at += 1) {
    const [who, what] = [id(1, Math.floor(at / 20)), id(2, at % 20)]
    level.run(id(7, at), who, what, 2, 0)
    change.run(id(8, at), who, what, 0, 2, 'lead', '[]', '2023-01-01T00:00:00.000Z')
  }
  insert('cycle', 'id,name,starts_on,ends_on,status,rules').run(
    id(3, 0),
    'Years',
    '2020-01-01',
    '2026-01-01',
    'closed',
    '{}',
  )
  const activity = insert(
    'activity',
    'id,kind,title,host_id,funnel_stage,audience,seats,is_host_opted_out,skill_ids,status,starts_at,ends_at,time_zone',
  )
  const placement = insert('placement', 'id,cycle_id,activity_id,person_id,role,status,is_pinned')
  const signOff = insert('sign_off', 'id,placement_id,by_person_id,attendance,signed_at,levels_shown')
  for (let at = 0; at < records; at += 1) {
    const [host, guest] = [id(1, (at % (people / 2)) * 2 + 1), id(1, (at % (people / 2)) * 2)]
    const [starts, ends] = [firstCall + at * halfHourMs, firstCall + (at + 1) * halfHourMs].map(instant)
    const kind = [stages[at % 5], audiences[at % 2], 1, 0, '[]', 'planned']
    activity.run(id(4, at), 'call', `Call ${at}`, host, ...kind, starts, ends, 'Europe/Berlin')
    placement.run(id(5, at), id(3, 0), id(4, at), guest, 'shadow', 'completed', 0)
    const shown = JSON.stringify([{ skillId: id(2, at % skills), level: 2 }])
    signOff.run(id(6, at), id(5, at), host, 'attended', ends, shown)
  }
  connection.exec('COMMIT')
  connection.close()
}

function id(kind: number, at: number): string {
  return `0190b3a0-${kind}000-7000-8000-${String(at).padStart(12, '0')}`
}

function instant(at: number): string {
  return new Date(at).toISOString()
}
