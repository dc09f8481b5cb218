// A page that leads elsewhere: the part of it that was asked for is asked for there too, which a refresh would forget.
// Without scripts the page's own refresh leads on, to the top of the other page.
"use strict";

location.replace(document.currentScript.dataset.to + location.hash);
