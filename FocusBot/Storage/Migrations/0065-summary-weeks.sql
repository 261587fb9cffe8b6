-- A channel's week, as it was when somebody was first shown it: never counted again, so that no two figures of one week can be told apart.
-- user_group: whose week it is; absent: whoever writes. members: a fingerprint of who was in the group then; empty without a group.
-- is_blurred: the group had changed by too few people for its levels to be shown.
CREATE TABLE summary_week (
  installation TEXT    NOT NULL,
  channel      TEXT    NOT NULL,
  week         TEXT    NOT NULL,
  user_group   TEXT,
  members      TEXT    NOT NULL,
  is_blurred   INTEGER NOT NULL,
  threads      INTEGER NOT NULL,
  meetings     INTEGER NOT NULL,
  impact       INTEGER NOT NULL,
  execution    INTEGER NOT NULL,
  optics       INTEGER NOT NULL,
  people       INTEGER NOT NULL,
  results      INTEGER NOT NULL,
  launches     INTEGER NOT NULL,
  updates      INTEGER NOT NULL,
  praisers     INTEGER NOT NULL,
  yes          INTEGER NOT NULL,
  partly       INTEGER NOT NULL,
  no           INTEGER NOT NULL,
  judges       INTEGER NOT NULL,
  acted        INTEGER NOT NULL,
  open         INTEGER NOT NULL,
  taken_back   INTEGER NOT NULL,
  went_on      INTEGER NOT NULL,
  tried        INTEGER NOT NULL,
  tried_well   INTEGER NOT NULL,
  held         INTEGER NOT NULL,
  held_well    INTEGER NOT NULL,
  frozen_at    BIGINT  NOT NULL,
  PRIMARY KEY (installation, channel, week)
);

-- Whose messages such a week counted, so that a user group that has changed by one or two since is noticed.
CREATE TABLE summary_counted (
  installation TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  week         TEXT   NOT NULL,
  person       TEXT   NOT NULL,
  counted_at   BIGINT NOT NULL,
  PRIMARY KEY (installation, channel, week, person)
);

CREATE INDEX summary_counted_person ON summary_counted (installation, person);
