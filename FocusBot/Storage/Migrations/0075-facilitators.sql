-- The first invitation makes a facilitator, and no later one. Of the channels of earlier releases nobody knows whether theirs was the first.
ALTER TABLE channel ADD COLUMN had_facilitator INTEGER NOT NULL DEFAULT 0;
UPDATE channel SET had_facilitator = 1 WHERE invited_by IS NOT NULL OR introduced_at IS NOT NULL;
