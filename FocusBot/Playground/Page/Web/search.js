// Finding messages of the channel that is open, replies too. What is found takes the timeline's place until somebody goes to it.

import { html, nothing } from './lit/lit-html.js';
import { avatar } from './avatar.js';
import { icon } from './icons.js';
import { focusLater } from './keys.js';
import { store, changed, listOf, person, place } from './store.js';
import { plainly } from './text.js';
import { dayAndClock, instant } from './time.js';

const BEFORE = 60, LONGEST = 220, PAUSE = 150;

let timer = null;

export const isSearching = channel => store.search?.channel === channel.id;

export function openSearch(channel) {
  store.search = { channel: channel.id, words: '', found: null };
  focusLater(() => document.querySelector('#search'));
  changed();
}

export function closeSearch() {
  store.search = null;
  focusLater(() => document.querySelector('#channel .composer textarea, #timeline'));
  changed();
}

export function searchField(channel) {
  if (!isSearching(channel)) return html`<button type="button" class="plain search" aria-label="Search in ${channel.name}" title="Search in ${channel.name} (Ctrl+F)" @click=${() => openSearch(channel)}>${icon('search')}</button>`;
  return html`<input type="search" id="search" placeholder="Search in ${channel.name}" aria-label="Search in ${channel.name}" autocomplete="off" @input=${event => typed(event.target.value)}
      @keydown=${event => { if (event.key === 'Enter') { event.preventDefault(); document.querySelector('.found button')?.focus(); } }}>
    <button type="button" class="plain" aria-label="Close the search" @click=${closeSearch}>${icon('close')}</button>`;
}

function typed(words) {
  if (!store.search) return; // Esc empties the field once it is closed.
  store.search.words = words;
  clearTimeout(timer);
  timer = setTimeout(look, PAUSE);
}

async function look() {
  const asked = store.search;
  if (!asked) return;
  const { channel, words } = asked;
  const response = await fetch(`/playground/search?as=${store.state.me}&channel=${channel}&words=${encodeURIComponent(words)}`);
  if (!response.ok || store.search !== asked || asked.words !== words) return;
  asked.found = await response.json();
  changed();
}

export function searchResults(channel) {
  const { words, found } = store.search;
  const count = !words.trim() || !found ? nothing : html`<p class="system" role="status">${found.count === 0 ? 'Nothing has these words.' : `${found.count} ${found.count === 1 ? 'message' : 'messages'}${found.count > found.messages.length ? `, the newest ${found.messages.length}` : ''}`}</p>`;
  return html`<section class="messages from-top found" id="found" data-shows="search" aria-label="What was found">${count}
    ${(found?.messages ?? []).map(item => html`<button type="button" @click=${() => goTo(item, channel)}>${avatar(person(item.user), item.is_app)}
      <span><b>${person(item.user).real_name}</b> <small>${dayAndClock(instant(item.ts))}${item.thread_ts && item.thread_ts !== item.ts ? ', in a thread' : ''}</small><span class="excerpt">${excerpt(plainly(item.text), words)}</span></span></button>`)}
  </section>`;
}

// The first of the words with what stands around it, and all of them marked.
function excerpt(text, words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const first = Math.max(0, Math.min(...wanted.map(word => text.toLowerCase().indexOf(word)).filter(at => at >= 0)) - BEFORE);
  const from = Number.isFinite(first) ? first : 0;
  const shown = `${from > 0 ? '…' : ''}${text.slice(from, from + LONGEST)}${text.length > from + LONGEST ? '…' : ''}`;
  const parts = [];
  for (let at = 0; at < shown.length;) {
    const next = nextOf(shown.toLowerCase(), wanted, at);
    parts.push(shown.slice(at, next.at));
    if (next.length) parts.push(html`<mark>${shown.slice(next.at, next.at + next.length)}</mark>`);
    at = next.at + next.length || shown.length;
  }
  return parts;
}

function nextOf(text, wanted, from) {
  const all = wanted.map(word => ({ at: text.indexOf(word, from), length: word.length })).filter(one => one.at >= 0);
  return all.sort((one, other) => one.at - other.at || other.length - one.length)[0] ?? { at: text.length, length: 0 };
}

async function goTo(item, channel) {
  const isReply = item.thread_ts && item.thread_ts !== item.ts;
  store.search = null;
  if (isReply) place.set({ thread: item.thread_ts });
  else await listOf(channel.id).goTo(item.ts);
  focusLater(() => {
    const found = document.querySelector(`${isReply ? '#replies' : '#timeline'} article[data-ts="${item.ts}"]`);
    found?.scrollIntoView({ block: 'center' });
    found?.classList.add('shown');
    setTimeout(() => found?.classList.remove('shown'), 1600);
    return found;
  });
  changed();
}
