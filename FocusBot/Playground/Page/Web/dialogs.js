// The dialogs that lie over the page: a modal, a question before something that cannot be undone, the way in.

import { html } from './lit/lit-html.js';
import { closeModal, modal, topView } from './modal.js';
import { store, changed } from './store.js';
import { closeSwitcher, switcher } from './switcher.js';
import { textObject } from './text.js';
import { closeWelcome, welcome } from './welcome.js';

export const dialogs = () => html`
  <dialog id="modal" aria-labelledby="modal-title" @cancel=${instead(closeModal)} @close=${after(closeModal)}>${modal()}</dialog>
  <dialog id="welcome" aria-labelledby="welcome-title" @cancel=${instead(closeWelcome)} @close=${after(closeWelcome)}>${store.overlay === 'welcome' ? welcome() : ''}</dialog>
  <dialog id="switcher" aria-labelledby="switcher-title" @cancel=${instead(closeSwitcher)} @close=${after(closeSwitcher)}>${store.overlay === 'switcher' ? switcher() : ''}</dialog>
  <dialog id="confirm" aria-labelledby="confirm-title" @cancel=${instead(() => answer(false))} @close=${after(() => answer(false))}>${store.confirm ? confirmation(store.confirm.dialog) : ''}</dialog>`;

const instead = close => event => { event.preventDefault(); close(); };

// A browser doesn't always ask before it closes a dialog. What the page closed itself shows nothing any more.
const after = close => event => { if (event.target.dataset.shows) close(); };

const confirmation = dialog => html`
  <header><h2 id="confirm-title">${dialog.title.text}</h2></header>
  <div class="body">${textObject(dialog.text)}</div>
  <footer>
    <button type="button" class="button" @click=${() => answer(false)}>${dialog.deny.text}</button>
    <button type="button" class="button ${dialog.style === 'danger' ? 'danger' : 'primary'}" @click=${() => answer(true)}>${dialog.confirm.text}</button>
  </footer>`;

function answer(yes) {
  const { then } = store.confirm;
  store.confirm = null;
  changed();
  if (yes) then();
}

/** After painting: opens what should be open, closes what should not, and puts the focus where it belongs. */
export function settleDialogs() {
  settle('modal', topView()?.id, '.body input, .body select, .body textarea, footer .primary');
  settle('welcome', store.overlay === 'welcome' && 'welcome', '.first');
  settle('switcher', store.overlay === 'switcher' && 'switcher', 'input');
  settle('confirm', store.confirm && 'confirm', 'footer button');
}

function settle(id, shows, first) {
  const dialog = document.getElementById(id);
  if (!shows) {
    delete dialog.dataset.shows;
    if (dialog.open) dialog.close();
    return;
  }
  // While a story plays, its bar stays within reach.
  if (!dialog.open) { if (id === 'modal' && store.state.story?.current) dialog.show(); else dialog.showModal(); }
  if (dialog.dataset.shows === shows) return;
  dialog.dataset.shows = shows;
  dialog.querySelector(first)?.focus();
}
