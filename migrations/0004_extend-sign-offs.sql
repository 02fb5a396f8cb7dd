-- What the host saw, beside whether the participant was there. Sign-offs from before say nothing of it.
ALTER TABLE sign_off ADD COLUMN levels_shown TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(levels_shown));
ALTER TABLE sign_off ADD COLUMN observation TEXT; -- null: none
ALTER TABLE sign_off ADD COLUMN agreement TEXT CHECK (agreement IN ('agrees', 'differs')); -- with the self-rating; null: not said
