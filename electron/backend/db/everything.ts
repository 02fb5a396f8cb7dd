import type { ReadHandle } from './handles.ts'

/** Few enough that others are answered between, and that a workspace of any size takes little memory. */
const atATime = 500

/**
 * What a workspace hands over of each noun, in parts: those that come after an id, by id, with the names of what they refer to.
 * Only what everybody may read. In the order in which one would bring it into another workspace.
 */
export const partAfter = {
  people: async (db: ReadHandle, after: string) =>
    await db.selectFrom('person').selectAll().where('id', '>', after).orderBy('id').limit(atATime).execute(),

  timeOff: async (db: ReadHandle, after: string) =>
    await db
      .selectFrom('time_off')
      .innerJoin('person', 'person.id', 'time_off.person_id')
      .selectAll('time_off')
      .select(['person.name as person', 'person.email'])
      .where('time_off.id', '>', after)
      .orderBy('time_off.id')
      .limit(atATime)
      .execute(),

  busyTimes: async (db: ReadHandle, after: string) =>
    await db
      .selectFrom('busy_time')
      .innerJoin('person', 'person.id', 'busy_time.person_id')
      .selectAll('busy_time')
      .select(['person.name as person', 'person.email'])
      .where('busy_time.id', '>', after)
      .orderBy('busy_time.id')
      .limit(atATime)
      .execute(),

  skills: async (db: ReadHandle, after: string) =>
    await db.selectFrom('skill').selectAll().where('id', '>', after).orderBy('id').limit(atATime).execute(),

  levels: async (db: ReadHandle, after: string) =>
    await db
      .selectFrom('skill_level')
      .innerJoin('person', 'person.id', 'skill_level.person_id')
      .innerJoin('skill', 'skill.id', 'skill_level.skill_id')
      .selectAll('skill_level')
      .select(['person.name as person', 'person.email', 'person.hr_id', 'skill.name as skill'])
      .select(['skill.home_function', 'skill.funnel_stage', 'skill.audience', 'skill.capable_wanted'])
      .where('skill_level.id', '>', after)
      .orderBy('skill_level.id')
      .limit(atATime)
      .execute(),

  levelChanges: async (db: ReadHandle, after: string) =>
    await db
      .selectFrom('level_change')
      .innerJoin('person', 'person.id', 'level_change.person_id')
      .innerJoin('skill', 'skill.id', 'level_change.skill_id')
      .leftJoin('person as judge', 'judge.id', 'level_change.by_person_id')
      .selectAll('level_change')
      .select(['person.name as person', 'skill.name as skill', 'judge.name as by'])
      .where('level_change.id', '>', after)
      .orderBy('level_change.id')
      .limit(atATime)
      .execute(),

  accounts: async (db: ReadHandle, after: string) =>
    await db.selectFrom('account').selectAll().where('id', '>', after).orderBy('id').limit(atATime).execute(),

  calls: async (db: ReadHandle, after: string) =>
    await activities(db, after).where('activity.kind', '=', 'call').execute(),

  projects: async (db: ReadHandle, after: string) =>
    await activities(db, after).where('activity.kind', '=', 'project').execute(),

  cycles: async (db: ReadHandle, after: string) =>
    await db.selectFrom('cycle').selectAll().where('id', '>', after).orderBy('id').limit(atATime).execute(),

  participants: async (db: ReadHandle, after: string) =>
    await db
      .selectFrom('cycle_participant')
      .innerJoin('cycle', 'cycle.id', 'cycle_participant.cycle_id')
      .innerJoin('person', 'person.id', 'cycle_participant.person_id')
      .selectAll('cycle_participant')
      .select(['cycle.name as cycle', 'person.name as person'])
      .where('cycle_participant.id', '>', after)
      .orderBy('cycle_participant.id')
      .limit(atATime)
      .execute(),

  placements: async (db: ReadHandle, after: string) =>
    await db
      .selectFrom('placement')
      .innerJoin('cycle', 'cycle.id', 'placement.cycle_id')
      .innerJoin('person', 'person.id', 'placement.person_id')
      .innerJoin('activity', 'activity.id', 'placement.activity_id')
      .selectAll('placement')
      .select(['cycle.name as cycle', 'person.name as person', 'activity.title as activity', 'activity.kind'])
      .where('placement.id', '>', after)
      .orderBy('placement.id')
      .limit(atATime)
      .execute(),

  excludedPairs: async (db: ReadHandle, after: string) =>
    await db
      .selectFrom('excluded_pair')
      .innerJoin('person as one', 'one.id', 'excluded_pair.one_person_id')
      .innerJoin('person as other', 'other.id', 'excluded_pair.other_person_id')
      .selectAll('excluded_pair')
      .select(['one.name as one', 'other.name as other'])
      .where('excluded_pair.id', '>', after)
      .orderBy('excluded_pair.id')
      .limit(atATime)
      .execute(),

  signOffs: async (db: ReadHandle, after: string) =>
    await db
      .selectFrom('sign_off')
      .innerJoin('placement', 'placement.id', 'sign_off.placement_id')
      .innerJoin('person', 'person.id', 'placement.person_id')
      .innerJoin('activity', 'activity.id', 'placement.activity_id')
      .leftJoin('person as host', 'host.id', 'sign_off.by_person_id')
      .selectAll('sign_off')
      .select(['person.name as person', 'activity.title as activity', 'host.name as by'])
      .where('sign_off.id', '>', after)
      .orderBy('sign_off.id')
      .limit(atATime)
      .execute(),

  /** For the team: what is for the host alone, or private, is nobody else's to hand over. */
  reflections: async (db: ReadHandle, after: string) =>
    await db
      .selectFrom('reflection')
      .innerJoin('placement', 'placement.id', 'reflection.placement_id')
      .innerJoin('person', 'person.id', 'reflection.author_id')
      .innerJoin('activity', 'activity.id', 'placement.activity_id')
      .select(['reflection.id', 'reflection.placement_id', 'reflection.minutes', 'reflection.content'])
      .select(['reflection.submitted_at', 'person.name as person', 'activity.title as activity'])
      .where('reflection.visibility', '=', 'team')
      .where('reflection.id', '>', after)
      .orderBy('reflection.id')
      .limit(atATime)
      .execute(),

  addenda: async (db: ReadHandle, after: string) =>
    await db
      .selectFrom('reflection_addendum')
      .innerJoin('reflection', 'reflection.id', 'reflection_addendum.reflection_id')
      .innerJoin('person', 'person.id', 'reflection.author_id')
      .select(['reflection_addendum.id', 'reflection_addendum.reflection_id', 'reflection_addendum.content'])
      .select(['reflection_addendum.written_at', 'person.name as person'])
      .where('reflection.visibility', '=', 'team')
      .where('reflection_addendum.id', '>', after)
      .orderBy('reflection_addendum.id')
      .limit(atATime)
      .execute(),

  measures: async (db: ReadHandle, after: string) =>
    await db.selectFrom('measure').selectAll().where('id', '>', after).orderBy('id').limit(atATime).execute(),

  measuredValues: async (db: ReadHandle, after: string) =>
    await db
      .selectFrom('measure_value')
      .innerJoin('measure', 'measure.id', 'measure_value.measure_id')
      .selectAll('measure_value')
      .select(['measure.name as measure', 'measure.owner', 'measure.unit'])
      .where('measure_value.id', '>', after)
      .orderBy('measure_value.id')
      .limit(atATime)
      .execute(),

  courses: async (db: ReadHandle, after: string) =>
    await db
      .selectFrom('course')
      .leftJoin('skill', 'skill.id', 'course.skill_id')
      .selectAll('course')
      .select('skill.name as skill')
      .where('course.id', '>', after)
      .orderBy('course.id')
      .limit(atATime)
      .execute(),

  recordViews: async (db: ReadHandle, after: string) =>
    await db.selectFrom('record_view').selectAll().where('id', '>', after).orderBy('id').limit(atATime).execute(),

  recordExports: async (db: ReadHandle, after: string) =>
    await db
      .selectFrom('record_export')
      .leftJoin('person', 'person.id', 'record_export.by_person_id')
      .selectAll('record_export')
      .select('person.name as by')
      .where('record_export.id', '>', after)
      .orderBy('record_export.id')
      .limit(atATime)
      .execute(),

  retentionPeriods: async (db: ReadHandle, after: string) =>
    await db.selectFrom('retention_period').selectAll().where('id', '>', after).orderBy('id').limit(atATime).execute(),
}

function activities(db: ReadHandle, after: string) {
  return db
    .selectFrom('activity')
    .innerJoin('person as host', 'host.id', 'activity.host_id')
    .leftJoin('account', 'account.id', 'activity.account_id')
    .selectAll('activity')
    .select(['host.name as host', 'host.email as host_email', 'account.name as account'])
    .where('activity.id', '>', after)
    .orderBy('activity.id')
    .limit(atATime)
}
