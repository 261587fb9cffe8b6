// The table blocks. Cells are text, numbers or rich text.

import { html, nothing } from './lit/lit-html.js';
import { richText } from './rich.js';

export function table(block) {
  const [head, ...rows] = block.rows;
  return html`<div class="table-scroller" tabindex="0" role="region" aria-label=${block.caption ?? 'Table'}><table>
    ${block.caption ? html`<caption>${block.caption}</caption>` : nothing}
    <thead><tr>${head.map(item => html`<th scope="col">${cell(item)}</th>`)}</tr></thead>
    <tbody>${rows.map(row => html`<tr>${row.map((item, index) => index === (block.row_header_column_index ?? -1) ? html`<th scope="row">${cell(item)}</th>` : html`<td>${cell(item)}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

const cell = item => item.type === 'rich_text' ? richText(item) : item.text ?? item.value ?? '';
