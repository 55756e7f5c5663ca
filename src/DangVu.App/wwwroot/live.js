// In a form marked data-live the lines under it say what the choices come to while they are being made (a quota and the room left).
// The server counts; without this file the button beside the lines does the same.
const form = document.querySelector("form[data-live]");
if (form) {
  const lines = form.querySelector("[data-live-lines]");
  form.querySelector("[data-live-ask]").hidden = true;
  let latest = 0;
  form.addEventListener("change", async () => {
    const asked = ++latest;
    try {
      const answer = await fetch(form.dataset.live, { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin" });
      if (!answer.ok) throw new Error(answer.status);
      const now = await answer.json();
      // Only the answer to the last question counts.
      if (asked === latest) show(now.lines);
    } catch {
      form.querySelector("[data-live-ask]").hidden = false;
    }
  });
  function show(now) {
    lines.replaceChildren(
      ...now.map(({ text, tone }) => {
        const line = document.createElement("li");
        line.className = tone;
        line.textContent = text;
        return line;
      }),
    );
  }
}
