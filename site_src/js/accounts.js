"use strict";

/* A link to a claim opens its source and chain. Without this script it leads to the claim all the same. */
(() => {
  const open = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.classList.contains("claim")) {
      target.querySelector("details").open = true;
    }
  };
  addEventListener("hashchange", open);
  open();
})();
