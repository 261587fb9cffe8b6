-- Whose weekly summary is planned, was said, or was left out: once for a team (a channel), an ISO week and a person.
-- state: 1 planned, 2 said, 3 left out. look_at: when the person is looked at again and the summary is made; absent: their time zone is asked first.
-- look_until: from when on it would come too late.
CREATE TABLE summary_plan (
  installation TEXT    NOT NULL,
  channel      TEXT    NOT NULL,
  week         TEXT    NOT NULL,
  person       TEXT    NOT NULL,
  state        INTEGER NOT NULL,
  look_at      BIGINT,
  look_until   BIGINT,
  planned_at   BIGINT  NOT NULL,
  PRIMARY KEY (installation, channel, week, person)
);

-- What a person has chosen about the summary of a channel. day: 0 Sunday to 6 Saturday; absent with hour: as the channel has it.
CREATE TABLE summary_choice (
  installation TEXT    NOT NULL,
  channel      TEXT    NOT NULL,
  person       TEXT    NOT NULL,
  is_off       INTEGER NOT NULL,
  day          INTEGER,
  hour         INTEGER,
  chosen_at    BIGINT  NOT NULL,
  PRIMARY KEY (installation, channel, person)
);

-- Who was in the user group whose week a channel's summary tells, when it was last asked.
CREATE TABLE summary_team (
  installation TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  person       TEXT   NOT NULL,
  user_group   TEXT   NOT NULL,
  read_at      BIGINT NOT NULL,
  PRIMARY KEY (installation, channel, person)
);

-- A team's mix of levels over some weeks, without looking at the readings themselves.
CREATE INDEX reading_week ON reading (installation, channel, ts, level, author);
