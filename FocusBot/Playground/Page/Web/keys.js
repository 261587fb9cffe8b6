// The keyboard: between panes (F6), between messages (up and down), between people (Alt with up and down), to anywhere (Ctrl+K).

import { openSwitcher } from './switcher.js';
import { openSearch } from './search.js';
import { store, humans, openChannel, openThread, place } from './store.js';
import { draft, keepDraft } from './drafts.js';

const PANES = ['#sidebar', '#channel', '#thread', '#insight'];
const FIRST = '.composer textarea, [aria-current=page], .messages, .home, button, [tabindex]';

const PATIENCE = 3000;

let wanted = null; // what gets the focus once it is painted: a function that finds it

/** After painting. What isn't there yet is looked for again by the next one, for a while. */
export function settleFocus() {
  if (wanted && Date.now() > wanted.until) wanted = null;
  const node = wanted?.find();
  if (!node) return;
  wanted = null;
  node.focus();
  if (node.value) node.selectionStart = node.value.length;
}

export const focusLater = find => { wanted = { find, until: Date.now() + PATIENCE }; };

/** Be somebody else, with what was typed and where it was typed. */
export function writeAs(id, root) {
  const [channel, before] = [openChannel(), store.state.me];
  if (id === before) return;
  const key = user => `${user}/${channel?.id}/${root ?? ''}`;
  const text = channel ? draft(key(before)) : '';
  if (text) { keepDraft(key(id), text); keepDraft(key(before), ''); }
  focusLater(() => store.state.me === id ? document.querySelector(root ? '#thread .composer textarea' : '#channel .composer textarea') : null);
  place.set({ as: id });
}

/** Whoever may write where the focus is. */
export const writers = channel => humans().filter(one => !channel || channel.kind === 'im' || channel.members.includes(one.id));

function turn(step, root) {
  const people = writers(openChannel());
  const at = people.findIndex(one => one.id === store.state.me);
  if (people.length) writeAs(people[(at + step + people.length) % people.length].id, root);
}

export function closeThread() {
  const root = openThread();
  focusLater(() => openThread() ? null : document.querySelector(`#timeline article[data-ts="${root}"]`) ?? document.querySelector('#channel .composer textarea'));
  place.set({ thread: null, sees: null });
}

function nextPane(step) {
  const panes = PANES.map(pane => document.querySelector(pane)).filter(pane => pane?.checkVisibility({ visibilityProperty: true }));
  const here = panes.findIndex(pane => pane.contains(document.activeElement));
  const pane = panes[(here + step + panes.length) % panes.length];
  (FIRST.split(', ').map(one => pane.querySelector(one)).find(Boolean) ?? pane).focus();
}

// In a list of messages, and on each of them.
function walk(event) {
  const box = event.target.closest('.messages');
  const own = event.target.closest('article');
  if (!box || !(event.target === box || own) || event.target.matches('input, select, textarea, [popover] *')) return false;
  const all = [...box.querySelectorAll('article')];
  const at = all.indexOf(own);
  const to = { ArrowUp: at < 0 ? all.length - 1 : at - 1, ArrowDown: at < 0 ? 0 : at + 1, Home: 0, End: all.length - 1 }[event.key];
  if (to !== undefined) { (all[to] ?? own ?? box).focus(); return true; }
  if (event.target !== own) return false;
  const does = { Enter: '.reply', r: '.react', e: '.more' }[event.key];
  const button = own && does && own.querySelector(does);
  button?.click();
  return Boolean(button);
}

export function pressed(event) {
  if (event.defaultPrevented || event.isComposing) return;
  const root = event.target.closest?.('#thread') ? openThread() : null;
  const isUpOrDown = event.key === 'ArrowUp' || event.key === 'ArrowDown';
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') { event.preventDefault(); openSwitcher(); }
  else if (document.querySelector('dialog[open]')) return;
  else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f' && openChannel()) { event.preventDefault(); openSearch(openChannel()); }
  else if (event.key === 'F6') { event.preventDefault(); nextPane(event.shiftKey ? -1 : 1); }
  else if (event.altKey && isUpOrDown) { event.preventDefault(); turn(event.key === 'ArrowDown' ? 1 : -1, root); }
  else if (!event.altKey && !event.ctrlKey && !event.metaKey && walk(event)) event.preventDefault();
}
