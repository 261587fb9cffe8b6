-- One nudge a pair and thread, for ever. first and second are the pair in the order of their ids.
-- state: 1 on its way, 2 in the thread, 3 taken back, 4 refused by the workspace, 5 with the two in private.
-- is_written: the levels were read from what the two write, not declared.
CREATE TABLE nudge (
  installation TEXT    NOT NULL,
  channel      TEXT    NOT NULL,
  root         TEXT    NOT NULL,
  first        TEXT    NOT NULL,
  second       TEXT    NOT NULL,
  first_level  INTEGER NOT NULL,
  second_level INTEGER NOT NULL,
  state        INTEGER NOT NULL,
  decided_at   BIGINT  NOT NULL,
  ts           TEXT,
  way_forward  INTEGER,
  is_written   INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (installation, channel, root, first, second)
);

CREATE TABLE thread_mute (
  installation TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  root         TEXT   NOT NULL,
  muted_by     TEXT   NOT NULL,
  muted_at     BIGINT NOT NULL,
  PRIMARY KEY (installation, channel, root)
);
