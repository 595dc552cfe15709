/* Prints the page when asked to. */
document.addEventListener("click", (e) => {
  if (e.target.closest("[data-print]")) {
    window.print();
  }
});

/* Reads a page again while something it shows is under way, but not under the hands of somebody who types. */
const again = document.querySelector("[data-again]");
if (again) {
  setInterval(() => {
    if (!document.activeElement || !document.activeElement.matches("input, textarea, select")) {
      window.location.reload();
    }
  }, Number(again.dataset.again));
}
