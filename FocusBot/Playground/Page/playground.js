// The page of the local workspace. It shows what /playground/state says and posts what the person does to
// /playground/act/…; all text reaches the document as text nodes, never as markup.

const $ = id => document.getElementById(id);
let state = null;
let editing = null;

// ---- small tools

function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (typeof value === 'boolean') node[name] = value;
    else if (value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

const place = {
  get all() { return new URLSearchParams(location.hash.slice(1)); },
  get(name) { return this.all.get(name); },
  set(changes) {
    const all = this.all;
    for (const [name, value] of Object.entries(changes)) value ? all.set(name, value) : all.delete(name);
    if (location.hash.slice(1) !== all.toString()) location.hash = all.toString();
    else render();
  },
};

function toast(sentence) {
  $('toast').textContent = sentence;
  $('toast').classList.add('on');
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => $('toast').classList.remove('on'), 5000);
}

async function act(verb, details = {}) {
  try {
    const response = await fetch(`/playground/act/${verb}`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ as: state.me, ...details }),
    });
    const answer = await response.json();
    if (answer.error) toast(answer.error);
    return !answer.error;
  } catch {
    toast('The playground does not answer. Is the program still running?');
    return false;
  }
}

// ---- state

async function refresh() {
  if (refresh.running) { refresh.again = true; return; }
  refresh.running = true;
  try {
    do {
      refresh.again = false;
      const response = await fetch(`/playground/state?as=${encodeURIComponent(place.get('as') ?? '')}`);
      if (response.ok) { state = await response.json(); render(); }
    } while (refresh.again);
  } catch { /* The stream tells when the program is back. */ }
  finally { refresh.running = false; }
}

function listen() {
  const stream = new EventSource('/playground/stream');
  stream.onmessage = refresh;
}

const person = id => state.people.find(one => one.id === id) ?? { id, name: id === 'USLACKBOT' ? 'Slackbot' : id, real_name: id === 'USLACKBOT' ? 'Slackbot' : id, title: '' };
const me = () => person(state.me);
const channels = () => state.channels.filter(channel => channel.kind !== 'im');
const direct = () => state.channels.find(channel => channel.kind === 'im');
const current = () => channels().find(channel => channel.id === place.get('in')) ?? channels().find(channel => channel.name === 'product-reviews') ?? channels()[0];
const isApp = () => place.get('in') === 'app';

// ---- text

const EMOJI = { tada: '🎉', white_check_mark: '✅', heart: '❤️', fire: '🔥', joy: '😂', sweat_smile: '😅', '+1': '👍', thumbsup: '👍', snail: '🐌', coffee: '☕', bike: '🚲', ladder: '🪜', stuffed_flatbread: '🥙', fish: '🐟', grimacing: '😬', thinking_face: '🤔', yellow_heart: '💛', tea: '🍵', wave: '👋', eyes: '👀', bulb: '💡', bar_chart: '📊', pray: '🙏', slightly_smiling_face: '🙂', warning: '⚠️', x: '❌', calendar: '📅', speech_balloon: '💬' };
const decode = text => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const INLINE = /```([\s\S]+?)```|`([^`\n]+)`|<([^<>\n]+)>|(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])|(?<![\w_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\w_])|(?<![\w~])~(?=\S)([^~\n]+?)(?<=\S)~(?![\w~])|:([a-z0-9_+-]+):/g;

function inline(text) {
  const parts = [];
  let last = 0;
  for (const match of text.matchAll(INLINE)) {
    parts.push(decode(text.slice(last, match.index)));
    last = match.index + match[0].length;
    const [whole, block, code, reference, bold, italic, strike, emoji] = match;
    if (block !== undefined) parts.push(el('pre', {}, decode(block.replace(/^\n/, ''))));
    else if (code !== undefined) parts.push(el('code', {}, decode(code)));
    else if (reference !== undefined) parts.push(refer(reference));
    else if (bold !== undefined) parts.push(el('b', {}, inline(bold)));
    else if (italic !== undefined) parts.push(el('i', {}, inline(italic)));
    else if (strike !== undefined) parts.push(el('s', {}, inline(strike)));
    else parts.push(EMOJI[emoji] ?? whole);
  }
  parts.push(decode(text.slice(last)));
  return parts;
}

function refer(reference) {
  const [target, ...rest] = reference.split('|');
  const label = rest.length ? decode(rest.join('|')) : null;
  if (target.startsWith('@')) {
    const id = target.slice(1);
    return el('span', { class: id === state.me ? 'mention me' : 'mention' }, `@${person(id).name}`);
  }
  if (target.startsWith('#')) return el('span', { class: 'mention' }, `#${state.channels.find(channel => channel.id === target.slice(1))?.name ?? label ?? target.slice(1)}`);
  if (target.startsWith('!date^')) return date(target, label);
  if (target.startsWith('!')) return el('span', { class: 'mention' }, `@${label ?? target.slice(1).split('^')[0]}`);
  if (/^(https?:|mailto:)/.test(target)) return el('a', { href: decode(target), target: '_blank', rel: 'noopener noreferrer' }, label ?? decode(target));
  return label ?? decode(target);
}

function date(target, fallback) {
  const [, seconds, format] = target.split('^');
  const when = new Date(Number(seconds) * 1000);
  if (Number.isNaN(when.getTime())) return fallback ?? target;
  const zone = { timeZone: me().tz ?? 'UTC' };
  const day = when.toLocaleDateString('en-GB', { ...zone, day: 'numeric', month: 'short', year: 'numeric' });
  const time = when.toLocaleTimeString('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' });
  return el('time', { title: fallback ?? '' }, format.replace(/\{date\w*\}/g, day).replace(/\{time\w*\}/g, time).replace(/\{ago\}/g, day));
}

function mrkdwn(text) {
  const box = el('div', { class: 'text' });
  let quote = null;
  for (const [index, line] of splitOutsideCode(text).entries()) {
    if (/^&gt; ?/.test(line)) {
      if (quote) quote.append('\n');
      else box.append(quote = el('blockquote'));
      quote.append(...inline(line.replace(/^&gt; ?/, '')));
    } else {
      if (index > 0 && !quote) box.append('\n');
      quote = null;
      box.append(...inline(line));
    }
  }
  return box;
}

// Lines, but a fenced block stays in one piece.
function splitOutsideCode(text) {
  const lines = [];
  for (const part of text.split(/(```[\s\S]+?```)/)) {
    if (part.startsWith('```')) lines.push((lines.pop() ?? '') + part);
    else part.split('\n').forEach((line, index) => index === 0 && lines.length ? lines.push(lines.pop() + line) : lines.push(line));
  }
  return lines;
}

const textObject = object => object.type === 'mrkdwn' ? mrkdwn(object.text) : el('div', { class: 'text' }, emojis(object.text));
const emojis = text => text.replace(/:([a-z0-9_+-]+):/g, (whole, name) => EMOJI[name] ?? whole);
const editable = text => decode(text.replace(/<@(\w+)(\|[^>]*)?>/g, (_, id) => `@${person(id).name}`).replace(/<#(\w+)\|([^>]*)>/g, '#$2').replace(/<(https?:[^|>]+)(\|[^>]*)?>/g, '$1'));

// ---- Block Kit

function blocks(list, context) {
  return el('div', { class: 'blocks' }, (list ?? []).map(block => one(block, context)));
}

function one(block, context) {
  switch (block.type) {
    case 'header': return el('h3', {}, emojis(block.text.text));
    case 'divider': return el('hr');
    case 'section': return section(block, context);
    case 'context': return el('div', { class: 'block-context' }, block.elements.map(item => item.type === 'image' ? el('span', {}, `[${item.alt_text}]`) : textObject(item)));
    case 'actions': return el('div', { class: 'block-actions' }, block.elements.map(item => element(item, block, context)));
    case 'input': return input(block, context);
    case 'image': return el('div', { class: 'block-other' }, `Image: ${block.alt_text}`);
    case 'rich_text': return null;
    case 'markdown': return el('div', { class: 'text' }, block.text);
    default: return el('div', { class: 'block-other' }, `${block.type}${block.title ? `: ${block.title.text ?? block.title}` : ''}`);
  }
}

function section(block, context) {
  const words = el('div', {}, block.text && textObject(block.text), block.fields && el('div', { class: 'fields' }, block.fields.map(textObject)));
  return el('div', { class: 'block-section' }, words, block.accessory && block.accessory.type !== 'image' && element(block.accessory, block, context));
}

function input(block, context) {
  const field = element(block.element, block, context);
  const error = context.errors?.[block.block_id];
  const id = `${context.key}/${block.block_id}`;
  const grouped = ['radio_buttons', 'checkboxes'].includes(block.element.type);
  if (!grouped) field.id = id;
  else { field.setAttribute('role', 'group'); field.setAttribute('aria-labelledby', `${id}/label`); }
  if (error) (grouped ? field : field).setAttribute('aria-describedby', `${id}/error`);
  return el('div', { class: 'block-input' },
    el(grouped ? 'span' : 'label', { for: grouped ? null : id, id: `${id}/label`, class: 'label' }, emojis(block.label.text), block.optional ? el('span', { class: 'optional' }, ' (optional)') : null),
    field,
    block.hint && el('span', { class: 'help' }, emojis(block.hint.text)),
    error && el('span', { class: 'error', id: `${id}/error`, role: 'alert' }, error));
}

function element(item, block, context) {
  const name = `${block.block_id}/${item.action_id}`;
  const chosen = context.chosen?.[name] ?? [];
  const tells = block.type !== 'input' || block.dispatch_action;
  const tell = values => tells && confirmed(item.confirm, () => context.press(item.action_id, values));
  const all = item.options ?? item.option_groups?.flatMap(group => group.options) ?? [];
  switch (item.type) {
    case 'button':
      return el('button', {
        type: 'button', class: `button ${item.style ?? ''}`, 'aria-label': item.accessibility_label, 'data-key': `${context.key}/${name}/${item.value ?? ''}`,
        onclick: () => confirmed(item.confirm, () => { if (item.url) open(item.url, '_blank', 'noopener'); context.press(item.action_id, item.value ? [item.value] : []); }),
      }, emojis(item.text.text));
    case 'radio_buttons':
    case 'checkboxes': {
      const box = el('div', { class: 'choices', 'data-name': name });
      const type = item.type === 'checkboxes' ? 'checkbox' : 'radio';
      box.append(...all.map(option => el('label', { class: 'choice' },
        el('input', {
          type, name: `${context.key}/${name}`, value: option.value, checked: chosen.includes(option.value), 'data-key': `${context.key}/${name}/${option.value}`,
          onchange: () => tell([...box.querySelectorAll('input:checked')].map(one => one.value)),
        }),
        el('span', {}, textObject(option.text), option.description && el('small', {}, textObject(option.description))))));
      return box;
    }
    case 'static_select':
    case 'multi_static_select':
    case 'overflow':
    case 'users_select':
    case 'multi_users_select':
    case 'conversations_select':
    case 'channels_select':
      return select(item, name, chosen, all, context, tell);
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
    case 'datepicker':
    case 'timepicker': {
      const types = { email_text_input: 'email', url_text_input: 'url', number_input: 'number', datepicker: 'date', timepicker: 'time' };
      const attributes = { 'data-name': name, 'data-key': `${context.key}/${name}`, placeholder: item.placeholder?.text, maxlength: item.max_length, onchange: event => tell([event.target.value]) };
      const field = item.multiline ? el('textarea', { ...attributes, rows: 4 }) : el('input', { ...attributes, type: types[item.type] ?? 'text', autocomplete: 'off' });
      field.value = chosen[0] ?? '';
      return field;
    }
    default:
      return el('span', { class: 'block-other' }, item.type);
  }
}

function select(item, name, chosen, all, context, tell) {
  const many = item.type.startsWith('multi_');
  const node = el('select', {
    'data-name': name, 'data-key': `${context.key}/${name}`, multiple: many, 'aria-label': item.placeholder?.text ?? item.action_id,
    onchange: event => tell([...event.target.selectedOptions].map(option => option.value).filter(value => value)),
  });
  const entry = (value, label) => el('option', { value, selected: chosen.includes(value) }, label);
  if (!many) node.append(el('option', { value: '' }, item.type === 'overflow' ? '⋯' : item.placeholder?.text ?? 'Choose…'));
  if (item.type.endsWith('users_select')) node.append(...state.people.filter(one => !one.is_bot).map(one => entry(one.id, one.real_name)));
  else if (item.type === 'conversations_select' || item.type === 'channels_select') node.append(...channels().map(channel => entry(channel.id, `#${channel.name}`)));
  else if (item.option_groups) node.append(...item.option_groups.map(group => el('optgroup', { label: group.label.text }, group.options.map(option => entry(option.value, emojis(option.text.text))))));
  else node.append(...all.map(option => entry(option.value, emojis(option.text.text))));
  return node;
}

function confirmed(dialog, then) {
  if (!dialog) return then();
  const box = $('confirm');
  const close = yes => { box.close(); if (yes) then(); };
  box.replaceChildren(
    el('header', {}, el('h2', {}, dialog.title.text)),
    el('div', { class: 'body' }, textObject(dialog.text)),
    el('footer', {}, el('button', { type: 'button', onclick: () => close(false) }, dialog.deny.text), el('button', { type: 'button', class: 'primary', onclick: () => close(true) }, dialog.confirm.text)));
  box.showModal();
}

// ---- messages

const instant = ts => new Date(Number(ts.split('.')[0]) * 1000);
const clock = ts => instant(ts).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: me().tz ?? 'UTC' });
const dayOf = ts => instant(ts).toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: me().tz ?? 'UTC' });

function avatar(author, isApp) {
  const initials = author.real_name.split(' ').map(word => word[0]).join('').slice(0, 2);
  const hue = [...author.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 8;
  return el('div', { class: `avatar ${isApp ? 'app' : `c${hue}`}`, 'aria-hidden': 'true' }, initials);
}

function message(item, channel, inThread) {
  const author = person(item.user);
  if (['channel_join', 'channel_leave', 'channel_archive'].includes(item.subtype)) return el('div', { class: 'system' }, ...inline(item.text));
  if (item.subtype === 'tombstone') return el('article', { class: 'message' }, el('div', { class: 'avatar c6', 'aria-hidden': 'true' }, '✕'), el('div', {}, el('i', {}, item.text), footer(item, channel, inThread)));
  const key = `${item.ts}`;
  const context = { key, chosen: item.chosen, press: (actionId, values) => act('press', { channel: channel.id, ts: item.ts, action_id: actionId, values }) };
  return el('article', { class: `message ${item.is_ephemeral ? 'ephemeral' : ''}`, 'data-ts': item.ts },
    item.is_ephemeral && el('div', { class: 'only' }, 'Only visible to you'),
    avatar(author, item.is_app),
    el('div', {},
      el('div', { class: 'byline' },
        el('b', {}, author.real_name), item.is_app && el('span', { class: 'badge' }, 'APP'),
        author.is_stranger && el('span', { class: 'badge' }, 'other organisation'), author.is_guest && el('span', { class: 'badge' }, 'guest'),
        el('span', { class: 'title' }, author.title), el('time', { title: item.ts }, clock(item.ts))),
      editing === `${channel.id}/${item.ts}` ? editor(item, channel) : body(item, context),
      item.file && el('div', { class: 'file' }, `File: ${item.file}`),
      footer(item, channel, inThread)),
    !item.is_ephemeral && menu(item, channel, inThread));
}

function body(item, context) {
  const own = item.blocks?.some(block => block.type !== 'rich_text');
  const words = own ? blocks(item.blocks, context) : mrkdwn(item.text);
  if (item.is_edited) words.append(el('span', { class: 'edited' }, ' (edited)'));
  return words;
}

function footer(item, channel, inThread) {
  const replies = channel.messages.filter(reply => reply.thread_ts === item.ts && reply.ts !== item.ts);
  if (inThread || replies.length === 0) return null;
  return el('button', { class: 'replies', type: 'button', 'data-key': `replies/${item.ts}`, onclick: () => place.set({ thread: item.ts }) },
    `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'} `, el('span', {}, `last at ${clock(replies.at(-1).ts)}`));
}

function editor(item, channel) {
  const field = el('textarea', { rows: 2, 'aria-label': 'Edit message', 'data-key': 'editor' });
  field.value = editor.draft ?? editable(item.text);
  field.addEventListener('input', () => editor.draft = field.value);
  const done = () => { editing = null; editor.draft = undefined; render(); };
  const save = async () => { if (await act('edit', { channel: channel.id, ts: item.ts, text: field.value })) done(); };
  field.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); save(); }
    if (event.key === 'Escape') done();
  });
  return el('div', { class: 'edit' }, field, el('div', {}, el('button', { class: 'plain', type: 'button', onclick: save }, 'Save'), el('button', { class: 'plain', type: 'button', onclick: done }, 'Cancel')));
}

function menu(item, channel, inThread) {
  const box = el('details', { class: 'menu', 'data-menu': item.ts });
  const entry = (label, then) => el('button', { type: 'button', onclick: () => { box.open = false; then(); } }, label);
  const root = item.thread_ts ?? item.ts;
  box.append(el('summary', { 'aria-label': 'More actions', 'data-key': `menu/${inThread}/${item.ts}` }, '⋮'), el('div', {},
    ...state.app.shortcuts.map(shortcut => entry(`${shortcut.name} — ${state.app.name}`, () => act('shortcut', { channel: channel.id, ts: item.ts, callback_id: shortcut.callback_id }))),
    entry('Reply in thread', () => { place.set({ thread: root }); $('thread-composer').querySelector('textarea')?.focus(); }),
    entry('Copy link', () => navigator.clipboard.writeText(item.link).then(() => toast('Link copied.'), () => toast(item.link))),
    item.user === state.me && entry('Edit message', () => { editing = `${channel.id}/${item.ts}`; editor.draft = undefined; render(); document.querySelector('[data-key=editor]')?.focus(); }),
    item.user === state.me && entry('Delete message', () => confirmed(
      { title: { text: 'Delete message' }, text: { type: 'plain_text', text: 'It will be gone for everybody.' }, deny: { text: 'Keep it' }, confirm: { text: 'Delete' } },
      () => act('delete', { channel: channel.id, ts: item.ts })))));
  box.lastChild.replaceChildren(...[...box.lastChild.childNodes].filter(node => node.nodeType === Node.ELEMENT_NODE));
  return box;
}

function list(items, channel, inThread) {
  const nodes = [];
  let day = null;
  for (const item of items) {
    if (dayOf(item.ts) !== day) nodes.push(el('div', { class: 'day' }, day = dayOf(item.ts)));
    nodes.push(message(item, channel, inThread));
  }
  return nodes;
}

const byTime = (one, other) => one.ts < other.ts ? -1 : 1;
const whispers = channel => state.ephemerals.filter(item => item.channel === channel.id);

// Shows new content without losing the place: at the bottom it stays at the bottom.
function show(box, key, nodes) {
  const isNew = box.dataset.shows !== key;
  const atEnd = isNew || box.scrollHeight - box.scrollTop - box.clientHeight < 40;
  const top = box.scrollTop;
  box.replaceChildren(...nodes);
  box.dataset.shows = key;
  box.scrollTop = atEnd ? box.scrollHeight : top;
}

// ---- the parts of the page

function renderSidebar() {
  $('team').textContent = state.team;
  const people = state.people.filter(one => !one.is_bot);
  if ($('person').childElementCount !== people.length) $('person').replaceChildren(...people.map(one => el('option', { value: one.id }, one.real_name)));
  $('person').value = state.me;
  $('who').textContent = [me().title, `@${me().name}`, me().tz].filter(Boolean).join(' · ');
  const entry = (label, isHere, go, key, outside) => el('li', {}, el('button', { type: 'button', class: outside ? 'outside' : '', 'aria-current': isHere ? 'page' : null, 'data-key': `side/${key}`, onclick: go }, label));
  $('channels').replaceChildren(...channels().toSorted((one, other) => rank(one) - rank(other)).map(channel => entry(
    `# ${channel.name}${marks(channel)}`,
    !isApp() && channel.id === current()?.id, () => place.set({ in: channel.id, thread: null }), channel.id, !channel.is_member)));
  $('apps').replaceChildren(entry(`◆ ${state.app.name}`, isApp(), openApp, 'app'));
}

const marks = channel => [channel.kind === 'group' && 'private', channel.is_archived && 'archived', channel.is_shared && 'shared'].filter(Boolean).map(mark => ` · ${mark}`).join('');
const rank = channel => (channel.is_archived ? 100 : 0) + (channel.is_member ? 0 : 50) + (channel.name === 'product-reviews' ? -1 : 0);

function openApp() {
  place.set({ in: 'app', thread: null });
  act('open-home');
}

function renderChannel(channel) {
  const hasApp = channel.members.includes(state.app.user);
  const names = channel.members.map(id => person(id).real_name).join(', ');
  $('header').replaceChildren(
    el('h2', {}, `# ${channel.name}`),
    el('span', { class: 'topic' }, `${channel.topic}${marks(channel)}`),
    el('span', { class: 'badge', title: names }, `${channel.members.length} members`),
    !hasApp && channel.is_member && !channel.is_archived ? el('button', { class: 'plain', type: 'button', 'data-key': 'invite', onclick: () => act('invite-app', { channel: channel.id }) }, `Invite ${state.app.name}`) : '',
    channel.is_member && !channel.is_archived ? el('button', { class: 'plain', type: 'button', 'data-key': 'leave', onclick: () => act('leave', { channel: channel.id }) }, 'Leave') : '');
  const shown = channel.messages.filter(item => !item.thread_ts || item.thread_ts === item.ts || item.subtype === 'thread_broadcast')
    .concat(whispers(channel).filter(item => !item.thread_ts)).toSorted(byTime);
  show($('timeline'), `${state.me}/${channel.id}`, list(shown, channel, false));
  renderComposer($('composer'), channel, null);
}

function renderThread(channel) {
  const root = isApp() ? null : place.get('thread');
  const parent = root && channel?.messages.find(item => item.ts === root);
  $('thread').hidden = !parent;
  $('app').classList.toggle('with-thread', Boolean(parent));
  if (!parent) return;
  $('thread-header').replaceChildren(el('h2', {}, 'Thread'), el('span', { class: 'topic' }, `#${channel.name}`), el('button', { class: 'plain', type: 'button', 'data-key': 'close-thread', onclick: () => place.set({ thread: null }) }, 'Close'));
  const replies = channel.messages.filter(item => item.thread_ts === root || item.ts === root).concat(whispers(channel).filter(item => item.thread_ts === root)).toSorted(byTime);
  show($('replies'), `${state.me}/${channel.id}/${root}`, list(replies, channel, true));
  renderComposer($('thread-composer'), channel, root);
}

function renderComposer(form, channel, thread) {
  const refusal = channel.is_archived ? 'This channel is archived.' : !channel.is_member ? 'You are not in this channel.' : null;
  const key = `${channel.id}/${thread}/${state.me}/${refusal}`;
  if (form.dataset.shows === key) return;
  form.dataset.shows = key;
  if (refusal) {
    form.replaceChildren(el('p', {}, refusal), channel.is_archived ? '' : el('button', { type: 'button', onclick: () => act('join', { channel: channel.id }) }, 'Join'));
    return;
  }
  const where = thread ? 'Reply…' : `Message #${channel.name}`;
  const field = el('textarea', { rows: 1, placeholder: where, 'aria-label': where });
  const send = async () => {
    const text = field.value.trim();
    if (!text) return;
    field.value = '';
    if (!await act('say', { channel: channel.id, thread_ts: thread, text })) field.value ||= text;
    else { const box = thread ? $('replies') : $('timeline'); box.scrollTop = box.scrollHeight; }
  };
  form.onsubmit = event => { event.preventDefault(); send(); };
  field.addEventListener('keydown', event => { if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); } });
  form.replaceChildren(field, el('button', {}, 'Send'));
}

function renderApp() {
  const tab = place.get('tab') ?? 'home';
  const button = (name, label) => el('button', { class: 'plain', type: 'button', 'aria-pressed': String(tab === name), 'data-key': `tab/${name}`, onclick: () => { place.set({ tab: name }); if (name === 'home') act('open-home'); } }, label);
  $('header').replaceChildren(el('h2', {}, state.app.name), el('span', { class: 'space' }), button('home', 'Home'), button('messages', 'Messages'));
  const conversation = direct();
  const home = state.home && blocks(state.home.view.blocks, viewContext(state.home));
  show($('timeline'), `${state.me}/app/${tab}`, tab === 'messages'
    ? (conversation?.messages.length ? list(conversation.messages.toSorted(byTime), conversation, false) : [el('p', { class: 'system' }, `${state.app.name} has not written to you.`)])
    : [el('div', { class: 'message' }, el('div'), home ?? el('p', {}, `${state.app.name} has not published a Home tab for you.`))]);
  $('composer').dataset.shows = 'app';
  $('composer').replaceChildren(el('p', {}, tab === 'messages' ? `Messages to ${state.app.name} are turned off.` : ''));
}

const viewContext = open => ({ key: open.id, chosen: open.chosen, errors: open.errors, press: (actionId, values) => act('press-in-view', { view_id: open.id, action_id: actionId, values }) });

function renderModal() {
  const box = $('modal');
  const open = state.views.at(-1);
  if (!open) { box.dataset.shows = ''; if (box.open) box.close(); return; }
  const key = `${open.id}/${open.hash}/${JSON.stringify(open.errors)}`;
  if (box.dataset.shows === key) { if (!box.open) box.showModal(); return; }
  const typed = box.dataset.shows.startsWith(`${open.id}/`) ? Object.fromEntries(fields(box).map(field => [field.name, []])) : {};
  if (box.dataset.shows.startsWith(`${open.id}/`)) fields(box).forEach(field => typed[field.name].push(field.value));
  box.dataset.shows = key;
  const { view } = open;
  const context = { ...viewContext(open), chosen: { ...open.chosen, ...typed } };
  box.replaceChildren(el('form', { novalidate: '', onsubmit: event => { event.preventDefault(); submit(open); } },
    el('header', {}, el('h2', {}, view.title.text), el('button', { type: 'button', class: 'plain', 'aria-label': 'Close', onclick: () => act('close', { view_id: open.id }) }, '✕')),
    el('div', { class: 'body' }, open.errors[''] && el('p', { class: 'trouble', role: 'alert' }, open.errors['']), blocks(view.blocks, context)),
    el('footer', {},
      el('button', { type: 'button', onclick: () => act('close', { view_id: open.id }) }, view.close?.text ?? 'Cancel'),
      view.submit && el('button', { class: 'primary' }, view.submit.text))));
  if (!box.open) box.showModal();
  box.querySelector('.body input, .body select, .body textarea, footer .primary')?.focus();
}

// What the form holds: a group that has nothing ticked still says so.
function fields(box) {
  return [...box.querySelectorAll('[data-name]')].flatMap(node => {
    const name = node.dataset.name;
    if (node.classList.contains('choices')) {
      const ticked = [...node.querySelectorAll('input:checked')].map(one => ({ name, value: one.value }));
      return ticked.length ? ticked : [{ name, value: '' }];
    }
    if (node.multiple) return node.selectedOptions.length ? [...node.selectedOptions].map(option => ({ name, value: option.value })) : [{ name, value: '' }];
    return [{ name, value: node.value }];
  });
}

async function submit(open) {
  const button = $('modal').querySelector('footer .primary');
  button.disabled = true;
  await act('submit', { view_id: open.id, fields: fields($('modal')) });
  button.disabled = false;
}

function renderMistakes() {
  $('mistakes').hidden = state.mistakes.length === 0;
  if (state.mistakes.length === 0) return;
  const isOpen = $('mistakes').open;
  $('mistakes').replaceChildren(el('summary', {}, `Slack would have refused ${state.mistakes.length}`), el('ul', {}, state.mistakes.map(mistake => el('li', {}, mistake))));
  $('mistakes').open = isOpen;
}

function render() {
  if (!state) return;
  if (place.get('as') !== state.me && state.people.some(one => one.id === place.get('as'))) { refresh(); return; }
  const focused = document.activeElement?.dataset?.key;
  const opened = [...document.querySelectorAll('details.menu[open]')].map(menu => menu.dataset.menu);
  renderSidebar();
  const channel = current();
  if (isApp()) renderApp();
  else if (channel) renderChannel(channel);
  renderThread(channel);
  renderModal();
  renderMistakes();
  document.querySelectorAll('details.menu').forEach(menu => { if (opened.includes(menu.dataset.menu)) menu.open = true; });
  if (focused && document.activeElement === document.body) document.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  document.title = isApp() ? state.app.name : channel ? `#${channel.name} · ${state.team}` : state.team;
}

// ---- start

$('person').addEventListener('change', event => place.set({ as: event.target.value }));
$('modal').addEventListener('cancel', event => { event.preventDefault(); const open = state.views.at(-1); if (open) act('close', { view_id: open.id }); });
document.addEventListener('click', event => document.querySelectorAll('details.menu[open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false; }));
window.addEventListener('hashchange', render);
$('modal').dataset.shows = '';
listen();
