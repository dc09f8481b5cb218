/* What somebody would try who could write into a page of ours, or lead our scripts astray. Each attempt that comes to something says so in `ran`,
   or asks the other host for a file of its own name. `attempted` is kept once each has come to something or to nothing. */
"use strict";
{
  const elsewhere = document.currentScript.dataset.elsewhere;
  globalThis.ran = [];
  const at = (name) => `${elsewhere}${name}`;
  const blob = (text) => URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const settled = (one, ...events) => new Promise((resolve) => events.forEach((event) => one.addEventListener(event, resolve)));
  const refused = () => settled(document, "securitypolicyviolation");
  const added = (tag, values) => {
    const made = Object.assign(document.createElement(tag), values);
    const end = settled(made, "load", "error");
    document.head.append(made);
    return end;
  };
  const ended = (one, ...events) => settled(one, ...events).finally(() => one.close?.());
  const until = (name) => new Promise((resolve) => (globalThis.came = (which) => (ran.push(which), which === name && resolve())));

  const ATTEMPTS = {
    "fetch": () => fetch(at("fetch")),
    "XMLHttpRequest": () => {
      const request = new XMLHttpRequest();
      request.open("GET", at("XMLHttpRequest"));
      const end = settled(request, "loadend");
      request.send();
      return end;
    },
    "EventSource": () => ended(new EventSource(at("EventSource")), "open", "error"),
    "WebSocket": () => ended(new WebSocket(at("WebSocket").replace("http", "ws")), "open", "error", "close"),
    "worker": () => {
      const worker = new Worker(blob("postMessage(1)"));
      worker.addEventListener("message", () => ran.push("worker"));
      return settled(worker, "message", "error");
    },
    "eval": () => eval("ran.push('eval')"),
    "Function": () => new Function("ran.push('Function')")(),
    "text as a timer": () => (setTimeout("ran.push('text as a timer')"), new Promise((resolve) => setTimeout(resolve))),
    "import": () => import(at("import")),
    "script of data": () => added("script", { src: "data:text/javascript,ran.push('script of data')" }),
    "script of a blob": () => added("script", { src: blob("ran.push('script of a blob')") }),
    "written script": () => added("script", { textContent: "ran.push('written script')", src: "data:text/javascript," }) && document.body.append(document.createRange().createContextualFragment("<script>ran.push('written script')</" + "script>")),
    "background": () => {
      document.body.style.backgroundImage = `url(${at("background")})`;
      return added("link", { rel: "preload", as: "image", href: at("preload") });
    },
    "font": () => new FontFace("x", `url(${at("font")})`).load(),
    "javascript link": () => {
      const end = Promise.race([until("javascript link"), refused()]);
      document.querySelector("#javascript").click();
      return end;
    },
    "form": () => {
      const frame = document.querySelector("iframe[name=target]");
      const end = Promise.race([settled(frame, "load"), refused()]);
      document.querySelector("form").submit();
      return end;
    },
    "style of an attribute": () => getComputedStyle(document.querySelector("#styled")).getPropertyValue("--styled") && ran.push("style of an attribute"),
    "style of an element": () => getComputedStyle(document.documentElement).getPropertyValue("--element") && ran.push("style of an element"),
    "base": () => document.baseURI.startsWith(elsewhere) && ran.push("base"),
  };

  globalThis.attempted = settled(globalThis, "load").then(async () => {
    for (const attempt of Object.values(ATTEMPTS)) {
      try {
        await attempt();
      } catch {
        // it came to nothing
      }
    }
    return ran;
  });
}
