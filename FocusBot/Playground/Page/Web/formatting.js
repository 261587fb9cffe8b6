// The bar over the text, and its keys: marks around what is chosen, or at the beginning of its lines.

import { html } from './lit/lit-html.js';
import { icon } from './icons.js';
import { changed } from './store.js';

const around = (mark, end = mark) => field => {
  const { value, selectionStart: from, selectionEnd: to } = field;
  const isMarked = value.slice(from - mark.length, from) === mark && value.slice(to, to + end.length) === end;
  if (isMarked) put(field, from - mark.length, to + end.length, value.slice(from, to), 0, to - from);
  else put(field, from, to, mark + value.slice(from, to) + end, mark.length, to - from);
};

const before = markOf => field => {
  const { value, selectionStart: from, selectionEnd: to } = field;
  const start = value.slice(0, from).lastIndexOf('\n') + 1;
  const lines = value.slice(start, to).split('\n');
  const isMarked = lines.every((line, index) => line.startsWith(markOf(index)));
  const changedLines = lines.map((line, index) => isMarked ? line.slice(markOf(index).length) : markOf(index) + line).join('\n');
  put(field, start, to, changedLines, changedLines.length);
};

const link = field => {
  const { value, selectionStart: from, selectionEnd: to } = field;
  const label = value.slice(from, to) || 'words';
  put(field, from, to, `[${label}](https://)`, label.length + 11);
};

const MARKS = [
  { name: 'bold', label: 'Bold', keys: 'Ctrl+B', does: around('*') },
  { name: 'italic', label: 'Italic', keys: 'Ctrl+I', does: around('_') },
  { name: 'strike', label: 'Strikethrough', keys: 'Ctrl+Shift+X', does: around('~') },
  { name: 'link', label: 'Link', keys: 'Ctrl+Shift+U', does: link },
  { name: 'numbers', label: 'Ordered list', keys: 'Ctrl+Shift+7', does: before(index => `${index + 1}. `) },
  { name: 'bullets', label: 'Bulleted list', keys: 'Ctrl+Shift+8', does: before(() => '• ') },
  { name: 'quote', label: 'Blockquote', keys: 'Ctrl+Shift+9', does: before(() => '> ') },
  { name: 'code', label: 'Code', keys: 'Ctrl+Shift+C', does: around('`') },
  { name: 'code-block', label: 'Code block', keys: 'Ctrl+Alt+Shift+C', does: around('```\n', '\n```') },
];

const BAR = 'focusbot formatting';
const isNarrow = matchMedia('(max-width: 860px)');

/** Shown unless somebody has put it away; on a phone, once somebody asks for it. */
export const isShown = () => (localStorage.getItem(BAR) ?? (isNarrow.matches ? 'no' : 'yes')) === 'yes';

export function toggle() {
  localStorage.setItem(BAR, isShown() ? 'no' : 'yes');
  changed();
}

/** One stop for the keyboard: the arrows go from mark to mark. */
export const bar = () => html`<div class="formatting" role="toolbar" aria-label="Formatting" @keydown=${walk}>${MARKS.map((mark, index) => html`
  <button type="button" tabindex=${index === 0 ? 0 : -1} aria-label=${mark.label} title="${mark.label} (${mark.keys})" @mousedown=${event => event.preventDefault()}
    @click=${event => apply(mark, event.target.closest('form').querySelector('textarea'))}>${icon(mark.name)}</button>`)}</div>`;

/** @returns whether the key was one of the bar's */
export function format(event) {
  if (!event.ctrlKey && !event.metaKey) return false;
  const pressed = ['Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', event.code.replace(/^(Key|Digit)/, '')].filter(Boolean).join('+');
  const mark = MARKS.find(one => one.keys === pressed);
  if (mark) apply(mark, event.target);
  return Boolean(mark);
}

function apply(mark, field) {
  field.focus();
  mark.does(field);
}

/** Puts something where the caret is. */
export const insert = (field, text) => put(field, field.selectionStart, field.selectionEnd, text, text.length);

function put(field, from, to, text, caret, chosen = 0) {
  field.setRangeText(text, from, to);
  field.setSelectionRange(from + caret, from + caret + chosen);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function walk(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const all = [...event.currentTarget.querySelectorAll('button')];
  event.preventDefault();
  all[(all.indexOf(event.target) + step + all.length) % all.length].focus();
}
