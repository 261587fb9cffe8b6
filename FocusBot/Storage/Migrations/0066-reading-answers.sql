-- What an author said of a reading of a message of theirs. read_level: as it was read. said_level: as they say it is, 0 for no level.
CREATE TABLE reading_answer (
  installation TEXT    NOT NULL,
  channel      TEXT    NOT NULL,
  ts           TEXT    NOT NULL,
  author       TEXT    NOT NULL,
  read_level   INTEGER NOT NULL,
  said_level   INTEGER NOT NULL,
  answered_at  BIGINT  NOT NULL,
  PRIMARY KEY (installation, channel, ts)
);

CREATE INDEX reading_answer_last ON reading_answer (installation, channel, answered_at);
CREATE INDEX reading_answer_author ON reading_answer (installation, author);
