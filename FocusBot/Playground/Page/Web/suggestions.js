// What may come next while somebody types: commands, people, channels, emoji.

import { channels, humans, store } from './store.js';
import { emojiNames, emojiOf } from './text.js';

const MOST = 12;

/** @returns {{from: number, at: number, entries: {insert: string, label: string, detail?: string}[]} | null} */
export function suggestions(text, caret, isThread) {
  const before = text.slice(0, caret);
  return command(before, isThread) ?? named(before) ?? null;
}

function command(before, isThread) {
  if (isThread || !before.startsWith('/') || before.includes('\n')) return null;
  const words = before.split(' ');
  const known = store.state.app.commands;
  if (words.length === 1) return offer(0, known.filter(one => one.name.startsWith(before)).map(one => ({ insert: `${one.name} `, label: one.name, detail: one.description })));
  const chosen = known.find(one => one.name === words[0]);
  if (!chosen || words.length !== 2) return null;
  const all = chosen.usage_hint.replace(/[[\]]/g, '').split('|').map(way => way.trim());
  const ways = all.filter(way => way.startsWith(words[1]) && way !== words[1]);
  // What is a whole word already is sent as it stands, though a longer one begins like it.
  return offer(words[0].length + 1, ways.map(way => ({ insert: `${way} `, label: `${words[0]} ${way}` })), words[1] && !all.includes(words[1]) ? 0 : -1);
}

function named(before) {
  const match = /(?:^|[\s(])([@#:])([\w.+-]*)$/.exec(before);
  if (!match) return null;
  const [, kind, start] = match;
  const from = before.length - start.length - 1;
  const begins = name => name.toLowerCase().startsWith(start.toLowerCase());
  if (kind === '@') {
    const people = [...humans(), ...store.state.people.filter(one => one.is_bot)];
    return offer(from, people.filter(one => begins(one.name) || one.real_name.split(' ').some(begins)).map(one => ({ insert: `@${one.name} `, label: one.real_name, detail: one.title || 'app' })));
  }
  if (kind === '#') return offer(from, channels().filter(channel => begins(channel.name)).map(channel => ({ insert: `#${channel.name} `, label: `#${channel.name}`, detail: channel.topic })));
  return start.length < 2 ? null : offer(from, emojiNames(start).map(name => ({ insert: `:${name}: `, label: `${emojiOf(name)} :${name}:` })));
}

// Where nothing has been typed yet nothing is chosen: Enter sends what stands there.
const offer = (from, entries, at = 0) => entries.length ? { from, entries: entries.slice(0, MOST), at } : null;
