-- Each change of a level, on which evidence. Levels from before have none.
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
CREATE INDEX level_change_person ON level_change (person_id, skill_id);
CREATE INDEX level_change_skill ON level_change (skill_id);
CREATE INDEX level_change_by ON level_change (by_person_id) WHERE by_person_id IS NOT NULL;
