// Where people write: drafts that stay, suggestions while they type, Enter to send.

import { html, nothing } from './lit/lit-html.js';
import { keyed } from './lit/directives/keyed.js';
import { avatar } from './avatar.js';
import { draft, keepDraft } from './drafts.js';
import { beside } from './elements.js';
import { bar, format, insert, isShown, toggle } from './formatting.js';
import { icon } from './icons.js';
import { writeAs, writers } from './keys.js';
import { emojiButton } from './reactions.js';
import { store, act, changed, listOf, me, place, refresh } from './store.js';
import { suggestions } from './suggestions.js';

let offered = null; // { key, from, entries, at }

export function composer(channel, root) {
  const refusal = channel.is_archived ? 'This channel is archived.' : !channel.is_member ? 'You are not in this channel.' : null;
  if (refusal) {
    return html`<div class="composer"><p>${refusal}</p>${channel.is_archived ? nothing : html`<button type="button" class="button primary" @click=${() => act('join', { channel: channel.id })}>Join #${channel.name}</button>`}</div>`;
  }
  const key = `${me().id}/${channel.id}/${root ?? ''}`;
  const where = root ? 'Reply…' : place.get('own') ? 'Open a review of your own: what is it about?' : channel.kind === 'im' ? `Message ${store.state.app.name}` : `Message #${channel.name}`;
  const popup = offered?.key === key ? offered : null;
  const id = `suggest/${root ? 'thread' : 'channel'}`;
  return html`<form class="composer" @submit=${event => { event.preventDefault(); send(event.target.querySelector('textarea'), channel, root, key); }}>
    ${popup ? html`<ul class="suggestions" role="listbox" id=${id} aria-label="Suggestions">${popup.entries.map((entry, index) => html`
      <li role="option" id="${id}/${index}" aria-selected=${String(index === popup.at)} @mousedown=${event => { event.preventDefault(); take(entry, event.target.closest('form').querySelector('textarea'), key); }}>
        <b>${entry.label}</b>${entry.detail ? html`<span>${entry.detail}</span>` : nothing}
      </li>`)}</ul>` : nothing}
    ${isShown() ? bar() : nothing}
    ${keyed(key, html`<textarea rows="1" placeholder=${where} aria-label=${where} aria-autocomplete="list"
      aria-controls=${popup ? id : nothing} aria-activedescendant=${popup && popup.at >= 0 ? `${id}/${popup.at}` : nothing} .defaultValue=${draft(key)}
      @input=${event => typed(event.target, key, root)} @blur=${() => close()} @keydown=${event => pressed(event, channel, root, key)}></textarea>`)}
    <div class="below">
      ${shortcuts(id)}
      <button type="button" aria-label="Formatting" title="Formatting" aria-pressed=${String(isShown())} @click=${toggle}>${icon('formatting')}</button>
      ${emojiButton(root ? 'thread' : 'channel', name => putEmoji(name, root))}
      ${writer(channel, root)}
      <button class="button primary send" aria-label="Send" title="Send (Enter)">${icon('send')}</button>
    </div>
  </form>`;
}

function putEmoji(name, root) {
  const field = document.querySelector(root ? '#thread .composer textarea' : '#channel .composer textarea');
  insert(field, `:${name}: `);
  field.focus();
}

// Whoever plays several people in one thread never leaves the keyboard: the chip, or Alt with up and down.
function writer(channel, root) {
  const choose = event => writeAs(event.target.value, root);
  return html`<span class="as" title="Write as somebody else: Alt+↑ or Alt+↓">${avatar(me())}<select aria-label="Write as" .value=${me().id} @change=${choose}>
    ${writers(channel).map(one => html`<option value=${one.id} ?selected=${one.id === me().id} title=${one.real_name}>${one.real_name.split(' ')[0]}</option>`)}</select></span>`;
}

// The entries are Slack's "+" beside what somebody writes: an app's shortcuts that belong to no message.
function shortcuts(id) {
  const { name, shortcuts } = store.state.app;
  const own = shortcuts.filter(shortcut => shortcut.is_global);
  if (!own.length) return nothing;
  const use = (event, shortcut) => { event.target.closest('[popover]').hidePopover(); act('global-shortcut', { callback_id: shortcut.callback_id }); };
  return html`<button type="button" class="plus" aria-label="Shortcuts" title="Shortcuts" popovertarget="${id}/shortcuts">${icon('plus')}</button>
    <div class="menu-list" id="${id}/shortcuts" popover @toggle=${beside}>${own.map(shortcut => html`<button type="button" @click=${event => use(event, shortcut)}>${shortcut.name} – ${name}</button>`)}</div>`;
}

function typed(field, key, root) {
  keepDraft(key, field.value);
  const found = suggestions(field.value, field.selectionStart, Boolean(root));
  offered = found && { ...found, key };
  changed();
}

function close() {
  if (offered) { offered = null; changed(); }
}

function take(entry, field, key) {
  const after = field.value.slice(field.selectionStart);
  field.value = field.value.slice(0, offered.from) + entry.insert + after.trimStart();
  field.selectionStart = field.selectionEnd = offered.from + entry.insert.length;
  typed(field, key, key.split('/')[2]);
}

function pressed(event, channel, root, key) {
  const field = event.target;
  if (event.isComposing) return;
  if (format(event)) return event.preventDefault();
  if (offered?.key === key) {
    const { entries, at } = offered;
    if (!event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      offered.at = event.key === 'ArrowDown' ? (at + 1) % entries.length : (Math.max(at, 0) + entries.length - 1) % entries.length;
      return changed();
    }
    const isWhole = at >= 0 && field.value.slice(offered.from, field.selectionStart) === entries[at].insert.trim();
    if (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey && at >= 0 && !isWhole)) {
      event.preventDefault();
      return take(entries[Math.max(at, 0)], field, key);
    }
    if (event.key === 'Escape') { event.stopPropagation(); return close(); }
  }
  if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); send(field, channel, root, key); }
  if (event.key === 'ArrowUp' && !event.altKey && !field.value) editLast(channel, root);
}

function editLast(channel, root) {
  const box = document.querySelector(root ? '#thread' : '#channel');
  const own = [...box.querySelectorAll('article.message')].filter(node => node.dataset.own !== undefined).at(-1);
  if (own) { store.editing = `${channel.id}/${own.dataset.ts}`; changed(); }
}

// Whoever writes a thread of their own sees it, and what FocusBot makes of it.
async function openOwn(channel) {
  await refresh();
  const own = listOf(channel.id).items.findLast(item => item.user === me().id);
  if (own) place.set({ thread: own.ts, sees: 'yes', own: null });
}

async function send(field, channel, root, key) {
  const text = field.value.trim();
  if (!text) return;
  field.value = '';
  keepDraft(key, '');
  close();
  if (await act('say', { channel: channel.id, thread_ts: root ?? undefined, text })) {
    const box = field.closest('section, aside, main')?.querySelector('.messages');
    if (box) box.dataset.follow = 'yes';
    if (place.get('own') && !root) await openOwn(channel);
    return changed();
  }
  field.value ||= text;
  keepDraft(key, field.value);
}
