// Small helps only; every task works without this file.
// On a phone the menu starts folded; with a wide window it stays open.
const sheet = document.querySelector(".sheet");
if (sheet && matchMedia("(max-width: 860px)").matches) sheet.open = false;
// After a refused form the reader starts at the list of what to mend.
document.querySelector(".summary")?.focus();
// The print button prints; without script the browser's own menu does.
for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => print());
// A long tree scrolls in its own box; the chosen body comes into its view, the page itself stays where it is.
const chosen = document.querySelector(".tree [aria-current]");
if (chosen) chosen.closest(".tree").scrollTop = chosen.offsetTop - chosen.closest(".tree").offsetTop - 90;
