/* The links to the other languages keep the place on the page, the filtered view, or what is looked for. */
"use strict";

for (const link of document.querySelectorAll("a.language")) {
  for (const event of ["click", "auxclick", "contextmenu"]) {
    link.addEventListener(event, () => {
      link.search = location.search;
      link.hash = location.hash;
    });
  }
}
