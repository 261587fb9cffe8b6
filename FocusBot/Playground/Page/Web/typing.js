// Somebody of the story types: the words appear at the speed of a hand, before they are sent.

import { html, nothing } from './lit/lit-html.js';
import { ref } from './lit/directives/ref.js';
import { avatar } from './avatar.js';
import { store, person, openThread } from './store.js';
import { plainly } from './text.js';

let timer = null;
let typed = null; // { key, at, until, node }

export function ghost(root) {
  const next = store.state.story?.current?.next;
  const here = (store.state.story?.current?.thread_ts ?? null) === root && root === (openThread() ?? null);
  if (!store.isPlaying || !here || next?.kind !== 'say' || typed === null) return nothing;
  const author = person(next.as);
  return html`<article class="message ghost" aria-hidden="true">${avatar(author)}<div class="content"><div class="byline"><b>${author.real_name}</b><span class="title">types…</span></div><div class="text" ${ref(node => { typed && (typed.node = node); show(); })}></div></div></article>`;
}

export function startTyping(text, milliseconds) {
  stopTyping();
  typed = { text: plainly(text), from: performance.now(), lasts: milliseconds, node: null };
  timer = setInterval(show, 60);
}

export function stopTyping() {
  clearInterval(timer);
  typed = null;
}

function show() {
  if (!typed?.node) return;
  const share = Math.min(1, (performance.now() - typed.from) / typed.lasts);
  typed.node.textContent = typed.text.slice(0, Math.ceil(typed.text.length * share));
}
