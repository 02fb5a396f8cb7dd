-- What is being typed into a form that is not private, for after a crash. Neither undo nor the change table know it.
CREATE TABLE form_draft (
  id TEXT PRIMARY KEY,
  author_id TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('sign-off', 'veto', 'alignment-check')),
  subject_id TEXT NOT NULL, -- the placement, or the cycle of an alignment check
  content TEXT NOT NULL CHECK (json_valid(content)),
  saved_at TEXT NOT NULL,
  UNIQUE (author_id, form, subject_id)
) STRICT;
