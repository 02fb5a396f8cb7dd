-- How long each kind of data is kept. A kind without a row is kept until somebody deletes it.
CREATE TABLE retention_period (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL UNIQUE, -- of more kinds with each version, so they are checked where they are made
  months INTEGER NOT NULL CHECK (months BETWEEN 1 AND 240)
) STRICT;

-- What was deleted because its time was over, and which lines of `change` lost their content with it: their digests stay, so that
-- the chain still verifies.
CREATE TABLE retention_run (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  deleted INTEGER NOT NULL CHECK (deleted > 0),
  deleted_at TEXT NOT NULL,
  entries TEXT NOT NULL CHECK (json_valid(entries)) -- ranges of `seq`, both ends included
) STRICT;

-- What an alignment check came to, once the single answers are deleted.
CREATE TABLE alignment_result (
  id TEXT PRIMARY KEY,
  cycle_id TEXT NOT NULL UNIQUE REFERENCES cycle (id) ON DELETE RESTRICT,
  result TEXT NOT NULL CHECK (json_valid(result))
) STRICT;
