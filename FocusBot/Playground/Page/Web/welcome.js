// The way in: watch, write, or bring an export.

import { html, nothing } from './lit/lit-html.js';
import { icon } from './icons.js';
import { chooseExport } from './importing.js';
import { store, changed, channelNamed, place } from './store.js';
import { startStory } from './story.js';

const SEEN = 'focusbot welcome';

/** At the first start, unless somebody has asked to land somewhere. */
export const isFirstVisit = () => !store.state.app.is_guest && !localStorage.getItem(SEEN) && !place.get('thread') && !place.get('report') && place.get('tour') !== 'off' && !store.state.story?.current;

export function closeWelcome() {
  localStorage.setItem(SEEN, 'yes');
  store.overlay = null;
  changed();
}

function writeOwn() {
  closeWelcome();
  place.set({ in: channelNamed('product-reviews')?.id, thread: null, sees: null, report: null, name: null, own: 'yes' });
  setTimeout(() => document.querySelector('#channel .composer textarea')?.focus(), 100);
}

export function welcome() {
  const stories = store.state.story?.stories ?? [];
  const [first, ...others] = stories;
  const start = id => () => { closeWelcome(); startStory(id); };
  return html`<header><h2 id="welcome-title">Which level is this review at?</h2><button type="button" class="plain" aria-label="Close" @click=${closeWelcome}>${icon('close')}</button></header>
    <div class="body">
      <p>People in a review often argue from different levels: <b>Impact</b> (what it does for customers, brand, business), <b>Execution</b> (getting it done) and <b>Optics</b> (making both known inside the company). Each makes sense, and people still talk past each other. FocusBot notices, and asks the two privately where they’re arguing from.</p>
      <p>This is a workspace on your own machine. You can be anybody in it, and nothing leaves it.</p>
      ${first ? html`<button type="button" class="story first" data-story=${first.id} @click=${start(first.id)}><b>${icon('play')} ${first.title}</b><span>${first.teaser}</span></button>` : nothing}
      ${others.length ? html`<h3>More stories</h3><div class="stories">${others.map(one => html`<button type="button" class="story" data-story=${one.id} @click=${start(one.id)}><b>${one.title}</b><span>${one.teaser}</span></button>`)}</div>` : nothing}
    </div>
    <footer>
      <button type="button" class="button" @click=${chooseExport}>Import a Slack export…</button>
      <button type="button" class="button" @click=${writeOwn}>Write your own</button>
      <button type="button" class="button primary" @click=${closeWelcome}>Look around</button>
    </footer>`;
}
