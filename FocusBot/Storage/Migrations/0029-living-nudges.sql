-- What somebody suggested to start with under a nudge (way_forward), and who; absent: nobody has, or one press decided in a release before.
-- way_forward: 1 Impact, 2 Execution, 3 Optics, 4 both in turn. state 6: a facilitator removed it.
ALTER TABLE nudge ADD COLUMN suggested_by TEXT;
ALTER TABLE nudge ADD COLUMN suggested_at BIGINT;

-- Who agrees to it.
CREATE TABLE nudge_agreement (
  installation TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  root         TEXT   NOT NULL,
  first        TEXT   NOT NULL,
  second       TEXT   NOT NULL,
  person       TEXT   NOT NULL,
  agreed_at    BIGINT NOT NULL,
  PRIMARY KEY (installation, channel, root, first, second, person)
);

-- Who wants to be named in no more nudges of a thread.
CREATE TABLE nudge_decline (
  installation TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  root         TEXT   NOT NULL,
  person       TEXT   NOT NULL,
  declined_at  BIGINT NOT NULL,
  PRIMARY KEY (installation, channel, root, person)
);

-- What somebody said who found a nudge not quite right: 1 another level, 2 not stuck, 3 sorted out, 4 not for them.
ALTER TABLE moment ADD COLUMN not_quite_reason INTEGER;
