/* Stands in until the twin of briefing/search/spelling.py is here. */
"use strict";

const searchSpelling = (() => {
  const WORD = /[\p{L}\p{M}\p{Nd}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/gu;
  const normalise = (word) => fold(word).normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const split = (text) =>
    [...text.matchAll(WORD)]
      .map((found) => ({ word: normalise(found[0]), from: found.index, to: found.index + found[0].length }))
      .filter(({ word }) => word);
  return { split, normalise };
})();
