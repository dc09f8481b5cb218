/* The passage of a page that has the words which its title and summary lack. */
"use strict";

const searchExcerpt = (() => {
  const LONGEST = 240; // letters that are shown whole
  const BEFORE = 80; // letters before the first word that was found
  const OPENING = /[\u2066-\u2068]/;

  /* The places of the blanks at which the text may be cut: not within an isolate, whose both ends must stay. */
  function blanks(text) {
    const found = [];
    let depth = 0;
    for (let place = 0; place < text.length; place += 1) {
      if (OPENING.test(text[place])) depth += 1;
      else if (text[place] === "\u2069") depth -= 1;
      else if (text[place] === " " && depth <= 0) found.push(place);
    }
    return found;
  }

  /* The passage around a place, cut between words. */
  function around(text, place) {
    if (text.length <= LONGEST) return text;
    const cuts = blanks(text);
    const from = Math.max(0, Math.min(place - BEFORE, text.length - LONGEST));
    const start = from ? (cuts.find((cut) => cut >= from && cut < place) ?? cuts.findLast((cut) => cut < place) ?? -1) + 1 : 0;
    const end = cuts.findLast((cut) => cut > place && cut <= start + LONGEST) ?? cuts.find((cut) => cut > place) ?? text.length;
    const stop = text.length - start <= LONGEST ? text.length : end;
    return (start ? "… " : "") + text.slice(start, stop) + (stop < text.length ? " …" : "");
  }

  /* Of the texts the one that has most of the missing words, cut to a passage; null if none has any. */
  function excerpt(texts, marks, shown) {
    let best = null;
    for (const { text, lang } of texts) {
      const words = searchMark.words(text, marks).filter(({ mask }) => mask);
      const mask = words.reduce((sum, word) => sum | word.mask, 0);
      const worth = [searchBits(mask & ~shown), searchBits(mask)];
      if (!worth[0] || (best && (worth[0] - best.worth[0] || worth[1] - best.worth[1]) <= 0)) continue;
      best = { worth, text, lang, place: words.find((word) => word.mask & ~shown).from };
    }
    return best && { text: around(best.text, best.place), lang: best.lang };
  }

  return Object.assign(excerpt, { around });
})();
