-- Who has opened FocusBot's Home tab, and what stands there: a fingerprint of it, so that it is published again only when it differs.
CREATE TABLE home (
  installation TEXT   NOT NULL,
  person       TEXT   NOT NULL,
  shows        TEXT   NOT NULL,
  published_at BIGINT NOT NULL,
  PRIMARY KEY (installation, person)
);

-- What a person has: for their Home tab, and when they see or delete what is kept of them.
-- The author stands first, so that no question about a thread is answered by way of it.
CREATE INDEX review_message_author ON review_message (author, installation, channel);
CREATE INDEX declaration_person ON declaration (installation, person);
CREATE INDEX question_asked_person ON question_asked (installation, person);
CREATE INDEX nudge_first ON nudge (installation, first);
CREATE INDEX nudge_second ON nudge (installation, second);
