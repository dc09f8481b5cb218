/* Fetches the files of the index, each once. They are scripts, so that a site on a disk can be searched like one on a server. */
"use strict";

const searchShelf = (() => {
  const arrived = new Map();
  const kept = new Map();

  /* Every file of the index is one call of this. */
  function put(name, value) {
    arrived.set(name, value);
  }

  const failed = (reason, name) => Object.assign(new Error(`search: ${name} is ${reason}`), { reason });

  /* A file that names another file, or is no whole script, has come to nothing. */
  async function brought(name, address) {
    await shelf.bring(address).catch(() => {
      throw failed("unreachable", name);
    });
    if (!arrived.has(name)) throw failed("unreachable", name);
    const value = arrived.get(name);
    arrived.delete(name);
    return value;
  }

  /* The value of a file; whoever asks meanwhile waits for the same answer, and after a failure the next one asks anew. */
  function load(name, address) {
    if (!kept.has(address)) {
      const file = brought(name, address);
      kept.set(address, file);
      file.catch(() => kept.delete(address));
    }
    return kept.get(address);
  }

  function append(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.addEventListener("load", resolve);
      script.addEventListener("error", reject);
      document.head.append(script);
    });
  }

  const shelf = { put, load, failed, forget: () => kept.clear(), bring: append };
  return shelf;
})();
globalThis.searchShelf = searchShelf;
