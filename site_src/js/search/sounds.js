/* Which letters are written for one another by those who write as they hear. */
"use strict";

const searchSounds = (() => {
  const ARABIC = { ط: "ت", ث: "ت", ص: "س", ض: "د", ظ: "د", ذ: "د", ح: "ه", ق: "ك", ؤ: "و", ء: "" };
  const LATIN = { ph: "f", gh: "g", kh: "x", ou: "u", oo: "u", ee: "i", ck: "k", q: "k", y: "i", v: "w" };
  const ANY = /[طثصضظذحقء]|ph|gh|kh|ou|oo|ee|ck|[qyv]/g;
  const TWICE = /([a-z])\1+/g;

  /* The same for two words that may sound alike. */
  return (word) =>
    word
      .replace(/[اه]$/, "ا")
      .replace(ANY, (letters) => ARABIC[letters] ?? LATIN[letters])
      .replace(TWICE, "$1");
})();
