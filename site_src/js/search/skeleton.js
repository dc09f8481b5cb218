/* The consonants of a name, so that its spellings in Latin and in Arabic letters meet: the twin of briefing/search/skeleton.py,
   where the classes are written down. Needs spelling.js and stems.js. */
"use strict";

const searchSkeleton = (() => {
  const [LONG, SHORT] = [3, 2];
  const ARTICLE = /^(?:[ae]l(?=[^aeiouyl].{2})|[ae]z(?=z[ou])|[ae]([rtdn])(?=\1.{4})|[ae]sh(?=sh))/;
  const PAIRS = /([a-z])\1+|ل(?=ل)/g;
  const SILENT_END = /(?<=[aeiou])h$|[هح]$/;
  const DIGRAPHS = { kh: "h", gh: "k", sh: "s", ch: "s", dh: "d", th: "t", ph: "f", dj: "j", zh: "j" };
  const DIGRAPH = /kh|gh|sh|ch|dh|th|ph|dj|zh/g;
  const table = (letters, signs) => Object.fromEntries([...letters].map((letter, i) => [letter, signs[i]]));
  const CLASSES = table("qkghxscjzdtbpfvmnlrقكغهحخسشصجزظدذضتثطبفمنلر", "kkkhhsjjzdtbbffmnlrkkkhhhsssjzzdddtttbfmnlr");
  const INITIALS = { ...CLASSES, ...table("aeiouwyاعءوي", "aaaaawyaaawy") };
  const WITHIN = { ...CLASSES, ...table("iuowyويI", "ywwwywyi") };
  const RELATION = /(?<=.)(?:i?y+[ae]h?|iah?|ي[اه])$/;
  const VOWELS = /[wy]+$|([wy])(?=\1)/g;
  const signs = (letters, signOf) => [...letters].map((letter) => signOf[letter] || "").join("");

  return (word) => {
    if (/\p{Nd}/u.test(word)) return "";
    const bare = searchStems
      .nameKey(searchSpelling.normalise(word))
      .replace(ARTICLE, "")
      .replace(PAIRS, (pair, letter) => letter || "")
      .replace(RELATION, "I")
      .replace(SILENT_END, "")
      .replace(DIGRAPH, (pair) => DIGRAPHS[pair]);
    const first = signs(bare.slice(0, 1), INITIALS);
    const within = signs(bare.slice(1), WITHIN);
    const consonants = first + within.replace(/[wy]/g, "");
    if (consonants.length >= LONG) return consonants[0] + consonants.slice(1).replaceAll("nb", "mb");
    return consonants.length === SHORT ? first + within.replace(VOWELS, "") : "";
  };
})();
