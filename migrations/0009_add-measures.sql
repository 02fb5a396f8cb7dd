-- What a function is measured by, or both together, and what was measured on which day.
CREATE TABLE measure (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  owner TEXT NOT NULL CHECK (owner IN ('marketing', 'sales', 'shared')),
  unit TEXT, -- null: a plain number
  better TEXT NOT NULL CHECK (better IN ('higher', 'lower')),
  target REAL, -- null: none was set
  archived_at TEXT -- null: current
) STRICT;
CREATE UNIQUE INDEX measure_name ON measure (owner, lower(name));

CREATE TABLE measure_value (
  id TEXT PRIMARY KEY,
  measure_id TEXT NOT NULL REFERENCES measure (id) ON DELETE RESTRICT,
  measured_on TEXT NOT NULL CHECK (date(measured_on) = measured_on),
  value REAL NOT NULL,
  UNIQUE (measure_id, measured_on)
) STRICT;
