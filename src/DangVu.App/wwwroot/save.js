// Sends what is being typed in a form marked data-save every few seconds, so that a closed browser loses none of it. Rows are saved one
// by one with the mark of what was read in them: where somebody else wrote meanwhile, both texts are shown and nothing is written over.
// The form works without this file.
const form = document.querySelector("form[data-save]");
if (form) watch(form);

function watch(form) {
  const note = form.querySelector("[data-save-note]");
  const rows = [...form.querySelectorAll("[data-mark]")].map((mark) => {
    const key = mark.name.slice(0, mark.name.lastIndexOf("."));
    const fields = [...form.elements].filter((f) => f !== mark && f.name.startsWith(key + "."));
    return { key, mark, fields, told: null };
  });
  const value = (f) => (f.type === "checkbox" ? (f.checked ? "on" : "") : f.value);
  const read = (row) => JSON.stringify(row.fields.map(value));
  // As the page came: a draft brought back by this device (draft.js) is already typed, and waits to be sent.
  const came = (f) => (f.type === "checkbox" ? (f.defaultChecked ? "on" : "") : f.defaultValue);
  for (const row of rows) row.base = JSON.stringify(row.fields.map(came));
  const waiting = () => rows.filter((row) => !row.told && read(row) !== row.base);
  const say = (which) => {
    for (const part of note.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== which;
  };
  let busy = false;
  let submitter = null;
  let typed = performance.now();
  let since = waiting().length ? typed : 0;
  form.addEventListener("input", () => {
    typed = performance.now();
    since ||= typed;
  });
  // A pause in the typing, or three seconds without one.
  setInterval(() => {
    const now = performance.now();
    if (since && !busy && (now - typed > 900 || now - since > 3000)) send();
  }, 300);
  // What is on its way is settled first; otherwise the server would find two texts of one hand.
  form.addEventListener("submit", (event) => {
    if (!busy) return;
    event.preventDefault();
    submitter = event.submitter;
  });
  addEventListener("pagehide", () => {
    const left = waiting();
    if (left.length) fetch(form.dataset.save, { method: "POST", body: pack(left), keepalive: true, credentials: "same-origin" });
  });

  function pack(list) {
    const body = new URLSearchParams();
    const token = form.querySelector('[name^="__"]');
    if (token) body.set(token.name, token.value);
    for (const row of list) {
      body.set(row.mark.name, row.mark.value);
      for (const f of row.fields) if (f.type !== "checkbox" || f.checked) body.set(f.name, f.value);
    }
    return body;
  }

  async function send() {
    const list = waiting();
    since = 0;
    if (!list.length) return;
    busy = true;
    const sent = new Map(list.map((row) => [row.key, read(row)]));
    try {
      const answer = await fetch(form.dataset.save, { method: "POST", body: pack(list), credentials: "same-origin" });
      if (!answer.ok) throw new Error(answer.status);
      const { rows: now, stale } = await answer.json();
      for (const there of now) {
        const row = rows.find((r) => r.key === there.key);
        if (row) settle(row, there, sent.get(row.key), stale.includes(row.key));
      }
      note.querySelector("time").textContent = new Date().toLocaleTimeString(document.documentElement.lang);
      say("saved");
      if (!waiting().length && !rows.some((r) => r.told)) form.dispatchEvent(new Event("saved"));
      else since = performance.now();
    } catch {
      since = performance.now();
      say("failed");
    }
    busy = false;
    if (submitter) form.requestSubmit(submitter);
  }

  function settle(row, there, sent, stale) {
    if (stale) return tell(row, there);
    if (sent !== undefined) {
      row.base = sent;
      row.mark.value = there.mark;
    } else if (!row.told && read(row) === row.base && there.mark !== row.mark.value) take(row, there);
  }

  function take(row, there) {
    for (const f of row.fields) {
      const text = there.values[f.name.slice(row.key.length + 1)] ?? "";
      if (f.type === "checkbox") f.checked = text === "on";
      else f.value = text;
    }
    row.base = read(row);
    row.mark.value = there.mark;
  }

  function tell(row, there) {
    row.told?.remove();
    row.told = form.querySelector("[data-save-theirs]").content.firstElementChild.cloneNode(true);
    row.told.querySelector("p").textContent = Object.values(there.values).filter((x) => x && x !== "on").join("\n");
    const done = () => {
      row.told.remove();
      row.told = null;
      typed = performance.now();
      since ||= typed;
    };
    row.told.querySelector("[data-take]").addEventListener("click", () => {
      take(row, there);
      done();
    });
    // What the other wrote was seen: from here on this text stands for both.
    row.told.querySelector("[data-keep]").addEventListener("click", () => {
      row.mark.value = there.mark;
      done();
    });
    row.fields[0].after(row.told);
  }
}
