// What was typed and not sent yet survives a reload, in this window alone.

const name = key => `draft ${key}`;

export const draft = key => sessionStorage.getItem(name(key)) ?? '';

export function keepDraft(key, text) {
  if (text) sessionStorage.setItem(name(key), text);
  else sessionStorage.removeItem(name(key));
}

export const formDraft = view => JSON.parse(draft(`form ${view}`) || '{}');

export const keepFormDraft = (view, fields) => keepDraft(`form ${view}`, Object.keys(fields).length ? JSON.stringify(fields) : '');
