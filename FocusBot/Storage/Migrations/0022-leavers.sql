-- Who has left a channel and not come back: whoever is gone from it gets no weekly summary of it.
CREATE TABLE channel_leaver (
  installation TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  person       TEXT   NOT NULL,
  left_at      BIGINT NOT NULL,
  PRIMARY KEY (installation, channel, person)
);
