// Instants as the person whose eyes we look through would read them.

import { me, now } from './store.js';

// Making a format costs far more than using it, and a long list uses the same few for every message.
const formats = new Map();

function written(when, name, parts, words = 'en-GB') {
  const zone = me().tz ?? 'UTC';
  const key = `${name} ${zone}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(words, { ...parts, timeZone: zone }));
  return formats.get(key).format(when);
}

const DAY = 24 * 60 * 60 * 1000;

const sortable = when => written(when, 'sortable', { year: 'numeric', month: '2-digit', day: '2-digit' }, 'sv-SE');
const near = when => ({ [sortable(now())]: 'Today', [sortable(new Date(now() - DAY))]: 'Yesterday' })[sortable(when)];

export const instant = ts => new Date(Number(ts.split('.')[0]) * 1000);

export const clock = when => written(when, 'clock', { hour: '2-digit', minute: '2-digit' });

export const dayOf = when => near(when) ?? written(when, 'day', { weekday: 'long', day: 'numeric', month: 'long' });

export const shortDay = when => written(when, 'short', { weekday: 'short', day: 'numeric', month: 'short' });

export const fullDay = when => written(when, 'full', { day: 'numeric', month: 'short', year: 'numeric' });

/** Today at 10:12, or 26 Nov 2026 at 10:12. */
export const dayAndClock = when => `${near(when)?.toLowerCase() ?? fullDay(when)} at ${clock(when)}`;

/** What the clock on the person's wall says, as fields of forms want it: 2026-11-30T10:12. */
export const wall = when => written(when, 'wall', { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }, 'sv-SE').replace(' ', 'T');

/** The instant at which it says that. How far it's from UTC depends on the instant, so a guess is put right by what the clock says then. */
export function atWall(text) {
  const asIfUtc = Date.parse(`${text}Z`);
  let at = asIfUtc;
  for (let look = 0; look < 2; look++) at += asIfUtc - Date.parse(`${wall(new Date(at))}Z`);
  return new Date(at);
}

const DATES = {
  date_num: when => written(when, 'number', { year: 'numeric', month: '2-digit', day: '2-digit' }, 'sv-SE'),
  date: fullDay, date_short: fullDay,
  date_long: when => written(when, 'long', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  date_pretty: when => near(when)?.toLowerCase() ?? fullDay(when),
  time: clock, time_secs: when => written(when, 'seconds', { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
};
DATES.date_short_pretty = DATES.date_long_pretty = DATES.ago = DATES.date_pretty;

/** Slack's own places for a date in a text: {date_short_pretty} and the like. */
export const dated = (when, format) => format.replace(/\{(\w+)\}/g, (whole, name) => DATES[name]?.(when) ?? whole);
