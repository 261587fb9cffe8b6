// Emoji under a message, and the way to add one.

import { html, nothing } from './lit/lit-html.js';
import { beside } from './elements.js';
import { icon } from './icons.js';
import { store, act, changed, person } from './store.js';
import { emojiNames, emojiOf } from './text.js';

const USUAL = ['thumbsup', 'white_check_mark', 'eyes', 'tada', 'heart', 'joy', 'raised_hands', 'pray', 'thinking_face', 'fire', 'rocket', '100', 'thumbsdown', 'cry', 'clap', 'wave'];
const MOST = 40;

let typed = '';

const react = (item, channel, name) => act('react', { channel: channel.id, ts: item.ts, name });
const plain = name => name.split('::')[0];

export function reactions(item, channel) {
  if (!item.reactions?.length) return nothing;
  return html`<div class="reactions">${item.reactions.map(one => {
    const names = one.users.map(id => person(id).real_name).join(', ');
    return html`<button type="button" class="reaction" aria-pressed=${String(one.users.includes(store.state.me))} title="${names} reacted with :${one.name}:"
      aria-label="${one.name}, ${one.count}: ${names}" @click=${() => react(item, channel, one.name)}><span aria-hidden="true">${emojiOf(plain(one.name)) ?? `:${one.name}:`}</span> ${one.count}</button>`;
  })}</div>`;
}

/** The button in a message's menu; the picker is made when somebody opens it. */
export function picker(item, channel, where) {
  const id = `react/${where}/${item.ts}`;
  const isOpen = store.menu === id;
  const toggle = () => { typed = ''; store.menu = isOpen ? null : id; changed(); };
  return html`<button type="button" class="plain react" aria-label="Add a reaction" title="Add a reaction" aria-haspopup="true" aria-expanded=${String(isOpen)} @click=${toggle}>${icon('emoji')}</button>
    ${isOpen ? html`<div class="menu-list picker" data-opens popover @toggle=${event => closed(event, id)}>${choices(name => react(item, channel, name))}</div>` : nothing}`;
}

/** The same beside what somebody writes: puts the emoji where the caret is. */
export function emojiButton(where, put) {
  const id = `emoji/${where}`;
  const isOpen = store.menu === id;
  const toggle = () => { typed = ''; store.menu = isOpen ? null : id; changed(); };
  return html`<button type="button" class="emoji-button" aria-label="Emoji" title="Emoji" aria-haspopup="true" aria-expanded=${String(isOpen)} @click=${toggle}>${icon('emoji')}</button>
    ${isOpen ? html`<div class="menu-list picker" data-opens popover @toggle=${event => closed(event, id)}>${choices(put)}</div>` : nothing}`;
}

// Another one may have been opened meanwhile.
function closed(event, id) {
  beside(event);
  if (event.newState === 'closed' && store.menu === id) { store.menu = null; changed(); }
}

const wordOf = field => field.value.trim().toLowerCase();
const found = word => word ? emojiNames(word).slice(0, MOST) : USUAL.filter(name => emojiOf(name));

function choices(chosen) {
  const names = found(typed);
  const take = name => { store.menu = null; changed(); chosen(name); };
  // Whoever types fast presses Enter before the list is drawn anew.
  const takeFirst = ([first]) => { if (first) { take(first); } };
  return html`<input type="text" aria-label="Find an emoji" placeholder="Find an emoji" @input=${event => { typed = wordOf(event.target); changed(); }}
      @keydown=${event => { if (event.key === 'Enter') { event.preventDefault(); takeFirst(found(wordOf(event.target))); } }}>
    <div class="emoji">${names.map(name => html`<button type="button" aria-label=${name} title=":${name}:" @click=${() => take(name)}>${emojiOf(name)}</button>`)}</div>`;
}
