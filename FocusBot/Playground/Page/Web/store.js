// What the page knows, and how it hears of more: /playground/state for the frame, /playground/messages for what is
// in view, /playground/stream for the bell that rings when anything changed.

import { MessageList } from './lists.js';

export const store = {
  state: null,        // what /playground/state said last
  threads: null,      // what /playground/threads said last
  search: null,       // { channel, words, found }: what is looked for in a channel
  insight: null,      // what FocusBot sees in the open thread
  online: true,
  toast: null,
  confirm: null,      // { dialog, then }
  editing: null,      // `${channel}/${ts}`
  menu: null,         // the message whose menu is open
  overlay: null,      // 'welcome' | 'people' | 'sidebar'
  isPlaying: false,   // whether the story goes on by itself
};

const lists = new Map();
let painter = () => {};
let isAsked = false;

export const onChange = paint => { painter = paint; };

/** Paints once, however often it was asked for in the meantime. */
export function changed() {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(() => { isAsked = false; painter(); });
}

// ---- where the person is: in the address, so that a reload and a second window find it again

export const place = {
  get all() { return new URLSearchParams(location.hash.slice(1)); },
  get(name) { return this.all.get(name); },
  set(changes) {
    const all = this.all;
    for (const [name, value] of Object.entries(changes)) value ? all.set(name, value) : all.delete(name);
    if (location.hash.slice(1) !== all.toString()) location.hash = all.toString();
    else changed();
  },
  link(changes) {
    const all = this.all;
    for (const [name, value] of Object.entries(changes)) value ? all.set(name, value) : all.delete(name);
    return `#${all}`;
  },
};

export const person = id => store.state.people.find(one => one.id === id) ?? stranger(id);
const stranger = id => id === 'USLACKBOT'
  ? { id, name: 'slackbot', real_name: 'Slackbot', title: '' }
  : { id, name: id, real_name: id, title: '' };
export const me = () => person(store.state.me);
export const humans = () => store.state.people.filter(one => !one.is_bot);
export const channels = () => store.state.channels.filter(channel => channel.kind !== 'im');
export const direct = () => store.state.channels.find(channel => channel.kind === 'im');
export const channelNamed = name => channels().find(channel => channel.name === name);
export const channelOf = id => store.state.channels.find(channel => channel.id === id);
export const isInApp = () => place.get('in') === 'app';
export const isInThreads = () => place.get('in') === 'threads';
export const report = () => place.get('report');
export const current = () => channels().find(channel => channel.id === place.get('in')) ?? channelNamed('product-reviews') ?? channels()[0];
/** The channel in the middle, if one is. */
export const openChannel = () => isInApp() || isInThreads() || report() ? null : current();
export const openThread = () => openChannel() ? place.get('thread') : null;
export const seesInsight = () => Boolean(openThread()) && place.get('sees') === 'yes';
export const whispers = (channel, root) => store.state.ephemerals.filter(item => item.channel === channel && (item.thread_ts ?? null) === (root ?? null));

export function listOf(channel, root) {
  const key = `${store.state.me}/${channel}/${root ?? ''}`;
  if (!lists.has(key)) lists.set(key, new MessageList(store.state.me, channel, root, changed));
  return lists.get(key);
}

function listsInView() {
  const shown = [];
  if (isInApp()) { if (direct()) shown.push(listOf(direct().id)); }
  else if (openChannel()) shown.push(listOf(current().id));
  if (openThread()) shown.push(listOf(current().id, openThread()));
  return shown;
}

// ---- hearing of changes

let reading = null;
let again = false;

/** Asks for everything in view; whoever calls while it is asked already waits until it was asked once more. */
export function refresh() {
  if (reading) again = true;
  else reading = readAll().finally(() => { reading = null; });
  return reading;
}

async function readAll() {
  try {
    do {
      again = false;
      const response = await fetch(`/playground/state?as=${encodeURIComponent(place.get('as') ?? '')}`);
      if (!response.ok) break;
      hear(await response.json());
      if (!place.get('as')) history.replaceState(null, '', place.link({ as: store.state.me }));
      await Promise.all([...listsInView().map(list => list.refresh()), look(), lookAtThreads()]);
      changed();
    } while (again);
  } catch {
    lost();
  }
}

// As in Slack, what somebody alone sees is there until their window is closed or loaded anew.
function hear(state) {
  store.heardAt = Date.now();
  // A program that was started again has another clock.
  if (!(store.openedAt <= state.clock.now)) store.openedAt = state.clock.now;
  store.state = { ...state, ephemerals: state.ephemerals.filter(item => Number(item.ts) * 1000 > store.openedAt) };
}

/** By the workspace's clock, which may have been moved. */
export const now = () => new Date(store.state.clock.now + Date.now() - store.heardAt);

async function lookAtThreads() {
  if (!isInThreads()) return;
  const response = await fetch(`/playground/threads?as=${store.state.me}`);
  if (response.ok) store.threads = { me: store.state.me, list: await response.json() };
}

async function look() {
  if (!seesInsight()) { store.insight = null; return; }
  const [channel, root] = [current().id, openThread()];
  const response = await fetch(`/playground/insight?channel=${channel}&thread=${root}`);
  if (!response.ok) return;
  const seen = await response.json();
  store.insight = { ...seen, channel, root, readings: new Map(seen.messages.map(reading => [reading.ts, reading])) };
}

export function listen() {
  const stream = new EventSource('/playground/stream');
  stream.onopen = () => { store.online = true; refresh(); };
  stream.onmessage = () => refresh();
  stream.onerror = lost;
}

function lost() {
  store.online = false;
  changed();
}

export const moved = () => {
  if (place.get('as') && store.state && place.get('as') !== store.state.me) store.insight = null;
  changed();
  return refresh();
};

// ---- acting

export function toast(sentence) {
  store.toast = sentence;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { store.toast = null; changed(); }, Math.max(5000, sentence.length * 70));
  changed();
}

/** Does what the person did. Says what went wrong, and whether nothing did. */
export const act = (verb, details = {}) => post(`/playground/act/${verb}`, { as: store.state.me, ...details });

export async function post(address, body) {
  try {
    const response = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    const answer = response.headers.get('Content-Type')?.includes('json') ? await response.json() : {};
    const trouble = answer.error ?? (response.ok ? null : response.status === 413 ? 'That is more than a message can hold.' : `The playground answered with ${response.status}.`);
    if (trouble) toast(trouble);
    return !trouble;
  } catch {
    toast('The playground does not answer; nothing was sent. Is the program still running?');
    return false;
  }
}

export const confirmed = (dialog, then) => {
  if (!dialog) return then();
  store.confirm = { dialog, then };
  changed();
};
