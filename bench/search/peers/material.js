/* Types into Material's own box, and takes down what its worker sends to the page. */
"use strict";

(() => {
  const QUERY = 2;
  const RESULT = 3;
  const asked = [];
  let awaited = { query: null, resolve: () => undefined };

  /* The worker answers in order; the page also asks for the empty box. */
  window.Worker = class extends window.Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        if (data.type === RESULT && asked.shift() === awaited.query) {
          awaited.resolve(data.data.items);
        }
      });
    }

    postMessage(message) {
      if (message.type === QUERY) {
        asked.push(message.data);
      }
      super.postMessage(message);
    }
  };

  const type = (query) => {
    const box = document.querySelector("[data-md-component=search-query]");
    box.focus();
    box.value = query;
    box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  };

  const find = (query) => new Promise((resolve) => {
    awaited = { query, resolve };
    type(query);
  });

  /* Of each page that is found the best part comes first. */
  const path = ([{ location }]) => `${document.documentElement.lang}/${location.replace(/#.*/, "")}`;

  window.peer = { find, path };
})();
