"use strict";
const filter = document.getElementById("filter");
const threads = Array.from(document.querySelectorAll("article"), node => ({ node, text: node.textContent.toLowerCase() }));

const chosen = name => document.getElementById(name).value;

function show() {
  const words = chosen("words").trim().toLowerCase();
  let shown = 0;
  for (const { node, text } of threads) {
    const fits = (!chosen("channel") || node.dataset.channel === chosen("channel"))
      && (!chosen("action") || node.dataset.action === chosen("action"))
      && (!chosen("why") || node.dataset.why === chosen("why"))
      && (!words || text.includes(words));
    node.hidden = !fits;
    shown += fits ? 1 : 0;
  }
  for (const figure of document.querySelectorAll("#map figure")) {
    figure.hidden = Boolean(chosen("channel")) && figure.dataset.channel !== chosen("channel");
  }
  document.getElementById("shown").value = shown + " of " + threads.length + " threads";
}

// A mark of the map leads to its thread, also where the filter has left it out.
function goTo() {
  const thread = document.getElementById(location.hash.slice(1))?.closest("article");
  if (!thread) return;
  if (thread.hidden) { filter.reset(); show(); }
  thread.querySelector("details").open = true;
  thread.scrollIntoView();
}

filter.addEventListener("input", show);
filter.addEventListener("submit", event => event.preventDefault());
window.addEventListener("hashchange", goTo);
show();
