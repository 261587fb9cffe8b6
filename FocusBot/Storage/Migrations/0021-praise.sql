-- That a message praised something, and never a word of it. kind: 1 results, 2 a launch, 3 an update.
CREATE TABLE praise (
  installation TEXT    NOT NULL,
  channel      TEXT    NOT NULL,
  ts           TEXT    NOT NULL,
  author       TEXT    NOT NULL,
  kind         INTEGER NOT NULL,
  PRIMARY KEY (installation, channel, ts)
);

CREATE INDEX praise_author ON praise (installation, author);
