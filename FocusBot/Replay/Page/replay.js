"use strict";
const filter = document.getElementById("filter");
const threads = Array.from(document.querySelectorAll("article"));

function show() {
  const channel = document.getElementById("channel").value;
  const action = document.getElementById("action").value;
  const words = document.getElementById("words").value.trim().toLowerCase();
  let shown = 0;
  for (const thread of threads) {
    const fits = (!channel || thread.dataset.channel === channel)
      && (!action || thread.dataset.action === action)
      && (!words || thread.textContent.toLowerCase().includes(words));
    thread.hidden = !fits;
    shown += fits ? 1 : 0;
  }
  document.getElementById("shown").value = shown + " of " + threads.length + " threads";
}

filter.addEventListener("input", show);
filter.addEventListener("submit", event => event.preventDefault());
show();
