// Block Kit, block by block.

import { html, nothing } from './lit/lit-html.js';
import { repeat } from './lit/directives/repeat.js';
import { chart } from './charts.js';
import { element, image } from './elements.js';
import { richText } from './rich.js';
import { table } from './tables.js';
import { emojis, textObject } from './text.js';

export const blocks = (list, context) =>
  html`<div class="blocks">${repeat(list ?? [], (block, index) => `${block.block_id ?? index}/${block.type}`, block => one(block, context))}</div>`;

function one(block, context) {
  switch (block.type) {
    case 'header': return html`<h3>${emojis(block.text.text)}</h3>`;
    case 'divider': return html`<hr>`;
    case 'section': return section(block, context);
    case 'context': return html`<div class="block-context">${block.elements.map(item => item.type === 'image' ? image(item) : textObject(item))}</div>`;
    case 'actions': return html`<div class="block-actions">${block.elements.map(item => element(item, block, context))}</div>`;
    case 'context_actions': return html`<div class="block-actions quiet">${block.elements.map(item => element(item, block, context))}</div>`;
    case 'input': return input(block, context);
    case 'image': return html`<figure class="block-image">${block.title ? html`<figcaption>${emojis(block.title.text)}</figcaption>` : nothing}${image(block)}</figure>`;
    case 'rich_text': return richText(block);
    case 'markdown': return html`<div class="text">${block.text}</div>`;
    case 'data_visualization': return chart(block);
    case 'table':
    case 'data_table': return table(block);
    default: return html`<div class="block-other">${block.type}</div>`;
  }
}

function section(block, context) {
  return html`<div class="block-section">
    <div>
      ${block.text ? textObject(block.text) : nothing}
      ${block.fields ? html`<div class="fields">${block.fields.map(textObject)}</div>` : nothing}
    </div>
    ${block.accessory ? block.accessory.type === 'image' ? image(block.accessory) : element(block.accessory, block, context) : nothing}
  </div>`;
}

const GROUPED = ['radio_buttons', 'checkboxes', 'multi_static_select', 'multi_users_select', 'multi_conversations_select', 'multi_channels_select'];

function input(block, context) {
  const id = `${context.key}/${block.block_id}`;
  const error = context.errors?.[block.block_id];
  const describedBy = [block.hint && `${id}/hint`, error && `${id}/error`].filter(Boolean).join(' ');
  const words = html`${emojis(block.label.text)}${block.optional ? html`<span class="optional"> (optional)</span>` : nothing}`;
  const field = element(block.element, block, { ...context, id, describedBy });
  return html`<div class="block-input">
    ${GROUPED.includes(block.element.type)
      ? html`<div role="group" aria-labelledby="${id}/label" aria-describedby=${describedBy || nothing}><span class="label" id="${id}/label">${words}</span>${field}</div>`
      : html`<label for=${id}>${words}</label>${field}`}
    ${block.hint ? html`<span class="help" id="${id}/hint">${emojis(block.hint.text)}</span>` : nothing}
    ${error ? html`<span class="error" id="${id}/error" role="alert">${error}</span>` : nothing}
  </div>`;
}
