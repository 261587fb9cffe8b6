// The app's own place: its Home tab, and what it has written to the person.

import { html } from './lit/lit-html.js';
import { keyed } from './lit/directives/keyed.js';
import { blocks } from './blocks.js';
import { sidebarButton } from './channel.js';
import { composer } from './composer.js';
import { icon } from './icons.js';
import { viewContext } from './modal.js';
import { messages } from './messages.js';
import { scrolled } from './scrolling.js';
import { store, direct, listOf, place } from './store.js';

export function appView() {
  const tab = place.get('tab') ?? 'home';
  return html`<main id="channel" aria-label=${store.state.app.name}>
    <header>${sidebarButton()}<h2>${icon('app')} ${store.state.app.name}</h2>
      <div class="tabs" role="tablist">${tabButton('home', 'Home', tab)}${tabButton('messages', 'Messages', tab)}</div></header>
    ${tab === 'messages' ? said() : home()}
  </main>`;
}

function tabButton(name, label, tab) {
  const choose = () => place.set({ tab: name });
  const unread = name === 'messages' && direct()?.unread ? html` <span class="count">${direct().unread}</span>` : '';
  return html`<button type="button" role="tab" aria-selected=${String(tab === name)} @click=${choose}>${label}${unread}</button>`;
}

function home() {
  const { home: view } = store.state;
  return html`<section class="home" tabindex="0" role="tabpanel" aria-label="Home">${view ? keyed(view.id, blocks(view.view.blocks, viewContext(view))) : html`<p class="system">${store.state.app.name} has not published a Home tab for you.</p>`}</section>`;
}

function said() {
  const conversation = direct();
  const list = conversation && listOf(conversation.id);
  return html`<section class="messages" id="timeline" role="tabpanel" data-shows=${list?.key ?? 'none'} aria-label="Messages" tabindex="0" @scroll=${event => list && scrolled(event, list)}>
      ${list?.items.length ? messages(list, [], conversation) : html`<p class="system">${store.state.app.name} has not written to you.</p>`}
    </section>
    ${conversation && store.state.app.takes_messages ? composer(conversation, null) : html`<div class="composer"><p>Messages to ${store.state.app.name} are turned off.</p></div>`}`;
}
