-- How sure the mismatch rule was at the most about a thread that it looked at, whether or not FocusBot spoke; 0: there was nothing to say. Nobody's id.
-- By it the settings tell what each sensitivity would have said. disagrees: somebody had declared another level than they write at.
CREATE TABLE glance (
  installation TEXT    NOT NULL,
  channel      TEXT    NOT NULL,
  root         TEXT    NOT NULL,
  confidence   REAL    NOT NULL,
  disagrees    INTEGER NOT NULL,
  seen_at      BIGINT  NOT NULL,
  PRIMARY KEY (installation, channel, root)
);
