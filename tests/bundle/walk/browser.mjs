/* An installed browser, in a profile of its own, with its own settings, and without a network: a proxy answers nobody and notes who asks. */
import { createRequire } from "node:module";
import { setDefaultResultOrder } from "node:dns";
import { createServer } from "node:net";

const puppeteer = createRequire(new URL("../../conformance/package.json", import.meta.url))("puppeteer-core");

/* Firefox listens at 127.0.0.1 and says `localhost`, which many systems take for ::1 first, and Node.js before 20 tries that alone. */
setDefaultResultOrder("ipv4first");

/* What the driver sets otherwise for its own ease is here as a reader has it. */
const AS_FOR_READERS = { "security.fileuri.strict_origin_policy": true, "devtools.jsonview.enabled": true, "dom.disable_open_during_load": true };

/* Everything that would ask another host or another thread than the page's own; a page that uses one says so on the console. */
const NOTE_CALLS = () => {
  const say = (name) => console.error(`walk: ${name}`);
  for (const name of ["fetch", "XMLHttpRequest", "Worker", "SharedWorker", "WebSocket", "EventSource", "RTCPeerConnection"]) {
    const real = window[name];
    window[name] = function (...given) {
      say(name);
      return new.target ? new real(...given) : real.apply(this, given);
    };
  }
  for (const [of, name] of [[Navigator, "sendBeacon"], [window.ServiceWorkerContainer, "register"], [window.CacheStorage, "open"]]) {
    if (of) of.prototype[name] = () => (say(name), Promise.reject(new Error(name)));
  }
  addEventListener("error", ({ target }) => target !== window && say(`nothing at ${target.src || target.href}`), true);
  document.addEventListener("securitypolicyviolation", (event) => say(`${event.violatedDirective} violated by ${event.blockedURI}`));
};

/* `asked`: the first line of whatever any program in the browser sends to a host. */
async function deafProxy() {
  const asked = new Set();
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (said) => {
      asked.add(said.toString("latin1").split("\r\n")[0]);
      socket.destroy();
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { asked, port: server.address().port, close: () => server.close() };
}

const chromium = ({ path, flags, isServed }, port) => ({
  browser: "chrome",
  executablePath: path,
  args: [...flags, `--proxy-server=127.0.0.1:${port}`, `--proxy-bypass-list=${isServed ? "127.0.0.1" : "<-loopback>"}`, "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"],
});

const PROXIED = (port) => ({
  "network.dns.disabled": true,
  "network.proxy.type": 1,
  ...Object.fromEntries(["http", "ssl"].flatMap((kind) => [[`network.proxy.${kind}`, "127.0.0.1"], [`network.proxy.${kind}_port`, port]])),
  "network.proxy.no_proxies_on": "",
  "network.proxy.allow_hijacking_localhost": true,
});

/* Behind a proxy Firefox looks up no host in advance, as it does for most readers: where the names are noted that it looks up, there is none. */
const firefox = ({ path, names }, port) => ({
  browser: "firefox",
  executablePath: path,
  ...(names && { env: { ...process.env, MOZ_LOG: "nsHostResolver:5", MOZ_LOG_FILE: names } }),
  extraPrefsFirefox: { ...AS_FOR_READERS, ...(names ? { "network.dns.disablePrefetch": false, "network.proxy.type": 0 } : PROXIED(port)) },
});

/* `asked` is `{ name, path, flags, downloads, isServed, names }`. What is downloaded goes to the folder `downloads`; what is served by this machine
   is reached if it `isServed`; Firefox notes in files whose names begin with `names` which hosts it looks up. */
export async function launch(asked) {
  const proxy = await deafProxy();
  const browser = await puppeteer.launch({ headless: true, ...(asked.name === "firefox" ? firefox : chromium)(asked, proxy.port) });
  const window = await browser.createBrowserContext(asked.downloads ? { downloadBehavior: { policy: "allow", downloadPath: asked.downloads } } : {});
  return {
    window,
    version: await browser.version(),
    left: proxy.asked,
    close: async () => {
      await browser.close();
      proxy.close();
    },
  };
}

/* A page, and everything that it says, breaks or asks for outside the folder. */
export async function watched(window, root, faults = []) {
  const page = await window.newPage();
  await page.setViewport({ width: 1000, height: 600 });
  await page.evaluateOnNewDocument(NOTE_CALLS);
  page.on("console", (message) => ["error", "warn"].includes(message.type()) && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("requestfailed", (request) => /ABORTED/.test(request.failure()?.errorText) || faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on("request", (request) => /^(data:|about:)/.test(request.url()) || request.url().startsWith(root) || faults.push(`left: ${request.url()}`));
  return { page, faults };
}
