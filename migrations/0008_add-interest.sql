-- Who would like to learn what: said in public, unlike wishes. Rows from before say nothing of it.
ALTER TABLE skill_level ADD COLUMN is_interested INTEGER NOT NULL DEFAULT 0 CHECK (is_interested IN (0, 1));
