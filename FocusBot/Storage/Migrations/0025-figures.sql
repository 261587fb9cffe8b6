-- A team's mix is counted level by level and, of a user group, person by person: each count is then one stretch of an index, and nothing is sorted.
DROP INDEX reading_week;
CREATE INDEX reading_week ON reading (installation, channel, level, ts, author);

DROP INDEX reading_author;
CREATE INDEX reading_author ON reading (installation, author, channel, level, ts);
