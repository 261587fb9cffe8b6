-- What facilitators have set for a channel; absent: the defaults. mode: 1 thread, 2 private, 3 on request, 4 off.
-- sensitivity: 1 low, 2 normal, 3 high. quiet_from and quiet_to are minutes of the day in quiet_zone; absent: no quiet hours.
-- summary_day: 0 Sunday to 6 Saturday. hold_out: percent.
CREATE TABLE channel_setting (
  installation TEXT    NOT NULL,
  channel      TEXT    NOT NULL,
  mode         INTEGER NOT NULL,
  sensitivity  INTEGER NOT NULL,
  quiet_from   INTEGER,
  quiet_to     INTEGER,
  quiet_zone   TEXT,
  summary_day  INTEGER NOT NULL,
  summary_hour INTEGER NOT NULL,
  hold_out     INTEGER NOT NULL,
  user_group   TEXT,
  PRIMARY KEY (installation, channel)
);

-- Whom facilitators have named, beside the one who invited FocusBot and the workspace's admins.
CREATE TABLE facilitator (
  installation TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  person       TEXT   NOT NULL,
  named_by     TEXT,
  named_at     BIGINT NOT NULL,
  PRIMARY KEY (installation, channel, person)
);

-- Acts of administration, and never anybody's level. subject: whom it was about, when it was about somebody.
CREATE TABLE admin_act (
  id           {{identity}},
  installation TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  person       TEXT,
  subject      TEXT,
  field        TEXT   NOT NULL,
  before_value TEXT,
  after_value  TEXT,
  done_at      BIGINT NOT NULL
);

CREATE INDEX admin_act_channel ON admin_act (installation, channel, done_at);

-- What the workspace said lately of a person: enough to know who may change settings and when it is morning for them.
CREATE TABLE member (
  installation TEXT    NOT NULL,
  person       TEXT    NOT NULL,
  is_admin     INTEGER NOT NULL,
  is_bot       INTEGER NOT NULL,
  is_guest     INTEGER NOT NULL,
  is_outsider  INTEGER NOT NULL,
  is_gone      INTEGER NOT NULL,
  zone         TEXT,
  read_at      BIGINT  NOT NULL,
  PRIMARY KEY (installation, person)
);
