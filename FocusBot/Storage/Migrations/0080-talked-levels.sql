-- How many were told to have said at which level a live review mostly talked, and the same of a week as it was first shown.
ALTER TABLE meeting ADD COLUMN talked_impact INTEGER;
ALTER TABLE meeting ADD COLUMN talked_execution INTEGER;
ALTER TABLE meeting ADD COLUMN talked_optics INTEGER;

ALTER TABLE summary_week ADD COLUMN talked_impact INTEGER NOT NULL DEFAULT 0;
ALTER TABLE summary_week ADD COLUMN talked_execution INTEGER NOT NULL DEFAULT 0;
ALTER TABLE summary_week ADD COLUMN talked_optics INTEGER NOT NULL DEFAULT 0;
