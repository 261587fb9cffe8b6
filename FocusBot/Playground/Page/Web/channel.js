// The channel in the middle.

import { html, nothing } from './lit/lit-html.js';
import { composer } from './composer.js';
import { icon, signOf } from './icons.js';
import { messages } from './messages.js';
import { newerBar } from './newer.js';
import { scrolled } from './scrolling.js';
import { isSearching, searchField, searchResults } from './search.js';
import { store, act, changed, listOf, person, whispers } from './store.js';
import { ghost } from './typing.js';

export function channelView(channel) {
  const list = listOf(channel.id);
  return html`<main id="channel" aria-label="Channel ${channel.name}">
    <header>
      ${sidebarButton()}
      <h2>${signOf(channel)} ${channel.name}</h2>
      <span class="topic">${channel.topic}${marks(channel)}</span>
      <span class="badge" title=${channel.members.map(id => person(id).real_name).join(', ')}>${channel.members.length} members</span>
      ${inviteButton(channel)}
      ${searchField(channel)}
      ${channel.is_member && !channel.is_archived ? html`<button type="button" class="plain" @click=${() => act('begin-huddle', { channel: channel.id })}>Huddle</button>` : nothing}
      ${channel.is_member && !channel.is_archived ? html`<button type="button" class="plain" @click=${() => act('leave', { channel: channel.id })}>Leave</button>` : nothing}
    </header>
    ${isSearching(channel) ? searchResults(channel) : html`<section class="messages" id="timeline" data-shows=${list.key} aria-label="Messages in ${channel.name}" tabindex="0" @scroll=${event => scrolled(event, list)}>
      ${messages(list, whispers(channel.id), channel)}
      ${channel.id === store.state.story?.current?.channel ? ghost(null) : nothing}
    </section>
    ${newerBar(list, 'timeline')}`}
    ${composer(channel, null)}
  </main>`;
}

export const sidebarButton = () => html`<button type="button" class="plain only-narrow" aria-label="Channels" @click=${() => { store.overlay = 'sidebar'; changed(); }}>${icon('channels')}</button>`;

export const marks = channel => [channel.is_archived && 'archived', channel.is_shared && 'shared with another organisation'].filter(Boolean).map(mark => ` · ${mark}`).join('');

function inviteButton(channel) {
  const { app } = store.state;
  return !channel.members.includes(app.user) && channel.is_member && !channel.is_archived
    ? html`<button type="button" class="plain" @click=${() => act('invite-app', { channel: channel.id })}>Invite ${app.name}</button>`
    : nothing;
}
