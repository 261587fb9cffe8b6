// The rich_text block: what Slack makes of what people type.

import { html, nothing } from './lit/lit-html.js';
import { store, person, channelOf } from './store.js';
import { emojiOf, link } from './text.js';
import { dated } from './time.js';

export const richText = block => html`<div class="text rich">${block.elements.map(part)}</div>`;

function part(item) {
  switch (item.type) {
    case 'rich_text_list': return item.style === 'ordered'
      ? html`<ol start=${(item.offset ?? 0) + 1}>${item.elements.map(entry => html`<li>${pieces(entry)}</li>`)}</ol>`
      : html`<ul>${item.elements.map(entry => html`<li>${pieces(entry)}</li>`)}</ul>`;
    case 'rich_text_preformatted': return html`<pre>${pieces(item)}</pre>`;
    case 'rich_text_quote': return html`<blockquote>${pieces(item)}</blockquote>`;
    default: return html`<div>${pieces(item)}</div>`;
  }
}

const pieces = item => (item.elements ?? []).map(piece);

function piece(item) {
  switch (item.type) {
    case 'text': return styled(item.text, item.style);
    case 'link': return styled(link(item.url, item.text), item.style);
    case 'user': return html`<span class=${item.user_id === store.state.me ? 'mention me' : 'mention'}>@${person(item.user_id).name}</span>`;
    case 'channel': return html`<span class="mention">#${channelOf(item.channel_id)?.name ?? item.channel_id}</span>`;
    case 'usergroup': return html`<span class="mention">@${item.usergroup_id}</span>`;
    case 'broadcast': return html`<span class="mention">@${item.range}</span>`;
    case 'emoji': return emojiOf(item.name) ?? `:${item.name}:`;
    case 'date': return html`<time title=${item.fallback ?? nothing}>${dated(new Date(item.timestamp * 1000), item.format ?? '{date_pretty} {time}')}</time>`;
    default: return item.text ?? '';
  }
}

function styled(content, style = {}) {
  if (style.code) content = html`<code>${content}</code>`;
  if (style.bold) content = html`<b>${content}</b>`;
  if (style.italic) content = html`<i>${content}</i>`;
  if (style.strike) content = html`<s>${content}</s>`;
  return content;
}
