-- What put it there, as a W3C traceparent: drawn at random, and absent unless traces are sent somewhere.
ALTER TABLE inbox ADD COLUMN trace TEXT;
ALTER TABLE outbox ADD COLUMN trace TEXT;
