/* The user menu closes like every menu, signing out leaves no unsaved marks behind in the tab, and a page that opens
   with a refusal leads to it. */
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
  const refused = document.querySelector("#messages .hb-messages .hb-bad");
  if (refused) {
    refused.tabIndex = -1;
    refused.focus({ preventScroll: true });
    refused.scrollIntoView({ block: "center" });
  }
})();
