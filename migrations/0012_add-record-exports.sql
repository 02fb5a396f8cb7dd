-- What was handed over to whom: a file of training records, or what a learning record store has taken. Like invitations these are
-- out in the world, so undo never touches them, and they refer to nothing that undo may take.
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
CREATE INDEX record_export_target ON record_export (target, store);

-- The records that an export held, several hundred in a row: a row each would keep everybody waiting, and the file would
-- double with a few exports. Digests only, no words; outside the change table.
CREATE TABLE record_export_part (
  id TEXT PRIMARY KEY,
  export_id TEXT NOT NULL REFERENCES record_export (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 0), -- of its first record within the export
  length INTEGER NOT NULL CHECK (length > 0),
  held TEXT NOT NULL CHECK (json_valid(held)), -- [placement, 'sent', 'corrected' or 'withdrawn', digest of what was told or null]
  UNIQUE (export_id, position)
) STRICT;

-- Whose records an export held, so that it can be said who has seen what of somebody.
CREATE TABLE record_export_person (
  id TEXT PRIMARY KEY,
  export_id TEXT NOT NULL REFERENCES record_export (id) ON DELETE RESTRICT,
  person_id TEXT NOT NULL,
  UNIQUE (person_id, export_id)
) STRICT;

-- What digests of somebody's records are keyed with, so that without it nobody can try whose they were. An erasure removes it.
CREATE TABLE digest_key (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

-- Who has seen what of whom, besides exports.
CREATE TABLE disclosure (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL, -- of more kinds with each version, so they are checked where they are made
  by_person_id TEXT, -- null: not said
  about_person_id TEXT, -- null: about several people
  subject_id TEXT, -- the placement or cycle; null: all about the person
  disclosed_at TEXT NOT NULL
) STRICT;
CREATE INDEX disclosure_about ON disclosure (about_person_id);
CREATE INDEX disclosure_subject ON disclosure (subject_id, by_person_id);
