// A Slack export or a meeting's transcript, read by the very rules; its report is a page of its own, shown in the middle.

import { html } from './lit/lit-html.js';
import { sidebarButton } from './channel.js';
import { store, changed, place, toast } from './store.js';

export function chooseExport() {
  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.accept = '.zip,application/zip,.vtt,.srt,.txt';
  chooser.addEventListener('change', () => chooser.files[0] && importExport(chooser.files[0]));
  chooser.click();
}

export async function importExport(file) {
  store.isImporting = true;
  changed();
  try {
    const response = await fetch(`/playground/import?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file });
    const answer = await response.json();
    if (answer.error) return toast(answer.error);
    localStorage.setItem('focusbot welcome', 'yes');
    store.overlay = null;
    place.set({ report: answer.id, name: file.name, thread: null });
  } catch {
    toast('The export could not be read to its end. Is the program still running?');
  } finally {
    store.isImporting = false;
    changed();
  }
}

export const reportView = id => html`<main id="report" aria-label="Replay of an export">
  <header>${sidebarButton()}<h2>${place.get('name') ?? 'Export'}</h2><span class="topic">what FocusBot would have said</span>
    <button type="button" class="plain" @click=${() => place.set({ report: null, name: null })}>Close</button></header>
  <iframe src="/playground/import/${id}" title="Where FocusBot would have spoken"></iframe>
</main>`;
