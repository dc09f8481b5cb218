// Loads the page anew when the site has changed. A page that nobody looks at keeps no connection: browsers have few for one host.
"use strict";
{
  const { state } = document.currentScript.dataset;
  let changes = null;
  const look = () => {
    if (document.visibilityState === "hidden") {
      changes?.close();
      changes = null;
    } else if (!changes) {
      changes = new EventSource(`/-/changes?${state}`);
      changes.addEventListener("message", () => location.reload());
    }
  };
  document.addEventListener("visibilitychange", look);
  look();
}
