-- A live review that people are asked about beforehand. ts: where its message stands. needed: the level that its organiser says the decision needs.
CREATE TABLE meeting (
  installation TEXT    NOT NULL,
  meeting      TEXT    NOT NULL,
  channel      TEXT    NOT NULL,
  organiser    TEXT    NOT NULL,
  ts           TEXT,
  needed       INTEGER,
  is_revealed  INTEGER NOT NULL DEFAULT 0,
  asked_at     BIGINT  NOT NULL,
  PRIMARY KEY (installation, meeting)
);

CREATE INDEX meeting_channel ON meeting (installation, channel, asked_at);

-- Who is invited, and what they answered. level: 1 Impact, 2 Execution, 3 Optics, 4 mixed, 5 not sure.
CREATE TABLE meeting_invitee (
  installation TEXT    NOT NULL,
  meeting      TEXT    NOT NULL,
  person       TEXT    NOT NULL,
  level        INTEGER,
  is_shown     INTEGER NOT NULL DEFAULT 0,
  answered_at  BIGINT,
  PRIMARY KEY (installation, meeting, person)
);

CREATE INDEX meeting_invitee_person ON meeting_invitee (installation, person);

-- Whether people found afterwards that they had talked at the level they meant. verdict: 1 yes, 2 partly, 3 no.
CREATE TABLE meeting_verdict (
  installation TEXT    NOT NULL,
  meeting      TEXT    NOT NULL,
  person       TEXT    NOT NULL,
  verdict      INTEGER NOT NULL,
  given_at     BIGINT  NOT NULL,
  PRIMARY KEY (installation, meeting, person)
);
