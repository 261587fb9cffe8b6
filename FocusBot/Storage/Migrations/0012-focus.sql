-- The level that a team looks at on purpose for a while. level: 1 Execution, 2 Impact, 3 Optics. ends_at: the first moment after it.
-- reason: what the facilitator asked to keep, in their words.
CREATE TABLE team_focus (
  installation TEXT    NOT NULL,
  channel      TEXT    NOT NULL,
  level        INTEGER NOT NULL,
  situation    TEXT,
  ends_at      BIGINT  NOT NULL,
  reason       TEXT,
  set_by       TEXT,
  set_at       BIGINT  NOT NULL,
  PRIMARY KEY (installation, channel)
);
