// Modals: the top view of the person's stack. What was typed stays through updates and reloads until it is sent or closed.

import { html, nothing } from './lit/lit-html.js';
import { keyed } from './lit/directives/keyed.js';
import { blocks } from './blocks.js';
import { formDraft, keepFormDraft } from './drafts.js';
import { fieldsOf } from './elements.js';
import { icon } from './icons.js';
import { store, act } from './store.js';

export const viewContext = open => ({
  key: open.id,
  chosen: open.chosen,
  errors: open.errors,
  offered: open.offered,
  suggest: (actionId, text, values) => act('suggest', { view_id: open.id, action_id: actionId, text, values }),
  press: (actionId, values) => act('press-in-view', { view_id: open.id, action_id: actionId, values }),
});

export const topView = () => store.state.views.at(-1);

export function closeModal() {
  const open = topView();
  if (!open) return;
  keepFormDraft(open.id, {});
  act('close', { view_id: open.id });
}

export function modal() {
  const open = topView();
  if (!open) return nothing;
  const { view } = open;
  const context = { ...viewContext(open), chosen: { ...open.chosen, ...formDraft(open.id) } };
  return keyed(open.id, html`<form novalidate @submit=${event => { event.preventDefault(); submit(event.target, open); }} @input=${event => keep(event.currentTarget, open)} @change=${event => keep(event.currentTarget, open)}>
    <header><h2 id="modal-title">${view.title.text}</h2><button type="button" class="plain" aria-label="Close" @click=${closeModal}>${icon('close')}</button></header>
    <div class="body">
      ${open.errors[''] ? html`<p class="trouble" role="alert">${open.errors['']}</p>` : nothing}
      ${blocks(view.blocks, context)}
    </div>
    <footer>
      <button type="button" class="button" @click=${closeModal}>${view.close?.text ?? 'Cancel'}</button>
      ${view.submit ? html`<button class="button primary">${view.submit.text}</button>` : nothing}
    </footer>
  </form>`);
}

function keep(form, open) {
  const fields = {};
  for (const { name, value } of fieldsOf(form)) (fields[name] ??= []).push(value);
  keepFormDraft(open.id, fields);
}

async function submit(form, open) {
  const button = form.querySelector('footer .primary');
  if (button.disabled) return;
  button.disabled = true;
  const fields = fieldsOf(form);
  if (await act('submit', { view_id: open.id, fields }) && topView()?.id !== open.id) keepFormDraft(open.id, {});
  button.disabled = false;
}
