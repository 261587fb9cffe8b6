// Instants as the person whose eyes we look through would read them.

import { me } from './store.js';

// Making a format costs far more than using it, and a long list uses the same few for every message.
const formats = new Map();

function written(when, name, parts) {
  const zone = me().tz ?? 'UTC';
  const key = `${name} ${zone}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: zone }));
  return formats.get(key).format(when);
}

export const instant = ts => new Date(Number(ts.split('.')[0]) * 1000);

export const clock = when => written(when, 'clock', { hour: '2-digit', minute: '2-digit' });

export const dayOf = when => written(when, 'day', { weekday: 'long', day: 'numeric', month: 'long' });

export const shortDay = when => written(when, 'short', { weekday: 'short', day: 'numeric', month: 'short' });

export const fullDay = when => written(when, 'full', { day: 'numeric', month: 'short', year: 'numeric' });
