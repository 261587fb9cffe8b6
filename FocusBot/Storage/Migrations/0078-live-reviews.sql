-- When a live review begins and how long it takes, where the reply stands that says so, and when its people were asked afterwards and the thread was told.
ALTER TABLE meeting ADD COLUMN starts_at BIGINT;
ALTER TABLE meeting ADD COLUMN minutes INTEGER;
ALTER TABLE meeting ADD COLUMN time_ts TEXT;
ALTER TABLE meeting ADD COLUMN reminds INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meeting ADD COLUMN is_cancelled INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meeting ADD COLUMN ended_at BIGINT;
ALTER TABLE meeting ADD COLUMN closed_at BIGINT;

-- What was told of it then, which never changes: how many said that it discussed what the decision needed.
ALTER TABLE meeting ADD COLUMN said_yes INTEGER;
ALTER TABLE meeting ADD COLUMN said_partly INTEGER;
ALTER TABLE meeting ADD COLUMN said_no INTEGER;

-- Who is asked afterwards. Whoever wants to be left alone stands here too and is sent nothing, so that nothing shows who that is.
CREATE TABLE meeting_attendee (
  installation TEXT    NOT NULL,
  meeting      TEXT    NOT NULL,
  person       TEXT    NOT NULL,
  was_absent   INTEGER NOT NULL DEFAULT 0,
  listed_at    BIGINT  NOT NULL,
  PRIMARY KEY (installation, meeting, person)
);

CREATE INDEX meeting_attendee_person ON meeting_attendee (installation, person);

-- talked: the level at which it was mostly talked, as meeting_invitee.level. is_shown: the answer may be shown however few there are.
ALTER TABLE meeting_verdict ADD COLUMN talked INTEGER;
ALTER TABLE meeting_verdict ADD COLUMN is_shown INTEGER NOT NULL DEFAULT 0;
