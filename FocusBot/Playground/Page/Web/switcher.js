// To anywhere by its name: a channel, the app, or somebody to be.

import { html, nothing } from './lit/lit-html.js';
import { icon, signOf } from './icons.js';
import { store, changed, channels, humans, place } from './store.js';

const MOST = 10;

let typed = '';
let at = 0;

export function openSwitcher() {
  [typed, at] = ['', 0];
  store.overlay = 'switcher';
  changed();
}

export function closeSwitcher() {
  store.overlay = null;
  changed();
}

function entries() {
  const app = store.state.app;
  const go = where => () => place.set({ thread: null, sees: null, report: null, name: null, ...where });
  const all = [
    ...channels().map(channel => ({ sign: signOf(channel), label: channel.name, detail: channel.topic, then: go({ in: channel.id }) })),
    { sign: icon('threads'), label: 'Threads', detail: 'Everything that you are in', then: go({ in: 'threads' }) },
    { sign: icon('app'), label: app.name, detail: 'App', then: go({ in: 'app', tab: 'messages' }) },
    ...humans().map(one => ({ sign: '@', label: one.real_name, detail: one.id === store.state.me ? 'This is you' : 'Be them', then: () => place.set({ as: one.id }) })),
  ];
  const word = typed.trim().toLowerCase();
  return all.filter(one => one.label.toLowerCase().includes(word)).sort((one, other) => rank(one, word) - rank(other, word)).slice(0, MOST);
}

const rank = (entry, word) => entry.label.toLowerCase().startsWith(word) ? 0 : 1;

function take(entry) {
  closeSwitcher();
  entry?.then();
}

function pressed(event) {
  const list = entries();
  if (event.key === 'Enter') { event.preventDefault(); return take(list[at]); }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  at = (at + (event.key === 'ArrowDown' ? 1 : -1) + list.length) % Math.max(1, list.length);
  changed();
}

export function switcher() {
  const list = entries();
  return html`<h2 id="switcher-title" class="unseen">Go to</h2>
    <input type="text" role="combobox" placeholder="Go to a channel, or be somebody" aria-label="Go to a channel, or be somebody" aria-expanded="true" aria-controls="switcher-list"
      aria-activedescendant=${list.length ? `switcher/${at}` : nothing} @input=${event => { typed = event.target.value; at = 0; changed(); }} @keydown=${pressed}>
    <ul id="switcher-list" class="suggestions" role="listbox" aria-label="Places and people">${list.map((entry, index) => html`
      <li role="option" id="switcher/${index}" aria-selected=${String(index === at)} @click=${() => take(entry)}><b>${entry.sign} ${entry.label}</b><span>${entry.detail}</span></li>`)}</ul>
    ${list.length ? nothing : html`<p class="system">Nothing is called that.</p>`}`;
}
