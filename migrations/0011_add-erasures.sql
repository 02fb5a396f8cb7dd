-- Whose content was taken out of the workspace on request, and which lines of `change` lost theirs: their digests stay, so that the
-- chain still verifies, and only what stands here may be without content.
CREATE TABLE erasure (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL UNIQUE REFERENCES person (id) ON DELETE RESTRICT,
  erased_at TEXT NOT NULL,
  entries TEXT NOT NULL CHECK (json_valid(entries)) -- ranges of `seq`, both ends included
) STRICT;
