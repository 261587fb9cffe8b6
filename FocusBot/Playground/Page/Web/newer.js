// "3 new messages", at the foot of a list whose end is out of sight.

import { html, nothing } from './lit/lit-html.js';
import { icon } from './icons.js';
import { store, changed } from './store.js';

const away = new Map(); // by list: the newest message when its end went out of sight

export function noteEnd(list, isAtEnd) {
  if (isAtEnd === !away.has(list.key)) return;
  if (isAtEnd) away.delete(list.key); else away.set(list.key, list.items.at(-1)?.ts ?? '');
  changed();
}

export function newerBar(list, boxId) {
  if (!away.has(list.key)) return nothing;
  const count = list.items.filter(item => item.ts > away.get(list.key) && item.user !== store.state.me && !item.subtype?.startsWith('channel_')).length;
  if (!count) return nothing;
  const go = async () => {
    const box = document.getElementById(boxId);
    box.dataset.follow = 'yes';
    if (list.hasNewer) await list.newest(); else { box.scrollTop = box.scrollHeight; box.focus(); }
  };
  return html`<button type="button" class="newer" @click=${go}>${icon('arrow-down')} ${count} new ${count === 1 ? 'message' : 'messages'}</button>`;
}
