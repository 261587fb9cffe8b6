import { html } from './lit/lit-html.js';

/** Everybody has a picture of their own, drawn by the program. */
export const avatar = (person, isApp = false) => html`<img class="avatar ${isApp ? 'app' : ''}" src="/playground/faces/${person.id}-72.png" alt="" width="36" height="36">`;
