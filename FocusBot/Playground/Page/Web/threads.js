// The threads that the person is in, from all channels: what is new first, and what goes on first in that.

import { html, nothing } from './lit/lit-html.js';
import { repeat } from './lit/directives/repeat.js';
import { sidebarButton } from './channel.js';
import { signOf } from './icons.js';
import { focusLater } from './keys.js';
import { message, replyCount } from './messages.js';
import { store, channelOf, person, place } from './store.js';

export function threadsView() {
  const threads = store.threads?.me === store.state.me ? store.threads.list : null;
  return html`<main id="channel" aria-label="Threads">
    <header>${sidebarButton()}<h2>Threads</h2></header>
    <section class="messages from-top threads" id="timeline" data-shows="${store.state.me}/threads" aria-label="Threads that you are in" tabindex="0">
      ${threads?.length === 0 ? html`<p class="system">Threads that you write in, or in which somebody mentions you, are shown here.</p>` : nothing}
      ${repeat(threads ?? [], thread => `${thread.channel}/${thread.root.ts}`, one)}
    </section>
  </main>`;
}

function one(thread) {
  const channel = channelOf(thread.channel);
  if (!channel) return nothing;
  const { root, replies, count, mark } = thread;
  const open = () => {
    focusLater(() => document.querySelector('#thread .composer textarea'));
    place.set({ in: channel.id, thread: root.ts });
  };
  const isNew = item => item.ts > mark && item.user !== store.state.me;
  const first = replies.findIndex(isNew);
  return html`<section class="followed" aria-label="Thread in ${channel.name}">
    <header><h3>${signOf(channel)} ${channel.name}</h3><span class="topic">${names(thread.users)}</span></header>
    ${message(root, channel, root.ts, false)}
    ${count > replies.length ? html`<button type="button" class="link" @click=${open}>Show ${replyCount(count - replies.length).replace(/^\d+/, '$& more')}</button>` : nothing}
    ${replies.map((reply, index) => html`${index === first ? html`<div class="new"><span>New</span></div>` : nothing}${message(reply, channel, root.ts, false)}`)}
    <button type="button" class="plain" @click=${open}>Reply…</button>
  </section>`;
}

function names(users) {
  const all = users.map(id => id === store.state.me ? 'you' : person(id).real_name.split(' ')[0]);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
