-- When an installation last showed that it is there, by what somebody did in it; and when it was uninstalled.
CREATE TABLE installation (
  installation   TEXT   NOT NULL PRIMARY KEY,
  seen_at        BIGINT,
  uninstalled_at BIGINT
);
