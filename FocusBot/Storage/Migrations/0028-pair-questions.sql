-- Two people who were asked privately, each for their own level, because what they write may argue from two.
-- state: 1 open, 2 both answered, 3 one said they aren't stuck, 4 one didn't want to be asked, 5 expired.
-- first_at, second_at: when that one answered; the answer itself is a declaration.
CREATE TABLE pair_question (
  installation TEXT    NOT NULL,
  channel      TEXT    NOT NULL,
  root         TEXT    NOT NULL,
  first        TEXT    NOT NULL,
  second       TEXT    NOT NULL,
  asked_at     BIGINT  NOT NULL,
  ends_at      BIGINT  NOT NULL,
  state        INTEGER NOT NULL,
  first_at     BIGINT,
  second_at    BIGINT,
  PRIMARY KEY (installation, channel, root, first, second)
);

CREATE INDEX pair_question_end ON pair_question (state, ends_at);
