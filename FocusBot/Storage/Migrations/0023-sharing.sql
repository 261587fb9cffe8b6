-- Where FocusBot speaks by itself while the channel is shared with another organisation, numbered as mode; absent: off.
-- It stands beside mode, so that a channel that becomes shared is off until a facilitator says otherwise.
ALTER TABLE channel_setting ADD COLUMN shared_mode INTEGER;
