// The thread at the right.

import { html, nothing } from './lit/lit-html.js';
import { composer } from './composer.js';
import { icon } from './icons.js';
import { closeThread } from './keys.js';
import { messages } from './messages.js';
import { newerBar } from './newer.js';
import { scrolled } from './scrolling.js';
import { store, listOf, place, refresh, seesInsight, whispers } from './store.js';
import { ghost } from './typing.js';

export function threadView(channel, root) {
  const list = listOf(channel.id, root);
  const toggle = () => { place.set({ sees: seesInsight() ? null : 'yes' }); refresh(); };
  return html`<aside id="thread" aria-label="Thread">
    <header>
      <h2>Thread</h2><span class="topic">#${channel.name}</span>
      ${store.state.app.is_guest ? nothing : html`<button type="button" class="plain" aria-pressed=${String(seesInsight())} @click=${toggle}>What FocusBot sees</button>`}
      <button type="button" class="plain" aria-label="Close thread" @click=${closeThread}>${icon('close')}</button>
    </header>
    <section class="messages" id="replies" data-shows=${list.key} aria-label="Messages in the thread" tabindex="0" @scroll=${event => scrolled(event, list)}>
      ${list.isLoaded && list.items.length === 0 ? html`<p class="system">This thread is gone.</p>` : nothing}
      ${messages(list, whispers(channel.id, root), channel)}
      ${ghost(root)}
    </section>
    ${newerBar(list, 'replies')}
    ${composer(channel, root)}
  </aside>`;
}
