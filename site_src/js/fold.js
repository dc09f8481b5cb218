/* One spelling for what readers take as one word: the twin of briefing/language/fold.py. */
"use strict";

const fold = (() => {
  const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
  const MARKS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;
  const LETTERS = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ة: "ه", ؤ: "و", ئ: "ي" };
  const digit = (character) => character.charCodeAt(0) & 15;

  return (text) =>
    text
      .replace(INVISIBLE, "")
      .normalize("NFKC")
      .toLowerCase()
      .replace(INVISIBLE, "")
      .replace(MARKS, "")
      .replace(/[أإآٱىةؤئ]/g, (letter) => LETTERS[letter])
      .replace(/[٠-٩۰-۹]/g, digit);
})();
