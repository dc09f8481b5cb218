/* The menu of narrow windows, for the keyboard: its button can be reached and pressed, Escape closes it. */
(() => {
  "use strict";
  const drawer = document.getElementById("__drawer");
  const label = document.querySelector(".md-header__button[for=__drawer]");
  const menu = document.querySelector(".md-nav--primary");
  if (!drawer || !label || !menu) return;

  const button = document.createElement("button");
  button.type = "button";
  button.className = `${label.className} drawer-button`;
  button.setAttribute("aria-label", menu.getAttribute("aria-label"));
  button.append(...label.childNodes);
  label.replaceWith(button);

  const tell = () => button.setAttribute("aria-expanded", String(drawer.checked));
  const close = () => {
    if (drawer.checked) drawer.click();
  };
  tell();
  drawer.addEventListener("change", tell);
  button.addEventListener("click", () => drawer.click());

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    close();
    button.focus();
  });
  document.addEventListener("focusin", (event) => {
    if (!event.target.closest(".md-sidebar--primary, .md-header")) close();
  });
})();
