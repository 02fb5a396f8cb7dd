CREATE TABLE account (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  is_opted_out INTEGER NOT NULL CHECK (is_opted_out IN (0, 1))
) STRICT;

CREATE TABLE activity (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('call', 'project')),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  host_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  funnel_stage TEXT NOT NULL CHECK (funnel_stage IN ('awareness', 'consideration', 'sale', 'loyalty', 'advocacy')),
  audience TEXT NOT NULL CHECK (audience IN ('one-to-one', 'one-to-many')),
  seats INTEGER NOT NULL CHECK (seats BETWEEN 0 AND 20),
  is_host_opted_out INTEGER NOT NULL CHECK (is_host_opted_out IN (0, 1)),
  skill_ids TEXT NOT NULL CHECK (json_valid(skill_ids)),
  notes TEXT, -- null: none
  status TEXT NOT NULL CHECK (status IN ('planned', 'cancelled')),
  source_id TEXT, -- null: typed by hand
  archived_at TEXT, -- null: current
  account_id TEXT REFERENCES account (id) ON DELETE RESTRICT, -- calls only; null: no account
  call_type TEXT, -- calls only; null: not given
  starts_at TEXT, -- calls only
  ends_at TEXT, -- calls only
  time_zone TEXT, -- calls only
  format TEXT, -- projects only; null: not given
  starts_on TEXT CHECK (date(starts_on) = starts_on), -- projects only
  ends_on TEXT CHECK (date(ends_on) = ends_on), -- projects only
  hours_per_week REAL CHECK (hours_per_week BETWEEN 0 AND 60), -- projects only
  CHECK (
    CASE kind
      WHEN 'call' THEN starts_at IS NOT NULL AND ends_at IS NOT NULL AND time_zone IS NOT NULL AND starts_at <= ends_at
        AND format IS NULL AND starts_on IS NULL AND ends_on IS NULL AND hours_per_week IS NULL
      ELSE starts_on IS NOT NULL AND ends_on IS NOT NULL AND hours_per_week IS NOT NULL AND starts_on <= ends_on
        AND account_id IS NULL AND call_type IS NULL AND starts_at IS NULL AND ends_at IS NULL AND time_zone IS NULL
    END
  )
) STRICT;

CREATE TABLE alignment_answer (
  id TEXT PRIMARY KEY,
  cycle_id TEXT NOT NULL REFERENCES cycle (id) ON DELETE RESTRICT,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  function TEXT NOT NULL CHECK (function IN ('marketing', 'sales')), -- at that time
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  answered_at TEXT NOT NULL,
  UNIQUE (cycle_id, person_id)
) STRICT;

CREATE TABLE alignment_result (
  id TEXT PRIMARY KEY,
  cycle_id TEXT NOT NULL UNIQUE REFERENCES cycle (id) ON DELETE RESTRICT,
  result TEXT NOT NULL CHECK (json_valid(result))
) STRICT;

CREATE TABLE busy_time (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  CHECK (starts_at <= ends_at)
) STRICT;

CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  group_id TEXT NOT NULL,
  group_kind TEXT NOT NULL CHECK (group_kind IN ('do', 'undo', 'redo')),
  target_group_id TEXT, -- the group that an undo or redo reverses; null for 'do'
  at TEXT NOT NULL,
  person_id TEXT, -- who was using Baton; null: not said
  command TEXT NOT NULL,
  label TEXT NOT NULL,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)), -- null: the row was inserted
  after TEXT CHECK (json_valid(after)), -- null: the row was deleted
  digest TEXT NOT NULL, -- of table, row, label, before and after: stays when an erasure removes them
  hash TEXT NOT NULL -- of the previous hash, this entry's head fields and its digest
) STRICT;

CREATE TABLE course (
  id TEXT PRIMARY KEY,
  target TEXT NOT NULL CHECK (target IN ('totara', 'iomad', 'moodle-workplace', 'successfactors', 'taleo')),
  kind TEXT CHECK (kind IN ('call', 'project')), -- null: about a skill
  type TEXT, -- null: any type, or about a skill
  skill_id TEXT REFERENCES skill (id) ON DELETE RESTRICT, -- null: about activities
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 200),
  CHECK ((kind IS NULL) <> (skill_id IS NULL) AND (type IS NULL OR kind IS NOT NULL))
) STRICT;

CREATE TABLE cycle (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  starts_on TEXT NOT NULL CHECK (date(starts_on) = starts_on),
  ends_on TEXT NOT NULL CHECK (date(ends_on) = ends_on),
  status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'closed')),
  rules TEXT NOT NULL CHECK (json_valid(rules)),
  figures TEXT CHECK (json_valid(figures)), marketing_hours REAL CHECK (marketing_hours BETWEEN 0 AND 100000), sales_hours REAL CHECK (sales_hours BETWEEN 0 AND 100000), -- null: never planned
  CHECK (starts_on <= ends_on)
) STRICT;

CREATE TABLE cycle_participant (
  id TEXT PRIMARY KEY,
  cycle_id TEXT NOT NULL REFERENCES cycle (id) ON DELETE RESTRICT,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  minimum_placements INTEGER NOT NULL CHECK (minimum_placements BETWEEN 0 AND 20),
  UNIQUE (cycle_id, person_id)
) STRICT;

CREATE TABLE digest_key (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE disclosure (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL, -- of more kinds with each version, so they are checked where they are made
  by_person_id TEXT, -- null: not said
  about_person_id TEXT, -- null: about several people
  subject_id TEXT, -- the placement or cycle; null: all about the person
  disclosed_at TEXT NOT NULL
) STRICT;

CREATE TABLE erasure (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL UNIQUE REFERENCES person (id) ON DELETE RESTRICT,
  erased_at TEXT NOT NULL,
  entries TEXT NOT NULL CHECK (json_valid(entries)) -- ranges of `seq`, both ends included
) STRICT;

CREATE TABLE event_version (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL UNIQUE,
  sequence INTEGER NOT NULL CHECK (sequence > 0)
) STRICT;

CREATE TABLE excluded_pair (
  id TEXT PRIMARY KEY,
  one_person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  other_person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  note TEXT, -- null: none
  UNIQUE (one_person_id, other_person_id),
  CHECK (one_person_id < other_person_id)
) STRICT;

CREATE TABLE form_draft (
  id TEXT PRIMARY KEY,
  author_id TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('sign-off', 'veto', 'alignment-check')),
  subject_id TEXT NOT NULL, -- the placement, or the cycle of an alignment check
  content TEXT NOT NULL CHECK (json_valid(content)),
  saved_at TEXT NOT NULL,
  UNIQUE (author_id, form, subject_id)
) STRICT;

CREATE TABLE import_mapping (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  header_hash TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  used_at TEXT NOT NULL,
  UNIQUE (kind, header_hash)
) STRICT;

CREATE TABLE invitation (
  id TEXT PRIMARY KEY,
  cycle_id TEXT NOT NULL,
  placement_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  uid TEXT NOT NULL UNIQUE,
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  sent TEXT NOT NULL CHECK (json_valid(sent)),
  sent_at TEXT NOT NULL,
  is_cancelled INTEGER NOT NULL CHECK (is_cancelled IN (0, 1)),
  UNIQUE (placement_id, person_id)
) STRICT;

CREATE TABLE level_change (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  skill_id TEXT NOT NULL REFERENCES skill (id) ON DELETE RESTRICT,
  from_level INTEGER NOT NULL CHECK (from_level BETWEEN 0 AND 4),
  to_level INTEGER NOT NULL CHECK (to_level BETWEEN 0 AND 4),
  source TEXT NOT NULL CHECK (source IN ('lead', 'host', 'self', 'import')),
  by_person_id TEXT REFERENCES person (id) ON DELETE RESTRICT, -- null: not said
  placement_ids TEXT NOT NULL CHECK (json_valid(placement_ids)),
  changed_at TEXT NOT NULL,
  CHECK (from_level <> to_level)
) STRICT;

CREATE TABLE measure (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  owner TEXT NOT NULL CHECK (owner IN ('marketing', 'sales', 'shared')),
  unit TEXT, -- null: a plain number
  better TEXT NOT NULL CHECK (better IN ('higher', 'lower')),
  target REAL, -- null: none was set
  archived_at TEXT -- null: current
) STRICT;

CREATE TABLE measure_value (
  id TEXT PRIMARY KEY,
  measure_id TEXT NOT NULL REFERENCES measure (id) ON DELETE RESTRICT,
  measured_on TEXT NOT NULL CHECK (date(measured_on) = measured_on),
  value REAL NOT NULL,
  UNIQUE (measure_id, measured_on)
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  email TEXT, -- null: unknown
  function TEXT NOT NULL CHECK (function IN ('marketing', 'sales')),
  team TEXT, -- null: not given
  job_title TEXT, -- null: not given
  hr_id TEXT, -- null: not given
  time_zone TEXT NOT NULL,
  working_hours TEXT NOT NULL CHECK (json_valid(working_hours)),
  hours_per_week REAL NOT NULL CHECK (hours_per_week BETWEEN 0 AND 60),
  host_hours_per_week REAL NOT NULL CHECK (host_hours_per_week BETWEEN 0 AND 60),
  starts_on TEXT CHECK (date(starts_on) = starts_on), -- null: has always been here
  leaves_on TEXT CHECK (date(leaves_on) = leaves_on), -- null: stays
  archived_at TEXT -- null: current
) STRICT;

CREATE TABLE placement (
  id TEXT PRIMARY KEY,
  cycle_id TEXT NOT NULL REFERENCES cycle (id) ON DELETE RESTRICT,
  activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE RESTRICT,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  role TEXT NOT NULL CHECK (role IN ('shadow', 'assist', 'co-lead', 'interviewee', 'reviewer', 'co-author')),
  status TEXT NOT NULL CHECK (status IN ('proposed', 'published', 'completed', 'missed', 'cancelled')),
  is_pinned INTEGER NOT NULL CHECK (is_pinned IN (0, 1)), veto_reason TEXT -- null: not vetoed
  CHECK (veto_reason IS NULL OR (status = 'cancelled' AND length(veto_reason) BETWEEN 1 AND 2000)),
  UNIQUE (activity_id, person_id)
) STRICT;

CREATE TABLE preference (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  subject TEXT NOT NULL CHECK (subject IN ('stage', 'role', 'type', 'audience')),
  value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 200),
  feeling TEXT NOT NULL CHECK (feeling IN ('likes', 'would-hate'))
) STRICT;

CREATE TABLE record_export (
  id TEXT PRIMARY KEY,
  target TEXT NOT NULL, -- of more kinds with each version, so they are checked where they are made
  file_name TEXT, -- without its folder; null: posted to a store
  store TEXT, -- where it was posted to; null: written into a file
  extent TEXT NOT NULL CHECK (extent IN ('all', 'changes')),
  filter TEXT NOT NULL CHECK (json_valid(filter)),
  by_person_id TEXT, -- null: not said
  exported_at TEXT NOT NULL,
  sent INTEGER NOT NULL CHECK (sent >= 0),
  corrected INTEGER NOT NULL CHECK (corrected >= 0),
  withdrawn INTEGER NOT NULL CHECK (withdrawn >= 0),
  rejected INTEGER NOT NULL CHECK (rejected >= 0),
  sha256 TEXT CHECK (length(sha256) = 64), -- of the file; null: posted to a store
  history_entries INTEGER NOT NULL CHECK (history_entries >= 0), -- of the chain of changes that the records were read at
  history_head TEXT NOT NULL CHECK (length(history_head) = 64),
  CHECK ((file_name IS NULL) <> (store IS NULL) AND (sha256 IS NULL) = (file_name IS NULL))
) STRICT;

CREATE TABLE record_export_part (
  id TEXT PRIMARY KEY,
  export_id TEXT NOT NULL REFERENCES record_export (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 0), -- of its first record within the export
  length INTEGER NOT NULL CHECK (length > 0),
  held TEXT NOT NULL CHECK (json_valid(held)), -- [placement, 'sent', 'corrected' or 'withdrawn', digest of what was told or null]
  UNIQUE (export_id, position)
) STRICT;

CREATE TABLE record_export_person (
  id TEXT PRIMARY KEY,
  export_id TEXT NOT NULL REFERENCES record_export (id) ON DELETE RESTRICT,
  person_id TEXT NOT NULL,
  UNIQUE (person_id, export_id)
) STRICT;

CREATE TABLE record_view (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  filter TEXT NOT NULL CHECK (json_valid(filter))
) STRICT;

CREATE TABLE reflection (
  id TEXT PRIMARY KEY,
  placement_id TEXT NOT NULL UNIQUE REFERENCES placement (id) ON DELETE RESTRICT,
  author_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'host', 'team')),
  minutes INTEGER CHECK (minutes BETWEEN 0 AND 100000), -- null: not given
  content TEXT CHECK (json_valid(content)), -- null: sealed
  sealed TEXT, -- null: not private
  submitted_at TEXT NOT NULL,
  CHECK ((content IS NULL) = (visibility = 'private') AND (sealed IS NULL) = (visibility <> 'private'))
) STRICT;

CREATE TABLE reflection_addendum (
  id TEXT PRIMARY KEY,
  reflection_id TEXT NOT NULL REFERENCES reflection (id) ON DELETE RESTRICT,
  content TEXT, -- null: sealed
  sealed TEXT, -- null: not private
  written_at TEXT NOT NULL,
  CHECK ((content IS NULL) <> (sealed IS NULL))
) STRICT;

CREATE TABLE reflection_draft (
  id TEXT PRIMARY KEY,
  placement_id TEXT NOT NULL UNIQUE,
  author_id TEXT NOT NULL,
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'host', 'team')),
  content TEXT CHECK (json_valid(content)), -- null: sealed
  sealed TEXT, -- null: not private
  saved_at TEXT NOT NULL,
  CHECK ((content IS NULL) = (visibility = 'private') AND (sealed IS NULL) = (visibility <> 'private'))
) STRICT;

CREATE TABLE retention_period (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL UNIQUE, -- of more kinds with each version, so they are checked where they are made
  months INTEGER NOT NULL CHECK (months BETWEEN 1 AND 240)
) STRICT;

CREATE TABLE retention_run (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  deleted INTEGER NOT NULL CHECK (deleted > 0),
  deleted_at TEXT NOT NULL,
  entries TEXT NOT NULL CHECK (json_valid(entries)) -- ranges of `seq`, both ends included
) STRICT;

CREATE TABLE seal (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL UNIQUE,
  by_passphrase TEXT NOT NULL CHECK (json_valid(by_passphrase)),
  by_recovery_code TEXT NOT NULL CHECK (json_valid(by_recovery_code))
) STRICT;

CREATE TABLE sign_off (
  id TEXT PRIMARY KEY,
  placement_id TEXT NOT NULL UNIQUE REFERENCES placement (id) ON DELETE RESTRICT,
  by_person_id TEXT REFERENCES person (id) ON DELETE RESTRICT, -- null: not said
  attendance TEXT NOT NULL CHECK (attendance IN ('attended', 'partly', 'missed', 'cancelled')),
  signed_at TEXT NOT NULL
, levels_shown TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(levels_shown)), observation TEXT, agreement TEXT CHECK (agreement IN ('agrees', 'differs'))) STRICT;

CREATE TABLE skill (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  home_function TEXT NOT NULL CHECK (home_function IN ('marketing', 'sales', 'shared')),
  funnel_stage TEXT NOT NULL CHECK (funnel_stage IN ('awareness', 'consideration', 'sale', 'loyalty', 'advocacy')),
  audience TEXT NOT NULL CHECK (audience IN ('one-to-one', 'one-to-many')),
  capable_wanted INTEGER NOT NULL CHECK (capable_wanted BETWEEN 0 AND 99),
  archived_at TEXT -- null: current
) STRICT;

CREATE TABLE skill_level (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  skill_id TEXT NOT NULL REFERENCES skill (id) ON DELETE RESTRICT,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  target_level INTEGER CHECK (target_level BETWEEN 0 AND 4), -- null: no target
  assessed_on TEXT CHECK (date(assessed_on) = assessed_on), is_interested INTEGER NOT NULL DEFAULT 0 CHECK (is_interested IN (0, 1)), -- null: never assessed
  UNIQUE (person_id, skill_id)
) STRICT;

CREATE TABLE time_off (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  starts_on TEXT NOT NULL CHECK (date(starts_on) = starts_on),
  ends_on TEXT NOT NULL CHECK (date(ends_on) = ends_on),
  note TEXT, -- null: not given
  CHECK (starts_on <= ends_on)
) STRICT;

CREATE TABLE workspace (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  time_zone TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX account_name ON account (lower(name));

CREATE INDEX activity_account ON activity (account_id) WHERE account_id IS NOT NULL;

CREATE INDEX activity_call_start ON activity (starts_at) WHERE kind = 'call';

CREATE INDEX activity_host ON activity (host_id);

CREATE UNIQUE INDEX activity_source ON activity (kind, source_id) WHERE source_id IS NOT NULL;

CREATE INDEX alignment_answer_person ON alignment_answer (person_id);

CREATE INDEX busy_time_person ON busy_time (person_id, starts_at);

CREATE INDEX change_group ON change (group_id, seq);

CREATE INDEX change_row ON change (table_name, row_id);

CREATE INDEX course_skill ON course (skill_id) WHERE skill_id IS NOT NULL;

CREATE UNIQUE INDEX course_subject ON course (target, coalesce(kind, ''), lower(coalesce(type, '')), coalesce(skill_id, ''));

CREATE INDEX cycle_participant_person ON cycle_participant (person_id);

CREATE INDEX disclosure_about ON disclosure (about_person_id);

CREATE INDEX disclosure_subject ON disclosure (subject_id, by_person_id);

CREATE INDEX excluded_pair_other ON excluded_pair (other_person_id);

CREATE INDEX invitation_cycle ON invitation (cycle_id);

CREATE INDEX level_change_by ON level_change (by_person_id) WHERE by_person_id IS NOT NULL;

CREATE INDEX level_change_person ON level_change (person_id, skill_id);

CREATE INDEX level_change_skill ON level_change (skill_id);

CREATE UNIQUE INDEX measure_name ON measure (owner, lower(name));

CREATE UNIQUE INDEX person_email ON person (lower(email)) WHERE email IS NOT NULL;

CREATE INDEX person_name ON person (name);

CREATE INDEX placement_cycle ON placement (cycle_id);

CREATE INDEX placement_person ON placement (person_id);

CREATE UNIQUE INDEX preference_wish ON preference (person_id, subject, lower(value));

CREATE INDEX record_export_target ON record_export (target, store);

CREATE UNIQUE INDEX record_view_name ON record_view (lower(name));

CREATE INDEX reflection_addendum_reflection ON reflection_addendum (reflection_id);

CREATE INDEX reflection_author ON reflection (author_id);

CREATE INDEX sign_off_person ON sign_off (by_person_id) WHERE by_person_id IS NOT NULL;

CREATE INDEX skill_level_skill ON skill_level (skill_id);

CREATE UNIQUE INDEX skill_name ON skill (lower(name));

CREATE INDEX time_off_person ON time_off (person_id);
