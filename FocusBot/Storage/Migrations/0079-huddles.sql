-- In which huddle a live review is held, whether that one was too short to be it, and where the one card stands in its thread.
ALTER TABLE meeting ADD COLUMN huddle_ts TEXT;
ALTER TABLE meeting ADD COLUMN was_slip INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meeting ADD COLUMN huddle_card_ts TEXT;

-- The thread of a huddle: nothing in it is read.
ALTER TABLE review_thread ADD COLUMN is_huddle INTEGER NOT NULL DEFAULT 0;

-- Where the card stands in the thread of the last huddle that shows what a review needs.
ALTER TABLE contract ADD COLUMN huddle_card_ts TEXT;

ALTER TABLE channel_setting ADD COLUMN follows_huddles INTEGER NOT NULL DEFAULT 1;
