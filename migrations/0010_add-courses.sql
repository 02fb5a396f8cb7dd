-- What a learning system calls the things that Baton plans: calls or projects of a type, or a skill.
CREATE TABLE course (
  id TEXT PRIMARY KEY,
  target TEXT NOT NULL CHECK (target IN ('totara', 'iomad', 'moodle-workplace', 'successfactors', 'taleo')),
  kind TEXT CHECK (kind IN ('call', 'project')), -- null: about a skill
  type TEXT, -- null: any type, or about a skill
  skill_id TEXT REFERENCES skill (id) ON DELETE RESTRICT, -- null: about activities
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 200),
  CHECK ((kind IS NULL) <> (skill_id IS NULL) AND (type IS NULL OR kind IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX course_subject ON course (target, coalesce(kind, ''), lower(coalesce(type, '')), coalesce(skill_id, ''));
CREATE INDEX course_skill ON course (skill_id) WHERE skill_id IS NOT NULL;
