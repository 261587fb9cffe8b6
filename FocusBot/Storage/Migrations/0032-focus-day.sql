-- The last day on which a focus holds, as 2026-12-20 where its facilitator lives; absent in a focus that an earlier release set.
ALTER TABLE team_focus ADD COLUMN last_day TEXT;
