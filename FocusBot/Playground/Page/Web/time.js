// Instants as the person whose eyes we look through would read them.

import { me } from './store.js';

const zone = () => ({ timeZone: me().tz ?? 'UTC' });

export const instant = ts => new Date(Number(ts.split('.')[0]) * 1000);

export const clock = when => when.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', ...zone() });

export const dayOf = when => when.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', ...zone() });

export const shortDay = when => when.toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', ...zone() });

export const fullDay = when => when.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', ...zone() });
