/* The links to the other languages keep the place on the page, or the filtered view. */
"use strict";

for (const link of document.querySelectorAll("a.language")) {
  for (const event of ["click", "auxclick", "contextmenu"]) {
    link.addEventListener(event, () => {
      link.hash = location.hash;
    });
  }
}
