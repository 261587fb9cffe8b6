-- The heads of the lanes are found by walking through what waits, in the order of its arrival: this index cost every acknowledgement more than it saved.
DROP INDEX inbox_lane;

-- The event ids that came in lately, in one tree instead of two. What is old is found by walking through all of them, once an hour.
CREATE TABLE inbox_known (
  installation TEXT   NOT NULL,
  event_id     TEXT   NOT NULL,
  seen_at      BIGINT NOT NULL,
  PRIMARY KEY (installation, event_id)
){{key_is_table}};

INSERT INTO inbox_known (installation, event_id, seen_at) SELECT installation, event_id, seen_at FROM inbox_seen;

DROP TABLE inbox_seen;
ALTER TABLE inbox_known RENAME TO inbox_seen;
