-- A thread that is to be looked at again: the parcel that will read it, and when.
CREATE TABLE look (
  installation TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  root         TEXT   NOT NULL,
  parcel_key   TEXT   NOT NULL,
  due_at       BIGINT NOT NULL,
  PRIMARY KEY (installation, channel, root)
);

-- The moments in which two people were found at different levels, what FocusBot did, and what came of it; once a pair and thread.
-- act: 1 nudge for declared levels, 2 nudge for written ones, 3 the same in private, 4 private questions, 5 held out.
-- outcome: 1 converged, 2 named, 3 divided, 4 continued, 5 silent; absent until it is known.
CREATE TABLE moment (
  installation TEXT    NOT NULL,
  channel      TEXT    NOT NULL,
  root         TEXT    NOT NULL,
  first        TEXT    NOT NULL,
  second       TEXT    NOT NULL,
  first_level  INTEGER NOT NULL,
  second_level INTEGER NOT NULL,
  act          INTEGER NOT NULL,
  confidence   REAL    NOT NULL,
  after_ts     TEXT    NOT NULL,
  decided_at   BIGINT  NOT NULL,
  answered_at  BIGINT,
  is_not_quite INTEGER NOT NULL DEFAULT 0,
  outcome      INTEGER,
  PRIMARY KEY (installation, channel, root, first, second)
);

CREATE INDEX moment_time ON moment (installation, decided_at);

-- The signs of being stuck that counted in a moment.
CREATE TABLE moment_sign (
  installation TEXT NOT NULL,
  channel      TEXT NOT NULL,
  root         TEXT NOT NULL,
  first        TEXT NOT NULL,
  second       TEXT NOT NULL,
  sign         TEXT NOT NULL,
  PRIMARY KEY (installation, channel, root, first, second, sign)
);

-- Who of the two lets the thread see a nudge that was said to them in private.
CREATE TABLE nudge_share (
  installation TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  root         TEXT   NOT NULL,
  first        TEXT   NOT NULL,
  second       TEXT   NOT NULL,
  person       TEXT   NOT NULL,
  shared_at    BIGINT NOT NULL,
  PRIMARY KEY (installation, channel, root, first, second, person)
);
