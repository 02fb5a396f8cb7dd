-- What somebody learned from a placement. Of a private one only its author has the key: `content` is null and `sealed` is not.
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
CREATE INDEX reflection_author ON reflection (author_id);

-- What its author added once the placement was signed off; sealed like the reflection.
CREATE TABLE reflection_addendum (
  id TEXT PRIMARY KEY,
  reflection_id TEXT NOT NULL REFERENCES reflection (id) ON DELETE RESTRICT,
  content TEXT, -- null: sealed
  sealed TEXT, -- null: not private
  written_at TEXT NOT NULL,
  CHECK ((content IS NULL) <> (sealed IS NULL))
) STRICT;
CREATE INDEX reflection_addendum_reflection ON reflection_addendum (reflection_id);

-- What is being typed, for after a crash. Neither undo nor the change table know it, so it refers to nothing that undo may take.
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

-- A person's key, locked by the passphrase and by the recovery code. Not in the change table, where a former passphrase would go on
-- opening it; and it refers to nothing that undo may take.
CREATE TABLE seal (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL UNIQUE,
  by_passphrase TEXT NOT NULL CHECK (json_valid(by_passphrase)),
  by_recovery_code TEXT NOT NULL CHECK (json_valid(by_recovery_code))
) STRICT;
