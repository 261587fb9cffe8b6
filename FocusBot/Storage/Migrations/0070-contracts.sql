-- What somebody said a review needs first. level: 1 Execution, 2 Impact, 3 Optics; absent: taken back. *_before: what the thread says again once that is undone.
-- ts: where it stands in the thread. differing: how many see it differently, as far as the thread was told.
CREATE TABLE contract (
  installation   TEXT    NOT NULL,
  channel        TEXT    NOT NULL,
  root           TEXT    NOT NULL,
  level          INTEGER,
  said_by        TEXT    NOT NULL,
  said_at        BIGINT  NOT NULL,
  level_before   INTEGER,
  said_by_before TEXT,
  ts             TEXT,
  differing      INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (installation, channel, root)
);

-- Who sees it differently. It is counted, and never said with a name.
CREATE TABLE contract_differing (
  installation TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  root         TEXT   NOT NULL,
  person       TEXT   NOT NULL,
  said_at      BIGINT NOT NULL,
  PRIMARY KEY (installation, channel, root, person)
);
