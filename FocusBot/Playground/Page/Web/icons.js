// The signs of the page, drawn in one file of its own: they look the same whatever fonts a machine has.

import { html } from './lit/lit-html.js';

/** Says nothing to whoever listens: what it stands on has a name. */
export const icon = name => html`<svg class="icon" aria-hidden="true"><use href="/playground/web/icons.svg#${name}"></use></svg>`;

/** What stands before a channel's name. */
export const signOf = channel => channel.kind === 'group' ? icon('lock') : '#';
