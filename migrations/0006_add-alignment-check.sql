-- What somebody answered in the alignment check of a cycle. Told to that person alone; everybody else gets results of five and more.
CREATE TABLE alignment_answer (
  id TEXT PRIMARY KEY,
  cycle_id TEXT NOT NULL REFERENCES cycle (id) ON DELETE RESTRICT,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  function TEXT NOT NULL CHECK (function IN ('marketing', 'sales')), -- at that time
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  answered_at TEXT NOT NULL,
  UNIQUE (cycle_id, person_id)
) STRICT;
CREATE INDEX alignment_answer_person ON alignment_answer (person_id);
