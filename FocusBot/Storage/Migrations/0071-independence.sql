-- Threads in which two levels differed and somebody named that before FocusBot did anything. Nobody's id.
CREATE TABLE self_named (
  installation TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  root         TEXT   NOT NULL,
  seen_at      BIGINT NOT NULL,
  PRIMARY KEY (installation, channel, root)
);

-- Channels of which a facilitator was offered "on request", once and never again.
CREATE TABLE quiet_offer (
  installation TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  offered_at   BIGINT NOT NULL,
  PRIMARY KEY (installation, channel)
);
