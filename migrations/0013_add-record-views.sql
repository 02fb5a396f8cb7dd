-- Filters of the training records that people come back to, by name.
CREATE TABLE record_view (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  filter TEXT NOT NULL CHECK (json_valid(filter))
) STRICT;
CREATE UNIQUE INDEX record_view_name ON record_view (lower(name));
