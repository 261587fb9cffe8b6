-- Whoever was asked by an earlier release was not told that few answers can be guessed.
ALTER TABLE meeting ADD COLUMN were_warned INTEGER NOT NULL DEFAULT 0;
