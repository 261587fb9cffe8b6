-- The mode in which a channel began, where whoever runs FocusBot has chosen one; absent: it asks first.
ALTER TABLE channel ADD COLUMN start_mode INTEGER;

-- 1: an earlier release said its guesses in the thread here, as nobody had saved a mode, and the facilitator has yet to hear that it asks first now.
ALTER TABLE channel ADD COLUMN hears_of_asking INTEGER NOT NULL DEFAULT 0;

UPDATE channel SET hears_of_asking = 1
WHERE  state = 1 AND is_shared = 0
AND    NOT EXISTS (SELECT 1 FROM channel_setting s WHERE s.installation = channel.installation AND s.channel = channel.channel);

-- While a channel was shared its own mode was filled in, and nobody had saved it.
UPDATE channel_setting SET mode = 5
WHERE  mode = 1 AND shared_mode IS NOT NULL
AND    NOT EXISTS (SELECT 1 FROM admin_act a WHERE a.installation = channel_setting.installation AND a.channel = channel_setting.channel AND a.field = 'Mode' AND a.after_value = 'In the thread');

-- 0: who comes into the channel isn't told that FocusBot reads along.
ALTER TABLE channel_setting ADD COLUMN tells_joiners INTEGER NOT NULL DEFAULT 1;

-- Who was told, when they came into a channel, that FocusBot reads along there.
CREATE TABLE joiner (
  installation TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  person       TEXT   NOT NULL,
  told_at      BIGINT NOT NULL,
  PRIMARY KEY (installation, channel, person)
);

CREATE INDEX joiner_person ON joiner (installation, person);
