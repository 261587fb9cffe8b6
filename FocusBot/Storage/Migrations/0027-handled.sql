-- An event id is noted down in the turn that handles the event, no longer when it comes in: what still waits has to be handled.
DELETE FROM inbox_seen
WHERE (installation, event_id) IN (SELECT installation, event_id FROM inbox);
