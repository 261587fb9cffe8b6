// A list of messages, and one message with its menu.

import { html, nothing } from './lit/lit-html.js';
import { repeat } from './lit/directives/repeat.js';
import { avatar } from './avatar.js';
import { blocks } from './blocks.js';
import { beside } from './elements.js';
import { icon } from './icons.js';
import { readingLine } from './insight.js';
import { picker, reactions } from './reactions.js';
import { store, act, changed, confirmed, me, person, place, toast } from './store.js';
import { inline, editable, link, mrkdwn } from './text.js';
import { clock, dayAndClock, dayOf, instant } from './time.js';

const LONG = 3000;
const unfolded = new Set();

export const byTime = (one, other) => one.ts < other.ts ? -1 : 1;

/** @param list what is in view of the channel or thread; @param own what only this person sees */
export function messages(list, own, channel) {
  const oldest = list.items[0]?.ts;
  const items = [...list.items, ...own.filter(item => (!list.hasOlder || item.ts > oldest) && !list.hasNewer)].sort(byTime);
  const rows = [];
  let day = null;
  let isMarked = false;
  let before = null;
  for (const item of items) {
    const today = dayOf(instant(item.ts));
    if (today !== day) rows.push({ key: `day ${today}`, show: () => html`<div class="day"><span>${today}</span></div>` });
    if (!isMarked && list.mark && item.ts > list.mark && before && item.user !== me().id) {
      rows.push({ key: 'new', show: () => html`<div class="new"><span>New</span></div>` });
      isMarked = true;
    } else if (item.ts > (list.mark ?? '')) isMarked ||= item.user !== me().id;
    const continues = day === today && follows(before, item);
    day = today;
    before = item;
    rows.push({ key: `${item.ts} ${item.is_ephemeral ? 'own' : ''}`, show: () => message(item, channel, list.root, continues) });
  }
  return html`
    ${list.hasOlder ? html`<p class="more">Older messages are on their way…</p>` : nothing}
    ${repeat(rows, row => row.key, row => row.show())}
    ${list.hasNewer ? html`<button type="button" class="plain to-newest" @click=${() => list.newest()}>Go to the newest</button>` : nothing}`;
}

// Slack shows name and face once for what somebody writes in a row.
const follows = (before, item) => Boolean(before) && before.user === item.user && !item.is_app && !before.is_ephemeral && !item.is_ephemeral && !before.subtype && !item.subtype
  && Number(item.ts) - Number(before.ts) < 300 && !before.replies;

export function message(item, channel, root, continues) {
  const author = person(item.user);
  if (['channel_join', 'channel_leave', 'channel_archive', 'channel_unarchive', 'channel_name', 'channel_topic', 'channel_purpose'].includes(item.subtype)) return html`<div class="system">${inline(item.text)}</div>`;
  if (item.subtype === 'tombstone') return html`<article class="message"><span class="avatar gone" aria-hidden="true">${icon('close')}</span><div><i>${item.text}</i>${footer(item, root)}</div></article>`;
  const context = { key: item.ts, chosen: item.chosen, press: (actionId, values) => act('press', { channel: channel.id, ts: item.ts, action_id: actionId, values }) };
  return html`<article tabindex="-1" class="message ${item.is_ephemeral ? 'ephemeral' : ''} ${continues ? 'continues' : ''}" data-ts=${item.ts} ?data-own=${item.user === me().id} aria-label="${author.real_name}, ${clock(instant(item.ts))}">
    ${item.is_ephemeral ? html`<div class="only">${icon('eye')} Only visible to you</div>` : nothing}
    ${continues ? html`<time class="aside">${clock(instant(item.ts))}</time>` : avatar(author, item.is_app)}
    <div class="content">
      ${continues ? nothing : byline(item, author)}
      ${store.editing === `${channel.id}/${item.ts}` ? editor(item, channel) : item.huddle ? huddle(item.huddle, item, channel) : body(item, context)}
      ${(item.attachments ?? []).map(one => attachment(one, context))}
      ${item.file ? html`<div class="file">File: ${item.file}</div>` : nothing}
      ${reactions(item, channel)}
      ${root ? readingLine(item) : nothing}
      ${footer(item, root)}
    </div>
    ${item.is_ephemeral ? nothing : menu(item, channel, root)}
  </article>`;
}

const byline = (item, author) => html`<div class="byline">
  <b>${author.real_name}</b>
  ${item.is_app ? html`<span class="badge">APP</span>` : nothing}
  ${author.is_stranger ? html`<span class="badge">other organisation</span>` : nothing}
  ${author.is_guest ? html`<span class="badge">guest</span>` : nothing}
  ${author.title ? html`<span class="title">${author.title}</span>` : nothing}
  <time title=${dayAndClock(instant(item.ts))}>${clock(instant(item.ts))}</time>
</div>`;

/** Slack says so with a picture; here words do. */
function huddle({ present, were_there, is_over }, item, channel) {
  const names = ids => ids.map(id => person(id).real_name).join(', ');
  const button = (verb, label) => html`<button type="button" class="button" @click=${() => act(verb, { channel: channel.id, ts: item.ts })}>${label}</button>`;
  return is_over
    ? html`<p><b>A huddle was here.</b> ${names(were_there)}</p>`
    : html`<p><b>A huddle is on.</b> ${names(present)}</p>
      <p>${present.includes(me().id) ? button('leave-huddle', 'Leave the huddle') : button('join-huddle', 'Join the huddle')} ${button('end-huddle', 'End it for everybody')}</p>`;
}

function body(item, context) {
  const own = item.blocks?.some(block => block.type !== 'rich_text');
  const edited = item.is_edited ? html`<span class="edited">(edited)</span>` : nothing;
  if (own) return html`${blocks(item.blocks, context)}${edited}`;
  if (item.text.length <= LONG || unfolded.has(item.ts)) return html`${mrkdwn(item.text)}${edited}`;
  const unfold = () => { unfolded.add(item.ts); changed(); };
  return html`${mrkdwn(`${item.text.slice(0, LONG)}…`)}<button type="button" class="link" @click=${unfold}>Show all ${item.text.length.toLocaleString('en-GB')} characters</button>${edited}`;
}

function attachment(one, context) {
  const colour = { good: '#2eb67d', warning: '#ecb22e', danger: '#e01e5a' }[one.color] ?? (/^#?[0-9a-f]{6}$/i.test(one.color ?? '') ? `#${one.color.replace('#', '')}` : null);
  return html`<div class="attachment"><svg class="bar" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 1 1"><rect width="1" height="1" fill=${colour ?? 'currentColor'}></rect></svg><div>
    ${one.pretext ? mrkdwn(one.pretext) : nothing}
    ${one.author_name ? html`<div class="title">${one.author_name}</div>` : nothing}
    ${one.title ? html`<b>${one.title_link ? link(one.title_link, one.title) : one.title}</b>` : nothing}
    ${one.text ? mrkdwn(one.text) : nothing}
    ${one.fields ? html`<div class="fields">${one.fields.map(field => html`<div><b>${field.title}</b>${mrkdwn(field.value ?? '')}</div>`)}</div>` : nothing}
    ${one.blocks ? blocks(one.blocks, context) : nothing}
    ${one.footer ? html`<div class="title">${one.footer}</div>` : nothing}
  </div></div>`;
}

export const replyCount = count => `${count} ${count === 1 ? 'reply' : 'replies'}`;

function footer(item, root) {
  const { replies } = item;
  if (root || !replies) return nothing;
  const whispered = store.state.ephemerals.filter(own => own.thread_ts === item.ts && own.ts > replies.last_ts).length;
  return html`<button type="button" class="replies" @click=${() => place.set({ thread: item.ts })}>
    <span class="faces">${replies.users.map(id => avatar(person(id), person(id).is_bot))}</span>
    <b>${replyCount(replies.count)}</b>
    ${replies.unread ? html`<span class="count">${replies.unread} new</span>` : nothing}
    <span class="last">${whispered ? 'something for you alone' : `Last reply ${dayAndClock(instant(replies.last_ts))}`}</span>
  </button>`;
}

function editor(item, channel) {
  const done = () => { store.editing = null; changed(); };
  const save = async event => {
    const text = event.target.closest('.edit').querySelector('textarea').value;
    if (await act('edit', { channel: channel.id, ts: item.ts, text })) done();
  };
  const keys = event => {
    if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); save(event); }
    if (event.key === 'Escape') { event.stopPropagation(); done(); }
  };
  return html`<div class="edit">
    <textarea rows="2" aria-label="Edit message" data-focus .defaultValue=${editable(item.text)} @keydown=${keys}></textarea>
    <div><button type="button" class="plain" @click=${save}>Save</button><button type="button" class="plain" @click=${done}>Cancel</button></div>
  </div>`;
}

// The entries are made when somebody opens the menu: a list has many messages, and one menu.
function menu(item, channel, root) {
  const id = `menu/${root ? 'thread' : 'channel'}/${item.ts}`;
  const isOpen = store.menu === id;
  const toggle = () => { store.menu = isOpen ? null : id; changed(); };
  return html`<div class="menu">
    ${root || item.subtype ? nothing : html`<button type="button" class="plain reply" aria-label="Reply in thread" title="Reply in thread" @click=${() => reply(item)}>${icon('reply')}</button>`}
    ${item.subtype === 'tombstone' ? nothing : picker(item, channel, root ? 'thread' : 'channel')}
    <button type="button" class="plain more" aria-label="More actions" title="More actions" aria-haspopup="true" aria-expanded=${String(isOpen)} @click=${toggle}>${icon('more')}</button>
    ${isOpen ? html`<div class="menu-list" data-opens popover @toggle=${closed}>${entries(item, channel)}</div>` : nothing}
  </div>`;
}

function closed(event) {
  beside(event);
  if (event.newState === 'closed') { store.menu = null; changed(); }
}

function entries(item, channel) {
  const entry = (label, then) => html`<button type="button" @click=${() => { store.menu = null; changed(); then(); }}>${label}</button>`;
  const copy = () => navigator.clipboard?.writeText(item.link).then(() => toast('Link copied.'), () => toast(item.link)) ?? toast(item.link);
  const remove = { title: { text: 'Delete message' }, text: { type: 'plain_text', text: 'It will be gone for everybody.' }, deny: { text: 'Keep it' }, confirm: { text: 'Delete' }, style: 'danger' };
  const isMine = item.user === me().id;
  return html`
    ${store.state.app.shortcuts.filter(shortcut => !shortcut.is_global).map(shortcut => entry(`${shortcut.name} – ${store.state.app.name}`, () => act('shortcut', { channel: channel.id, ts: item.ts, callback_id: shortcut.callback_id })))}
    ${entry('Reply in thread', () => reply(item))}
    ${entry('Copy link', copy)}
    ${isMine ? entry('Edit message', () => { store.editing = `${channel.id}/${item.ts}`; changed(); }) : nothing}
    ${isMine ? entry('Delete message', () => confirmed(remove, () => act('delete', { channel: channel.id, ts: item.ts }))) : nothing}`;
}

function reply(item) {
  place.set({ thread: item.thread_ts ?? item.ts });
  setTimeout(() => document.querySelector('#thread .composer textarea')?.focus(), 100);
}
