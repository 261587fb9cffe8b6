-- Until when nobody takes a parcel up: because a sender has it, because it is to be tried again later, or because it is to be looked for later.
-- state: 1 waiting, 2 being sent, 3 in doubt, 4 looked for once and not found, 5 waiting to be sent again.
ALTER TABLE outbox RENAME COLUMN leased_until TO held_until;

UPDATE outbox SET held_until = due_at, due_at = 0 WHERE state = 3;

-- What a parcel changes, where a later one must not be overtaken by an earlier one: a message, or a person's own page.
ALTER TABLE outbox ADD COLUMN target TEXT;

CREATE INDEX outbox_target ON outbox (target) WHERE target IS NOT NULL;
