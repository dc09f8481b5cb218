/* The words of a text in the one spelling in which texts and queries meet: the twin of briefing/search/spelling.py,
   where the steps are written down. Needs fold.js. */
"use strict";

const searchSpelling = (() => {
  const MARKS = "\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed";
  const INVISIBLE = "\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff";
  const APOSTROPHES = "'’‘ʼʻʿʾʽ`´′＇";
  const OUTSIDE = ["(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"];
  const LETTER_ALONE = "[\\p{L}\\p{Nl}\\p{No}]";
  const RUN = new RegExp(
    `${OUTSIDE[0]}(?:${LETTER_ALONE}\\.)+${LETTER_ALONE}${OUTSIDE[1]}` +
      `|${OUTSIDE[0]}\\p{Nd}{1,3}(?:[,٬]\\p{Nd}{3})+${OUTSIDE[1]}` +
      `|[\\p{L}\\p{N}${MARKS}${INVISIBLE}\\u0300-\\u036f${APOSTROPHES}]+`,
    "gu",
  );
  const WORD = /[\p{L}\p{N}]+/gu;
  const BEFORE = new RegExp(`^[${INVISIBLE}${APOSTROPHES}]+`, "u");
  const AFTER = new RegExp(`[${INVISIBLE}${APOSTROPHES}]+$`, "u");
  const UNSEEN = new RegExp(`[${INVISIBLE}]`, "gu");
  const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, "gu");
  const KURDISH_E = /(?:ە|[هھ]\u200c)(?=[\p{L}\p{N}])/gu;
  const POSSESSIVE = /(?<!^ra)'(?:s|ll|ve|re)$/i;
  const DROPPED = new RegExp(`[\\u0300-\\u036f${APOSTROPHES}]`, "gu");
  const THRICE = /([ء-ي])\1\1+/g;
  const LETTERS = { ı: "i", ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ħ: "h", ə: "e", ς: "σ" };
  [..."کگڪیېێۍےۓەہھۂۀۃۆۇۈۋۊۉڕڒڵڤپچژڭټډڼ"].forEach((letter, i) => {
    LETTERS[letter] = "كككييييييههههههووووووررلفبججكتدن"[i];
  });
  const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");
  const DIGIT = /\p{Nd}/u;
  const DIGITS = /\p{Nd}/gu;

  // The digits of a script stand in tens, one after the other.
  const ascii = (digit) => {
    let below = 0;
    while (DIGIT.test(String.fromCodePoint(digit.codePointAt(0) - below - 1))) below += 1;
    return below % 10;
  };

  /* Without what is written in or after a word and is none of its letters. */
  const bare = (word) =>
    word
      .replace(ANY_APOSTROPHE, "'")
      .normalize("NFKC")
      .replace(KURDISH_E, "")
      .replace(UNSEEN, "")
      .replace(/^'+|'+$/g, "")
      .replace(/^ئا?/, "ا")
      .replace(POSSESSIVE, "")
      .replace(/['.,٬]/g, "");

  const normalise = (word) =>
    fold(fold(bare(word)).normalize("NFKD").replace(DROPPED, "").normalize("NFC"))
      .replace(LETTER, (letter) => LETTERS[letter])
      .replace(DIGITS, ascii)
      .replace(THRICE, "$1");

  /* Every word with where it stands in the text as written. */
  const split = (text) =>
    [...text.matchAll(RUN)].flatMap((run) => {
      const from = run.index + run[0].length - run[0].replace(BEFORE, "").length;
      const to = run.index + run[0].replace(AFTER, "").length;
      return (normalise(run[0]).match(WORD) || []).map((word) => ({ word, from, to }));
    });

  return { split, normalise };
})();
