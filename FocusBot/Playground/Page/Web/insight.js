// What FocusBot sees in the open thread. All of it comes from the engine that decides about speaking; the page only shows it.

import { html, nothing } from './lit/lit-html.js';
import { avatar } from './avatar.js';
import { icon } from './icons.js';
import { store, now, person, place, refresh, seesInsight } from './store.js';

const percent = share => `${Math.round(share * 100)} %`;

export const levelChip = level => html`<span class="level ${level.toLowerCase()}">${level === 'None' ? 'no level' : level}</span>`;

/** Under a message: the level that it reads as, how sure that is, and the words that carried it. */
export function readingLine(item) {
  const reading = seesInsight() && store.insight?.readings.get(item.ts);
  if (!reading) return nothing;
  if (reading.unread) return html`<p class="reading"><span class="level none">not read</span> ${reading.unread}</p>`;
  return html`<p class="reading">
    ${levelChip(reading.level)}
    ${reading.level === 'None' ? nothing : html`<span class="sure" title="how sure the ${reading.reader} is"><span class="bar"><span class="fill f${Math.round(reading.confidence * 20)}"></span></span>${percent(reading.confidence)}</span>`}
    ${reading.cues.length ? html`<span class="cues">${reading.cues.map(cue => html`<q>${cue}</q> `)}</span>` : nothing}
  </p>`;
}

export function insightView() {
  const seen = store.insight;
  return html`<aside id="insight" aria-label="What FocusBot sees">
    <header><h2>What FocusBot sees</h2><span class="topic"></span><button type="button" class="plain" aria-label="Close what FocusBot sees" @click=${() => { place.set({ sees: null }); refresh(); }}>${icon('close')}</button></header>
    <div class="scroller" tabindex="0" role="region" aria-label="Verdict and pairs">
      ${!seen ? html`<p class="quiet">Reading…</p>`
        : html`${verdict(seen)}${seen.pairs.length ? html`<h3>Pair by pair</h3>${seen.pairs.map(pair)}` : html`<p class="quiet">Nobody has answered anybody yet.</p>`}`}
      ${seen ? html`<p class="quiet small">${readers(seen)}</p>` : nothing}
      <p class="quiet small">Levels, figures and reasons come straight from the engine that decides whether to speak. It runs inside this program, and no words leave it.</p>
    </div>
  </aside>`;
}

/** Who read the messages: the encoder by its fingerprint, or the linear reader where there is no encoder. */
const readers = ({ readings }) => {
  const names = [...new Set([...readings.values()].map(reading => reading.reader).filter(Boolean))];
  return names.length ? `Read by: ${names.join(', ')}.` : nothing;
};

const STATES = { silent: 'Stays silent', waiting: 'Waits', spoken: 'Has spoken', asked: 'Has asked' };

const verdict = ({ verdict: found }) => html`<div class="verdict ${found.state}" role="status">
  <b>${STATES[found.state] ?? found.state}</b>
  <p>${found.sentence}</p>
  ${found.until ? html`<p class="quiet countdown" data-until=${found.until}></p>` : nothing}
</div>`;

function pair(found) {
  return html`<article class="pair">
    <div class="two">${found.users.map((id, index) => html`<div>${avatar(person(id))}<span><b>${person(id).real_name}</b>${levelChip(found.levels[index])}${found.declared[index] ? html` <small>said so</small>` : nothing}</span></div>`)}</div>
    <div class="gauge" role="meter" aria-valuenow=${Math.round(found.confidence * 100)} aria-valuemin="0" aria-valuemax="100" aria-label="How sure that they argue past each other"><span class="fill f${Math.round(found.confidence * 20)}"></span></div>
    <p>${found.why}</p>
    ${found.signs.length ? html`<ul class="signs">${grouped(found.signs).map(sign)}</ul>` : nothing}
  </article>`;
}

// The same sign in several messages is one line, for or against by what it says in all of them together.
function grouped(signs) {
  const groups = new Map();
  for (const one of signs) {
    const { weight = 0, at = [] } = groups.get(one.text) ?? {};
    groups.set(one.text, { text: one.text, weight: weight + one.weight, at: [...at, one.ts] });
  }
  return [...groups.values()].map(({ text, weight, at }) => ({ text, isFor: weight > 0, at }));
}

const sign = ({ text, isFor, at }) => html`<li class=${isFor ? 'for' : 'against'}>
  ${icon(isFor ? 'for' : 'against')}<span class="unseen">${isFor ? 'speaks for a mismatch:' : 'speaks against one:'}</span>
  <span>${text}</span>
  ${at.filter(Boolean).map((ts, index) => html`<button type="button" class="link" aria-label="${index + 1}, show the message" @click=${() => show(ts)}>${index + 1}</button>`)}
</li>`;

function show(ts) {
  const message = document.querySelector(`#thread article[data-ts="${ts}"]`);
  if (!message) return;
  message.scrollIntoView({ block: 'center' });
  message.classList.add('shown');
  setTimeout(() => message.classList.remove('shown'), 1600);
}

/** Counts down beside the verdict, second by second. */
export function tick() {
  for (const node of document.querySelectorAll('[data-until]')) {
    const left = Math.ceil((Number(node.dataset.until) - now()) / 1000);
    node.textContent = left > 0 ? `Looks again in ${left} s.` : 'Looks any moment now.';
  }
}
