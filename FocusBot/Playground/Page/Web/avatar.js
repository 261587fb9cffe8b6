import { html } from './lit/lit-html.js';
import { icon } from './icons.js';

/** Everybody has a picture of their own, drawn by the program; an app has its sign. */
export const avatar = (person, isApp = false) => isApp
  ? html`<span class="avatar app" aria-hidden="true">${icon('app')}</span>`
  : html`<img class="avatar" src="/playground/faces/${person.id}-72.png" alt="" width="36" height="36">`;
