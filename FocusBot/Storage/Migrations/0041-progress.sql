-- How far a reading or a look has come that takes several calls, in the words of whoever makes them: never what people wrote.
ALTER TABLE outbox ADD COLUMN progress TEXT;

-- Where a limit lets only some parcels go: the lower first. 0: somebody waits for it.
ALTER TABLE outbox ADD COLUMN precedence INTEGER NOT NULL DEFAULT 0;
