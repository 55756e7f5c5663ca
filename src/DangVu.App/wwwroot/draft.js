// Keeps what is being typed in a form marked data-draft on this device until the server says that it has it: the line may be lost.
// Every form works without this file. Nothing is kept of passwords, of hidden fields or of files; signing out takes all of it away.
const prefix = "draft:";
let left = false;
const kept = document.cookie.match(/(?:^|; )kept=([^;]*)/);
try {
  if (kept) {
    localStorage.removeItem(prefix + decodeURIComponent(kept[1]));
    document.cookie = "kept=; path=/; max-age=0; samesite=strict";
  }
  for (const out of document.querySelectorAll('form[action="/signout"]'))
    out.addEventListener("submit", () => {
      left = true;
      for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
    });
  for (const form of document.querySelectorAll("form[data-draft]")) keep(form);
} catch {
  // A browser that keeps nothing (private window, full store): the form is as it is without this file.
}

function keep(form) {
  const key = prefix + form.dataset.draft;
  const fields = [...form.elements].filter(
    (f) =>
      f.name &&
      !f.name.startsWith("__") &&
      f.name !== "draft" &&
      (f.dataset.mark !== undefined || !["hidden", "password", "file", "submit", "button"].includes(f.type)),
  );
  const row = (name) => name.slice(0, name.lastIndexOf("."));
  const read = () =>
    fields.map((f) => [f.name, f.type === "checkbox" || f.type === "radio" ? (f.checked ? "+" : "-") + f.value : f.value]);
  let fresh = read();
  // Only what was changed is kept, with its row's mark: what another wrote meanwhile elsewhere on the form stays.
  const changed = () => {
    const now = read();
    const names = new Set(now.filter((f, i) => f[1] !== fresh[i][1]).map((f) => f[0]));
    const rows = new Set([...names].map(row));
    return now.filter((f, i) => names.has(f[0]) || (fields[i].dataset.mark !== undefined && rows.has(row(f[0]))));
  };
  const note = form.querySelector("[data-draft-note]");
  const say = (which) => {
    if (!note) return;
    note.hidden = !which;
    for (const part of note.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== which;
  };
  const before = localStorage.getItem(key);
  // After a refused form the page itself holds what was typed.
  if (before && !document.querySelector(".summary")) {
    const told = JSON.parse(before);
    for (const [name, value] of told)
      for (const f of fields.filter((x) => x.name === name)) {
        if (f.type === "checkbox" || f.type === "radio") {
          if (value.slice(1) === f.value) f.checked = value[0] === "+";
        } else f.value = value;
      }
    if (changed().some(([name]) => !name.endsWith(".mark"))) say("back");
    form.dispatchEvent(new Event("input", { bubbles: true }));
  }
  let waiting;
  const write = () => {
    if (left) return;
    const now = changed();
    if (now.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(now));
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(write, 300);
  });
  addEventListener("pagehide", write);
  // The page itself sent everything (save.js).
  form.addEventListener("saved", () => {
    fresh = read();
    write();
  });
  form.addEventListener("submit", (event) => {
    write();
    // Off the line the browser would put an error page in place of the form.
    if (!navigator.onLine) {
      event.preventDefault();
      say("offline");
    }
  });
  addEventListener("online", () => say(note && !note.hidden ? "online" : null));
  note?.querySelector("button")?.addEventListener("click", () => {
    localStorage.removeItem(key);
    form.reset();
    say(null);
  });
}
