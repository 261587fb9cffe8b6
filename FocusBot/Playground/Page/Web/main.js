// The page of the local workspace. It shows what the program says and posts what the person does; all text reaches the
// document as text, never as markup.

import { html, nothing, render } from './lit/lit-html.js';
import { appView } from './app.js';
import { channelView } from './channel.js';
import { dialogs, settleDialogs } from './dialogs.js';
import { reportView } from './importing.js';
import { insightView, tick } from './insight.js';
import { closeThread, pressed, settleFocus } from './keys.js';
import { isAtEnd, keepingPlace } from './scrolling.js';
import { closeSearch } from './search.js';
import { sidebar } from './sidebar.js';
import { store, act, changed, current, direct, isInApp, isInThreads, listOf, listen, moved, onChange, openChannel, openThread, place, report, seesInsight, whispers } from './store.js';
import { follow, storyBar } from './story.js';
import { loadEmoji } from './text.js';
import { threadView } from './thread.js';
import { threadsView } from './threads.js';
import { isFirstVisit } from './welcome.js';

function page() {
  const thread = openThread();
  const channel = current();
  return html`
    ${store.online ? nothing : html`<p id="offline" role="alert">The playground isn’t answering. What you write is kept; trying again…</p>`}
    <div id="app" class="${thread ? 'with-thread' : ''} ${seesInsight() ? 'with-insight' : ''}">
      ${sidebar()}
      ${report() ? reportView(report()) : isInApp() ? appView() : isInThreads() ? threadsView() : channel ? channelView(channel) : html`<main><p class="system">There’s no channel that you can see.</p></main>`}
      ${thread && channel ? threadView(channel, thread) : nothing}
      ${thread && seesInsight() ? insightView() : nothing}
    </div>
    ${storyBar()}
    ${mistakes()}
    ${dialogs()}
    <div id="toast" role="status" aria-live="polite" class=${store.toast ? 'on' : ''}>${store.toast}</div>`;
}

const mistakes = () => store.state.mistakes.length === 0 ? nothing : html`<details id="mistakes">
  <summary>Slack would have refused ${store.state.mistakes.length}</summary>
  <ul>${store.state.mistakes.map(mistake => html`<li>${mistake}</li>`)}</ul>
</details>`;

function paint() {
  if (!store.state) return;
  document.querySelector('.opening')?.remove();
  if (store.overlay === null && isFirstVisit() && !paint.hasWelcomed) { paint.hasWelcomed = true; store.overlay = 'welcome'; }
  keepingPlace(() => render(page(), document.getElementById('page')));
  settleDialogs();
  openMenu();
  tick();
  settleFocus();
  document.querySelector('[data-focus]:not([data-focused])')?.focus();
  document.querySelector('[data-focus]')?.setAttribute('data-focused', '');
  document.title = `${isInApp() ? store.state.app.name : isInThreads() ? 'Threads' : current() ? `#${current().name}` : ''} · ${store.state.team}`;
  follow();
  opensHome();
  markRead();
}

// Whoever comes to the app's Home tab opens it: by a press, by its address, or by taking another person's place there.
function opensHome() {
  const shownTo = isInApp() && (place.get('tab') ?? 'home') === 'home' ? store.state.me : null;
  if (shownTo && shownTo !== opensHome.last) act('open-home');
  opensHome.last = shownTo;
}

function openMenu() {
  const menu = document.querySelector('[data-opens]');
  if (!menu || menu.matches(':popover-open')) return;
  menu.showPopover();
  menu.querySelector('input, button').focus();
}

// Whoever looks at the end of a list has read it.
function markRead() {
  if (document.hidden || !store.state) return;
  const conversation = isInApp() ? (place.get('tab') === 'messages' ? direct() : null) : openChannel();
  if (conversation?.unread) readTo(conversation.id, null, document.getElementById('timeline'));
  if (openThread() && current()) readTo(current().id, openThread(), document.getElementById('replies'));
}

const told = new Map();

function readTo(channel, root, box) {
  if (!box || !isAtEnd(box)) return;
  const list = listOf(channel, root);
  const last = [...list.items, ...whispers(channel, root)].map(item => item.ts).sort().at(-1);
  const key = `${list.key}`;
  if (!last || list.hasNewer || last <= (told.get(key) ?? list.mark ?? '')) return;
  told.set(key, last);
  act('read', { channel, thread_ts: root ?? undefined, ts: last });
}

onChange(paint);
window.addEventListener('hashchange', moved);
document.addEventListener('visibilitychange', changed);
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open], [popover]:popover-open')) return;
  if (store.overlay) { store.overlay = null; changed(); }
  else if (store.search && event.target.closest('#channel')) closeSearch();
  else if (openThread() && !event.target.closest('input, select') && !event.target.value) closeThread();
});
document.addEventListener('keydown', pressed);
document.addEventListener('click', event => {
  if (store.overlay === 'people' && !event.target.closest('.switcher')) { store.overlay = null; changed(); }
});
setInterval(tick, 1000);
listen();
loadEmoji();
