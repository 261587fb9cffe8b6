// Slack's mrkdwn as templates: every piece of text stays text, never markup.

import { html, nothing } from './lit/lit-html.js';
import { store, person, channelOf, changed } from './store.js';
import { dated } from './time.js';

const INLINE = /```([\s\S]+?)```|`([^`\n]+)`|<([^<>\n]+)>|(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])|(?<![\w_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\w_])|(?<![\w~])~(?=\S)([^~\n]+?)(?<=\S)~(?![\w~])|:([a-z0-9_+'-]+):/g;

let emoji = {};

/** The shortcodes come after the first look; what was shown before is painted again. */
export async function loadEmoji() {
  const response = await fetch('/playground/web/emoji.json');
  if (response.ok) { emoji = await response.json(); changed(); }
}

export const emojiNames = start => Object.keys(emoji).filter(name => name.startsWith(start));
export const emojiOf = name => emoji[name];
export const emojis = text => text.replace(/:([a-z0-9_+'-]+):/g, (whole, name) => emoji[name] ?? whole);
export const decode = text => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

export function inline(text) {
  const parts = [];
  let last = 0;
  for (const match of text.matchAll(INLINE)) {
    parts.push(decode(text.slice(last, match.index)));
    last = match.index + match[0].length;
    const [whole, block, code, reference, bold, italic, strike, name] = match;
    if (block !== undefined) parts.push(html`<pre>${decode(block.replace(/^\n/, ''))}</pre>`);
    else if (code !== undefined) parts.push(html`<code>${decode(code)}</code>`);
    else if (reference !== undefined) parts.push(refer(reference));
    else if (bold !== undefined) parts.push(html`<b>${inline(bold)}</b>`);
    else if (italic !== undefined) parts.push(html`<i>${inline(italic)}</i>`);
    else if (strike !== undefined) parts.push(html`<s>${inline(strike)}</s>`);
    else parts.push(emoji[name] ?? whole);
  }
  parts.push(decode(text.slice(last)));
  return parts;
}

function refer(reference) {
  const [target, ...rest] = reference.split('|');
  const label = rest.length ? decode(rest.join('|')) : null;
  if (target.startsWith('@')) return html`<span class=${target.slice(1) === store.state.me ? 'mention me' : 'mention'}>@${person(target.slice(1)).name}</span>`;
  if (target.startsWith('#')) return html`<span class="mention">#${channelOf(target.slice(1))?.name ?? label ?? target.slice(1)}</span>`;
  if (target.startsWith('!date^')) return date(target, label);
  if (target.startsWith('!')) return html`<span class="mention">@${label ?? target.slice(1).split('^')[0]}</span>`;
  return link(decode(target), label);
}

export function link(target, label) {
  return /^(https?:|mailto:)/.test(target)
    ? html`<a href=${target} target="_blank" rel="noopener noreferrer">${label ?? target}</a>`
    : label ?? target;
}

function date(target, fallback) {
  const [, seconds, format] = target.split('^');
  const when = new Date(Number(seconds) * 1000);
  if (Number.isNaN(when.getTime())) return fallback ?? target;
  return html`<time title=${fallback ?? nothing}>${dated(when, format)}</time>`;
}

export function mrkdwn(text) {
  const parts = [];
  let quote = null;
  const close = () => { if (quote) parts.push(html`<blockquote>${quote.map((line, index) => index ? ['\n', ...inline(line)] : inline(line))}</blockquote>`); quote = null; };
  splitOutsideCode(text).forEach((line, index) => {
    const quoted = /^(?:&gt;|>) ?(.*)$/s.exec(line);
    if (quoted) { (quote ??= []).push(quoted[1]); return; }
    const afterQuote = quote !== null;
    close();
    if (index > 0 && !afterQuote) parts.push('\n');
    parts.push(inline(line));
  });
  close();
  return html`<div class="text">${parts}</div>`;
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

export const textObject = object => object.type === 'mrkdwn' ? mrkdwn(object.text) : html`<div class="text">${emojis(object.text)}</div>`;

/** A message as its author typed it. */
export const editable = text => decode(text
  .replace(/<@(\w+)(\|[^>]*)?>/g, (_, id) => `@${person(id).name}`)
  .replace(/<#(\w+)\|([^>]*)>/g, '#$2')
  .replace(/<(https?:[^|>]+)\|([^>]*)>/g, '[$2]($1)')
  .replace(/<(https?:[^|>]+)>/g, '$1'));

/** A message in one line of plain text. */
export const plainly = text => decode(text
  .replace(/<@(\w+)(\|[^>]*)?>/g, (_, id) => `@${person(id).name}`)
  .replace(/<#(\w+)(\|([^>]*))?>/g, (_, id, __, name) => `#${channelOf(id)?.name ?? name ?? id}`)
  .replace(/<!date\^(\d+)\^([^^|>]+)[^>]*>/g, (_, seconds, format) => dated(new Date(Number(seconds) * 1000), format))
  .replace(/<[^|>]+\|([^>]+)>/g, '$1')
  .replace(/<([^>]+)>/g, '$1'));
