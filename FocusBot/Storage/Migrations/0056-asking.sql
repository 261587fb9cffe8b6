-- What the two were told when they were asked: 1 the thread hears of a difference, 0 only they do.
-- state of a pair's question, beside 1 to 4: 6 both answered and the levels differ, 7 the channel was set to ask nobody meanwhile.
ALTER TABLE pair_question ADD COLUMN tells_thread INTEGER NOT NULL DEFAULT 1;

-- When a question stopped waiting for a person: they declined it, or it was for two people and is over.
ALTER TABLE question_asked ADD COLUMN closed_at BIGINT;
