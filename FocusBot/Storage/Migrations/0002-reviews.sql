-- Channels that FocusBot knows. state: 1 it is a member, 2 it was removed, 3 archived.
CREATE TABLE channel (
  installation  TEXT    NOT NULL,
  channel       TEXT    NOT NULL,
  state         INTEGER NOT NULL,
  is_shared     INTEGER NOT NULL DEFAULT 0,
  invited_by    TEXT,
  introduced_at BIGINT,
  PRIMARY KEY (installation, channel)
);

-- Who wrote when in which thread; never what. A deletion that came first leaves a row without an author.
CREATE TABLE review_message (
  installation TEXT    NOT NULL,
  channel      TEXT    NOT NULL,
  ts           TEXT    NOT NULL,
  root         TEXT    NOT NULL,
  author       TEXT,
  is_deleted   INTEGER NOT NULL DEFAULT 0,
  edited_at    TEXT,
  PRIMARY KEY (installation, channel, ts)
);

CREATE INDEX review_message_thread ON review_message (installation, channel, root, ts);

-- is_complete: every author is known, because FocusBot saw the thread from its root on or has read it.
CREATE TABLE review_thread (
  installation  TEXT    NOT NULL,
  channel       TEXT    NOT NULL,
  root          TEXT    NOT NULL,
  last_activity TEXT    NOT NULL,
  is_complete   INTEGER NOT NULL DEFAULT 0,
  is_closed     INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (installation, channel, root)
);

CREATE INDEX review_thread_activity ON review_thread (installation, channel, last_activity);

-- What a person said they argue from in one thread. level: 1 Impact, 2 Execution, 3 Optics, 4 mixed, 5 not sure, absent when withdrawn.
CREATE TABLE declaration (
  installation TEXT    NOT NULL,
  channel      TEXT    NOT NULL,
  root         TEXT    NOT NULL,
  person       TEXT    NOT NULL,
  level        INTEGER,
  is_shown     INTEGER NOT NULL DEFAULT 0,
  declared_at  BIGINT  NOT NULL,
  PRIMARY KEY (installation, channel, root, person)
);

-- The one question that stands in a thread, and whom it was put to in private.
CREATE TABLE question (
  installation TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  root         TEXT   NOT NULL,
  asked_by     TEXT   NOT NULL,
  asked_at     BIGINT NOT NULL,
  ts           TEXT,
  PRIMARY KEY (installation, channel, root)
);

CREATE TABLE question_asked (
  installation TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  root         TEXT   NOT NULL,
  person       TEXT   NOT NULL,
  asked_at     BIGINT NOT NULL,
  PRIMARY KEY (installation, channel, root, person)
);
