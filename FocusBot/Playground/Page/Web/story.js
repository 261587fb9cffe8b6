// The bar of a guided story. The program knows the story and where it stands; the page only says when the next step comes.

import { html, nothing } from './lit/lit-html.js';
import { store, changed, place, post, refresh } from './store.js';
import { startTyping, stopTyping } from './typing.js';

// Milliseconds a character: a caption is read before the next thing happens, or while somebody types.
const READ = 55, TYPED_BESIDE = 30;

let waitsFor = null; // the step that a timer will do
let timer = null;

export const story = () => store.state.story?.current ?? null;

export async function startStory(id) {
  store.overlay = null;
  store.isPlaying = true;
  if (await post('/playground/story/start', { as: store.state.me, id })) await refresh();
  follow();
}

export async function stopStory() {
  pause();
  await post('/playground/story/stop', {});
  await refresh();
}

function pause() {
  store.isPlaying = false;
  clearTimeout(timer);
  stopTyping();
  waitsFor = null;
  changed();
}

async function next() {
  const at = story();
  clearTimeout(timer);
  stopTyping();
  waitsFor = null;
  if (at) await post('/playground/story/next', { step: at.step });
  await refresh();
}

/** After each change: shows where the story plays, and sets the time of its next step. */
export function follow() {
  const at = story();
  if (!at) { if (waitsFor !== null) pause(); return; }
  // Whoever is in the middle of a line keeps it, and their place: the story waits until it is sent or taken back.
  if (isWriting()) { if (store.isPlaying) pause(); return; }
  lead(at);
  if (!store.isPlaying || at.is_done || at.is_waiting || !at.next || waitsFor === at.step) return;
  waitsFor = at.step;
  const slow = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (at.next.kind === 'say' && !slow) startTyping(at.next.text ?? '', at.next.typing_ms);
  clearTimeout(timer);
  timer = setTimeout(next, Math.max(at.next.typing_ms ?? 1500, (at.caption ?? '').length * (at.next.kind === 'say' ? TYPED_BESIDE : READ)));
  changed();
}

const isWriting = () => Boolean(document.activeElement?.matches('textarea, input[type=text], input[type=search]') && document.activeElement.value);

let led = null;
let before = null; // who the person was when the story began

// Takes the person to where the next step is to be seen, and lets them look through the eyes of whoever it is for.
// Once for each step, so that they may look elsewhere in between.
function lead(at) {
  const key = `${at.id}/${at.step}/${at.thread_ts}`;
  if (led === key) return;
  led = key;
  const to = { ...whereTo(at), ...throughWhoseEyes(at) };
  if (Object.keys(to).length === 0) return;
  place.set(to);
  refresh();
}

function whereTo({ channel, thread_ts: thread, step, next }) {
  const inThread = { in: channel, thread, sees: 'yes', report: null };
  const inChannel = { in: channel, thread: null, sees: null, report: null };
  if (!next) return {};
  switch (next.kind === 'await' ? next.place : next.kind) {
    case 'say':
    case 'silence': return thread ? inThread : inChannel;
    case 'thread': return thread ? { in: channel, thread, report: null } : {};
    case 'command':
    case 'channel': return inChannel;
    case 'direct': return { in: 'app', tab: 'messages', thread: null, sees: null, report: null };
    default: return step === 0 ? inChannel : {};
  }
}

function throughWhoseEyes({ next }) {
  if (!next) { const as = before; before = null; return as ? { as } : {}; }
  if (!next.as || next.kind === 'say' || next.as === store.state.me) return {};
  before ??= store.state.me;
  return { as: next.as };
}

export function storyBar() {
  const at = story();
  if (!at) return nothing;
  const done = Math.round((at.step / at.steps) * 20);
  return html`<section id="story" aria-label="Story: ${at.title}">
    <div class="words">
      <b>${at.title}</b>
      <p role="status" aria-live="polite">${at.caption ?? at.next?.caption ?? 'The story begins.'}</p>
    </div>
    <div class="gauge" aria-hidden="true"><span class="fill f${done}"></span></div>
    <div class="buttons">
      ${at.is_done
        ? html`<button type="button" class="button primary" @click=${() => { stopStory(); store.overlay = 'welcome'; changed(); }}>More stories</button>`
        : html`
          <button type="button" class="button" @click=${() => store.isPlaying ? pause() : (store.isPlaying = true, follow(), changed())}>${store.isPlaying ? 'Pause' : 'Play'}</button>
          <button type="button" class="button" ?disabled=${at.is_waiting} @click=${next}>Next step</button>`}
      <button type="button" class="button" @click=${stopStory}>${at.is_done ? 'Close' : 'Leave the story'}</button>
    </div>
  </section>`;
}
