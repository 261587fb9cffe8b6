// Who I am, where I can go, and what else the playground can do.

import { html, nothing } from './lit/lit-html.js';
import { avatar } from './avatar.js';
import { icon, signOf } from './icons.js';
import { chooseExport } from './importing.js';
import { store, changed, channels, direct, humans, isInApp, isInThreads, me, openChannel, place, post } from './store.js';
import { clock, shortDay } from './time.js';

const rank = channel => (channel.is_archived ? 100 : 0) + (channel.is_member ? 0 : 50) + (channel.name === 'product-reviews' ? -1 : 0);

export function sidebar() {
  return html`<nav id="sidebar" aria-label="Workspace" class=${store.overlay === 'sidebar' ? 'open' : ''}>
    <div class="team"><h1>${store.state.team}</h1><button type="button" class="plain only-narrow" aria-label="Close channels" @click=${close}>${icon('close')}</button></div>
    ${personSwitcher()}
    ${store.state.app.is_guest ? nothing : html`<button type="button" class="stories-button" @click=${() => { store.overlay = 'welcome'; changed(); }}>${icon('play')} Stories</button>`}
    ${threadsEntry()}
    <h2 id="channels-title">Channels</h2>
    <ul aria-labelledby="channels-title">${[...channels()].sort((one, other) => rank(one) - rank(other)).map(channelEntry)}</ul>
    <h2 id="direct-title">Direct messages</h2>
    <ul aria-labelledby="direct-title">${appEntry()}</ul>
    <div class="tools">
      ${clockTool()}
      ${store.state.app.is_guest ? nothing : html`<button type="button" class="plain" ?disabled=${store.isImporting} @click=${chooseExport}>${store.isImporting ? 'Reading the export…' : 'Import a Slack export…'}</button>`}
    </div>
  </nav>`;
}

function close() {
  store.overlay = null;
  changed();
}

function go(where) {
  if (store.overlay === 'sidebar') store.overlay = null;
  place.set({ thread: null, sees: null, report: null, name: null, ...where });
}

function channelEntry(channel) {
  const isHere = channel.id === openChannel()?.id;
  return html`<li><button type="button" class="${channel.is_member ? '' : 'outside'} ${channel.unread ? 'unread' : ''}" aria-current=${isHere ? 'page' : nothing} @click=${() => go({ in: channel.id })}>
    <span class="name">${signOf(channel)} ${channel.name}${channel.is_archived ? ' · archived' : ''}${channel.is_shared ? ' · shared' : ''}</span>
    ${counted(channel.mentions, channel.unread)}
  </button></li>`;
}

// Slack counts what is meant for somebody: their mentions, and direct messages. The rest is bold.
const counted = (mentions, unread) => mentions ? html`<span class="count">${mentions}<span class="unseen"> for you</span></span>`
  : unread ? html`<span class="unseen">, ${unread} new</span>` : nothing;

// The threads that somebody is in, from all channels.
function threadsEntry() {
  const { unread, mentions } = store.state.threads;
  return html`<ul aria-label="Everywhere"><li><button type="button" class=${unread ? 'unread' : ''} aria-current=${isInThreads() ? 'page' : nothing} @click=${() => go({ in: 'threads' })}>
    <span class="name">${icon('threads')} Threads</span>${counted(mentions, unread)}
  </button></li></ul>`;
}

function appEntry() {
  const { app } = store.state;
  const unread = direct()?.unread ?? 0;
  const openApp = () => go({ in: 'app', tab: unread ? 'messages' : 'home' });
  return html`<li><button type="button" class=${unread ? 'unread' : ''} aria-current=${isInApp() ? 'page' : nothing} @click=${openApp}>
    <span class="name">${icon('app')} ${app.name}</span>${counted(unread)}
  </button></li>`;
}

function personSwitcher() {
  const toggle = () => { store.overlay = store.overlay === 'people' ? null : 'people'; changed(); };
  const isOpen = store.overlay === 'people';
  const be = id => { store.overlay = null; place.set({ as: id }); };
  return html`<div class="switcher">
    <button type="button" class="me" aria-expanded=${String(isOpen)} aria-controls="people" @click=${toggle}>
      ${avatar(me())}<span><small>You are</small><b>${me().real_name}</b><small>${me().title}</small></span>${icon('down')}
    </button>
    ${isOpen ? html`<ul id="people" aria-label="Be somebody else">${humans().map(one => html`<li>
      <button type="button" aria-current=${one.id === store.state.me ? 'true' : nothing} @click=${() => be(one.id)}>${avatar(one)}<span><b>${one.real_name}</b><small>${one.title}</small></span></button>
      <a href=${place.link({ as: one.id, tour: 'off' })} target="_blank" aria-label="${one.real_name} in another window" title="In another window">${icon('window')}</a>
    </li>`)}</ul>` : nothing}
  </div>`;
}

function clockTool() {
  const { clock: time } = store.state;
  if (!time) return nothing;
  const now = new Date(time.now);
  const move = () => post('/playground/clock', { as: store.state.me, to: 'monday' });
  return html`<p class="clock"><span>${shortDay(now)}, ${clock(now)}${time.is_moved ? ' (moved)' : ''}</span>
    <button type="button" class="link" @click=${move} title="The weekly summary comes on Mondays at nine">Go to Monday</button></p>`;
}
