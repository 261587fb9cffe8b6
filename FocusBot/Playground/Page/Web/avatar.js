import { html } from './lit/lit-html.js';

export function avatar(person, isApp = false) {
  const initials = person.real_name.split(' ').map(word => word[0]).join('').slice(0, 2);
  const hue = [...person.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 8;
  return html`<span class="avatar ${isApp ? 'app' : `c${hue}`}" aria-hidden="true">${isApp ? '◎' : initials}</span>`;
}
