import Sqlite from 'better-sqlite3'

const skills = 60
const halfHourMs = 30 * 60_000
const firstCall = Date.UTC(2020, 0, 1)
const stages = ['awareness', 'consideration', 'sale', 'loyalty', 'advocacy'] as const
const audiences = ['one-to-one', 'one-to-many'] as const

/**
 * Training records of so many people into a workspace that nobody has open: straight into the file, because nobody signs
 * 100,000 placements off one by one, and none of it is in the history.
 */
export function fillWithRecords(file: string, { records, people }: { records: number; people: number }): void {
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
