-- In which huddle a live review is held, and where the one card stands in its thread.
ALTER TABLE meeting ADD COLUMN huddle_ts TEXT;
ALTER TABLE meeting ADD COLUMN huddle_card_ts TEXT;

ALTER TABLE channel_setting ADD COLUMN follows_huddles INTEGER NOT NULL DEFAULT 1;
