-- Who has opted out: FocusBot reads no level in what they write, from then on.
CREATE TABLE opt_out (
  installation TEXT   NOT NULL,
  person       TEXT   NOT NULL,
  opted_out_at BIGINT NOT NULL,
  PRIMARY KEY (installation, person)
);

-- Where and until when a person wants to be left alone. channel is '*' for everywhere; ends_at absent: until they say otherwise.
CREATE TABLE person_mute (
  installation TEXT   NOT NULL,
  person       TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  ends_at      BIGINT,
  muted_at     BIGINT NOT NULL,
  PRIMARY KEY (installation, person, channel)
);
