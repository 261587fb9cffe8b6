-- Channels in which FocusBot infers nothing for a while. ends_at: absent while it waits for a facilitator.
-- reason: 1 two private questions came to nothing, 2 too few readings were right.
CREATE TABLE inference_pause (
  installation TEXT    NOT NULL,
  channel      TEXT    NOT NULL,
  reason       INTEGER NOT NULL,
  since        BIGINT  NOT NULL,
  ends_at      BIGINT,
  PRIMARY KEY (installation, channel, reason)
);
