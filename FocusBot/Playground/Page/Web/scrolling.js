// Shows new content without losing the place: who read at the end stays at the end, who read further up stays there.

import { noteEnd } from './newer.js';

const NEAR = 60;
const READ_FROM_END = '.messages:not(.from-top)';

// A box that changes its size, because a thread opened beside it, stays at its end too.
const sizes = new ResizeObserver(entries => entries.forEach(({ target }) => { if (target.dataset.end === 'yes') target.scrollTop = target.scrollHeight; }));

export function keepingPlace(paint) {
  const before = new Map([...document.querySelectorAll(READ_FROM_END)].map(box => [box.id, placeOf(box)]));
  paint();
  for (const box of document.querySelectorAll(READ_FROM_END)) settle(box, before.get(box.id));
}

function placeOf(box) {
  const top = box.getBoundingClientRect().top;
  const anchor = [...box.querySelectorAll('article[data-ts]')].find(node => node.getBoundingClientRect().bottom > top);
  return {
    shows: box.dataset.shown,
    isAtEnd: box.dataset.end === 'yes' || isAtEnd(box),
    anchor: anchor?.dataset.ts,
    offset: anchor ? anchor.getBoundingClientRect().top - top : 0,
  };
}

function settle(box, last) {
  const isOther = !last || last.shows !== box.dataset.shows;
  const follows = box.dataset.follow === 'yes';
  box.dataset.shown = box.dataset.shows;
  sizes.observe(box);
  if (isOther || last.isAtEnd || follows) {
    box.scrollTop = box.scrollHeight;
    box.dataset.end = 'yes';
    delete box.dataset.follow;
    return;
  }
  const anchor = last.anchor && box.querySelector(`article[data-ts="${last.anchor}"]`);
  if (anchor) box.scrollTop += anchor.getBoundingClientRect().top - box.getBoundingClientRect().top - last.offset;
}

/** Fetches what comes before or after as the person nears an end of what is there. */
export function scrolled(event, list) {
  const box = event.currentTarget;
  box.dataset.end = isAtEnd(box) ? 'yes' : 'no';
  noteEnd(list, box.dataset.end === 'yes');
  if (box.scrollTop < 400) list.older();
  if (box.scrollHeight - box.scrollTop - box.clientHeight < 400) list.newer();
}

export const isAtEnd = box => box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
