-- What was read from a message: a level and how sure that is, and never a word. level: the numbers of Level.
CREATE TABLE reading (
  installation TEXT    NOT NULL,
  channel      TEXT    NOT NULL,
  ts           TEXT    NOT NULL,
  root         TEXT    NOT NULL,
  author       TEXT    NOT NULL,
  level        INTEGER NOT NULL,
  confidence   REAL    NOT NULL,
  PRIMARY KEY (installation, channel, ts)
);

CREATE INDEX reading_thread ON reading (installation, channel, root, ts);
CREATE INDEX reading_author ON reading (installation, author);
