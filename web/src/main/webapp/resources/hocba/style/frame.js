/* The user menu closes like every menu, and signing out leaves no unsaved marks behind in the tab. */
(function () {
  "use strict";
  const menu = document.querySelector(".hb-user");
  if (menu) {
    document.addEventListener("keydown", (e) => {
      if (e.key === "Escape" && menu.open) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    });
    document.addEventListener("click", (e) => {
      if (!menu.contains(e.target)) {
        menu.open = false;
      }
    });
    menu.querySelector("form").addEventListener("submit", () => {
      Object.keys(sessionStorage).filter((key) => key.startsWith("hocba.unsaved.")).forEach((key) => sessionStorage.removeItem(key));
    });
  }
})();
