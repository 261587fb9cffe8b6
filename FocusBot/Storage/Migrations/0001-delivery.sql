-- Times are milliseconds since 1970-01-01 UTC. An installation is "enterprise/team/kind"; a ts is Slack's own string.

CREATE TABLE migration (
  version    INTEGER NOT NULL PRIMARY KEY,
  name       TEXT    NOT NULL,
  applied_at BIGINT  NOT NULL
);

-- What was delivered and is not handled yet. The only place where something that people wrote may stand.
CREATE TABLE inbox (
  id           {{identity}},
  installation TEXT    NOT NULL,
  event_id     TEXT    NOT NULL,
  lane         TEXT    NOT NULL,
  kind         INTEGER NOT NULL,
  body         {{bytes}} NOT NULL,
  received_at  BIGINT  NOT NULL,
  due_at       BIGINT  NOT NULL,
  attempts     INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX inbox_lane ON inbox (installation, lane, id);

-- Which events came in lately, so that each is taken once. The ids grow with time: what is old stands at the front.
CREATE TABLE inbox_seen (
  id           {{identity}},
  installation TEXT   NOT NULL,
  event_id     TEXT   NOT NULL,
  seen_at      BIGINT NOT NULL
);

CREATE UNIQUE INDEX inbox_seen_event ON inbox_seen (installation, event_id);

-- Events that could not be handled: why, and never what they said.
CREATE TABLE inbox_parked (
  installation TEXT    NOT NULL,
  event_id     TEXT    NOT NULL,
  kind         INTEGER NOT NULL,
  reason       TEXT    NOT NULL,
  attempts     INTEGER NOT NULL,
  received_at  BIGINT  NOT NULL,
  parked_at    BIGINT  NOT NULL,
  PRIMARY KEY (installation, event_id)
);

-- What is to be said, until it is said. state: 1 waiting, 2 being sent, 3 in doubt.
CREATE TABLE outbox (
  id           TEXT    NOT NULL PRIMARY KEY,
  installation TEXT    NOT NULL,
  parcel_key   TEXT    NOT NULL,
  purpose      TEXT    NOT NULL,
  note         TEXT    NOT NULL,
  parcel       TEXT    NOT NULL,
  wants_report INTEGER NOT NULL,
  state        INTEGER NOT NULL,
  attempts     INTEGER NOT NULL DEFAULT 0,
  position     BIGINT  NOT NULL,
  due_at       BIGINT  NOT NULL,
  expires_at   BIGINT  NOT NULL,
  leased_until BIGINT  NOT NULL DEFAULT 0
);

CREATE UNIQUE INDEX outbox_key ON outbox (installation, parcel_key);
CREATE INDEX outbox_due ON outbox (due_at, position);

-- The keys of everything that was ever taken, so that nothing is said twice.
CREATE TABLE outbox_done (
  installation TEXT   NOT NULL,
  parcel_key   TEXT   NOT NULL,
  outcome      TEXT   NOT NULL,
  done_at      BIGINT NOT NULL,
  PRIMARY KEY (installation, parcel_key)
);

CREATE INDEX outbox_done_age ON outbox_done (done_at);
