// What people press, choose and fill in. Fields keep what was typed by themselves; the page only tells them where they began.

import { html, nothing } from './lit/lit-html.js';
import { icon } from './icons.js';
import { channels, confirmed, humans } from './store.js';
import { emojis, textObject } from './text.js';
import { atWall, wall } from './time.js';

const FIELD_TYPES = { email_text_input: 'email', url_text_input: 'url', number_input: 'number', datepicker: 'date', timepicker: 'time' };

export function element(item, block, context) {
  const name = `${block.block_id}/${item.action_id}`;
  const field = {
    ...context, name, key: `${context.key}/${name}`,
    chosen: context.chosen?.[name] ?? [],
    tell: values => (block.type !== 'input' || block.dispatch_action) && confirmed(item.confirm, () => context.press(item.action_id, values)),
  };
  switch (item.type) {
    case 'button': return button(item, field);
    case 'feedback_buttons': return html`${button({ ...item.positive_button, action_id: item.action_id, text: item.positive_button.text }, field)}${button({ ...item.negative_button, action_id: item.action_id, text: item.negative_button.text }, field)}`;
    case 'icon_button': return button(item, field);
    case 'overflow': return overflow(item, field);
    case 'radio_buttons': return choices('radio', item, field);
    case 'checkboxes': return choices('checkbox', item, field);
    case 'static_select':
    case 'users_select':
    case 'conversations_select':
    case 'channels_select': return select(item, field);
    case 'multi_static_select':
    case 'multi_users_select':
    case 'multi_conversations_select':
    case 'multi_channels_select': return manySelect(item, field);
    case 'external_select': return offered('radio', item, field);
    case 'multi_external_select': return offered('checkbox', item, field);
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
    case 'datepicker':
    case 'timepicker': return text(item, field);
    case 'datetimepicker': return moment(item, field);
    default: return html`<span class="block-other">${item.type}</span>`;
  }
}

/** Pictures stay where they are: the page loads nothing from elsewhere, so their words stand for them. */
export const image = item => html`<span class="image" role="img" aria-label=${item.alt_text}>${item.alt_text}</span>`;

function button(item, field) {
  const press = () => confirmed(item.confirm, () => {
    if (item.url) open(item.url, '_blank', 'noopener');
    return field.press(item.action_id, item.value ? [item.value] : []);
  });
  return html`<button type="button" class="button ${item.style ?? ''}" aria-label=${item.accessibility_label ?? nothing} data-action=${item.action_id} @click=${press}>${emojis(item.text.text)}</button>`;
}

function overflow(item, field) {
  const id = `menu/${field.key}`;
  const choose = option => event => {
    event.target.closest('[popover]').hidePopover();
    if (option.url) open(option.url, '_blank', 'noopener');
    confirmed(item.confirm, () => field.press(item.action_id, [option.value]));
  };
  return html`<div class="overflow">
    <button type="button" class="button" aria-label="More" data-action=${item.action_id} popovertarget=${id}>${icon('more-across')}</button>
    <div class="menu-list" id=${id} popover @toggle=${beside}>${item.options.map(option => html`<button type="button" @click=${choose(option)}>${emojis(option.text.text)}</button>`)}</div>
  </div>`;
}

/** Puts a menu beside the button that opened it, inside the window. */
export function beside(event) {
  if (event.newState !== 'open') return;
  const menu = event.target;
  const opener = menu.previousElementSibling.getBoundingClientRect();
  // In the composer it opens over what is written, not over the sidebar.
  const left = menu.closest('.composer') ? opener.left : opener.right - menu.offsetWidth;
  menu.style.left = `${Math.max(8, Math.min(left, innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${opener.bottom + menu.offsetHeight > innerHeight ? Math.max(8, opener.top - menu.offsetHeight - 2) : opener.bottom + 2}px`;
}

function choices(type, item, field) {
  const tell = event => field.tell([...event.target.closest('.choices').querySelectorAll('input:checked')].map(one => one.value));
  return html`<div class="choices" data-name=${field.name} @change=${tell}>${item.options.map(option => html`
    <label class="choice">
      <input type=${type} name=${field.key} value=${option.value} ?checked=${field.chosen.includes(option.value)}>
      <span>${textObject(option.text)}${option.description ? html`<small>${textObject(option.description)}</small>` : nothing}</span>
    </label>`)}</div>`;
}

function entries(item) {
  if (item.type.endsWith('users_select')) return [{ options: humans().map(one => ({ value: one.id, label: one.real_name })) }];
  if (item.type.endsWith('conversations_select') || item.type.endsWith('channels_select')) return [{ options: channels().map(channel => ({ value: channel.id, label: `#${channel.name}` })) }];
  return (item.option_groups ?? [{ options: item.options }]).map(group => ({
    label: group.label?.text,
    options: (group.options ?? []).map(option => ({ value: option.value, label: emojis(option.text.text) })),
  }));
}

function select(item, field) {
  const list = options => options.map(option => html`<option value=${option.value} ?selected=${field.chosen.includes(option.value)}>${option.label}</option>`);
  return html`<select id=${field.id ?? nothing} data-name=${field.name} aria-label=${field.id ? nothing : item.placeholder?.text ?? 'Choose'} aria-describedby=${field.describedBy || nothing}
      @change=${event => field.tell([event.target.value].filter(Boolean))}>
    <option value="">${item.placeholder?.text ?? 'Choose…'}</option>
    ${entries(item).map(group => group.label ? html`<optgroup label=${group.label}>${list(group.options)}</optgroup>` : list(group.options))}
  </select>`;
}

function manySelect(item, field) {
  const tell = event => field.tell([...event.target.closest('.choices').querySelectorAll('input:checked')].map(one => one.value));
  return html`<div class="choices many" data-name=${field.name} @change=${tell}>${entries(item).flatMap(group => group.options).map(option => html`
    <label class="choice"><input type="checkbox" value=${option.value} ?checked=${field.chosen.includes(option.value)}><span>${option.label}</span></label>`)}</div>`;
}

/** The app says what there is to choose, while somebody types. What is ticked already stays. */
function offered(type, item, field) {
  if (!field.suggest) return html`<span class="block-other">${item.type}</span>`;
  const options = field.offered?.[field.name] ?? [];
  const ask = event => {
    const typed = event.target;
    const ticked = [...typed.parentElement.querySelectorAll('input:checked')].map(one => one.value);
    clearTimeout(typed.asking);
    typed.asking = setTimeout(() => field.suggest(item.action_id, typed.value, ticked), 200);
  };
  return html`<div class="offered">
    <input type="search" id=${field.id ?? nothing} placeholder=${item.placeholder?.text ?? 'Type to find'} aria-describedby=${field.describedBy || nothing} autocomplete="off" @focus=${ask} @input=${event => { event.stopPropagation(); ask(event); }}>
    ${choices(type, { options }, field)}
  </div>`;
}

function text(item, field) {
  const tell = event => field.tell([event.target.value]);
  const placeholder = item.placeholder?.text ?? nothing;
  return item.multiline
    ? html`<textarea rows="4" id=${field.id ?? nothing} data-name=${field.name} placeholder=${placeholder} maxlength=${item.max_length ?? nothing} aria-describedby=${field.describedBy || nothing} .defaultValue=${field.chosen[0] ?? ''} @change=${tell}></textarea>`
    : html`<input type=${FIELD_TYPES[item.type] ?? 'text'} id=${field.id ?? nothing} data-name=${field.name} placeholder=${placeholder} maxlength=${item.max_length ?? nothing} aria-describedby=${field.describedBy || nothing} autocomplete="off" .defaultValue=${field.chosen[0] ?? ''} @change=${tell}>`;
}

/** Slack speaks of a moment in seconds; the field shows it by the clock of whoever looks. */
function moment(item, field) {
  const tell = event => field.tell([secondsOf(event.target)]);
  return html`<input type="datetime-local" id=${field.id ?? nothing} data-name=${field.name} data-seconds aria-describedby=${field.describedBy || nothing} .defaultValue=${field.chosen[0] ? wall(new Date(Number(field.chosen[0]) * 1000)) : ''} @change=${tell}>`;
}

const secondsOf = node => node.value ? String(Math.floor(atWall(node.value) / 1000)) : '';

/** What a form holds, field by field; a group in which nothing is ticked still says so. */
export function fieldsOf(box) {
  return [...box.querySelectorAll('[data-name]')].flatMap(node => {
    const name = node.dataset.name;
    if (!node.classList.contains('choices')) return [{ name, value: 'seconds' in node.dataset ? secondsOf(node) : node.value }];
    const ticked = [...node.querySelectorAll('input:checked')].map(one => ({ name, value: one.value }));
    return ticked.length ? ticked : [{ name, value: '' }];
  });
}
