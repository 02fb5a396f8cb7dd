-- Hours that the participants of each function are to give the other.
ALTER TABLE cycle ADD COLUMN marketing_hours REAL CHECK (marketing_hours BETWEEN 0 AND 100000); -- null: nothing promised
ALTER TABLE cycle ADD COLUMN sales_hours REAL CHECK (sales_hours BETWEEN 0 AND 100000); -- null: nothing promised

ALTER TABLE placement ADD COLUMN veto_reason TEXT -- null: not vetoed
  CHECK (veto_reason IS NULL OR (status = 'cancelled' AND length(veto_reason) BETWEEN 1 AND 2000));

-- Two people who are never to meet; in this order, so that no pair can be there twice.
CREATE TABLE excluded_pair (
  id TEXT PRIMARY KEY,
  one_person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  other_person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  note TEXT, -- null: none
  UNIQUE (one_person_id, other_person_id),
  CHECK (one_person_id < other_person_id)
) STRICT;
CREATE INDEX excluded_pair_other ON excluded_pair (other_person_id);

-- Private: read for the person and for the planner, and for nothing and nobody else.
CREATE TABLE preference (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  subject TEXT NOT NULL CHECK (subject IN ('stage', 'role', 'type', 'audience')),
  value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 200),
  feeling TEXT NOT NULL CHECK (feeling IN ('likes', 'would-hate'))
) STRICT;
CREATE UNIQUE INDEX preference_wish ON preference (person_id, subject, lower(value));

CREATE TABLE sign_off (
  id TEXT PRIMARY KEY,
  placement_id TEXT NOT NULL UNIQUE REFERENCES placement (id) ON DELETE RESTRICT,
  by_person_id TEXT REFERENCES person (id) ON DELETE RESTRICT, -- null: not said
  attendance TEXT NOT NULL CHECK (attendance IN ('attended', 'partly', 'missed', 'cancelled')),
  signed_at TEXT NOT NULL
) STRICT;
CREATE INDEX sign_off_person ON sign_off (by_person_id) WHERE by_person_id IS NOT NULL;
