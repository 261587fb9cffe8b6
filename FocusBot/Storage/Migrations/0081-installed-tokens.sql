-- What each workspace that installed FocusBot by itself gave it. Both tokens are sealed by a key that isn't in this database.
CREATE TABLE installed_token (
  installation  TEXT   NOT NULL PRIMARY KEY,
  app           TEXT   NOT NULL,
  name          TEXT   NOT NULL,
  scopes        TEXT   NOT NULL,
  token         TEXT   NOT NULL,
  refresh_token TEXT,
  expires_at    BIGINT,
  installed_at  BIGINT NOT NULL
);

-- Which ways to Slack's page of consent were gone to their end, as hashes: each leads there once.
CREATE TABLE install_attempt (
  attempt TEXT   NOT NULL PRIMARY KEY,
  used_at BIGINT NOT NULL
);
