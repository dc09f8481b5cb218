/* What a browser has read out of the page that it shows: whatever would be of the page's own making, or lead and load elsewhere. */
async () => {
  await document.fonts.ready;
  const all = [...document.querySelectorAll("*")];
  const outward = all.filter((one) => one.localName === "a" && /^(https?:)?\/\//i.test(one.getAttribute("href") ?? one.getAttribute("xlink:href") ?? ""));
  const said = (selector) => [...document.querySelectorAll(selector)].map((one) => one.content).join();
  return {
    inline: all.flatMap((one) => [...one.attributes].filter(({ name }) => name === "style" || name.startsWith("on")).map(({ name }) => `<${one.localName}> has ${name}`)),
    scripts: [...document.scripts].filter((one) => !one.src && one.type !== "application/ld+json").map((one) => one.text),
    policy: said("meta[http-equiv=Content-Security-Policy]"),
    referrer: said("meta[name=referrer]"),
    lookup: said("meta[http-equiv=x-dns-prefetch-control]"),
    outward: outward.length,
    hosts: [...new Set(outward.map((one) => one.hostname))],
    open: outward.filter((one) => !["noopener", "noreferrer"].every((word) => one.relList.contains(word))).map((one) => one.href),
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    title: document.title,
  };
};
