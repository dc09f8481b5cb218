/* How far two words are apart: letters left out, added, exchanged, or two neighbours swapped (Damerau and Levenshtein, restricted). */
"use strict";

const searchNearness = (() => {
  const LEAST = 4; // letters below which a slip makes another word
  const LONG = 8; // letters from which on two slips are forgiven

  const allowed = (word) => (word.length < LEAST || /\d/.test(word) ? 0 : word.length < LONG ? 1 : 2);

  /* The distance, or more than `most` as soon as that is certain. */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, place) => place);
    for (let row = 1; row <= one.length; row += 1) {
      const next = [row];
      for (let column = 1; column <= other.length; column += 1) {
        const cost = one[row - 1] === other[column - 1] ? 0 : 1;
        next[column] = Math.min(last[column] + 1, next[column - 1] + 1, last[column - 1] + cost);
        const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
        if (isSwap) next[column] = Math.min(next[column], before[column - 2] + 1);
      }
      if (Math.min(...next) > most) return most + 1;
      before = last;
      last = next;
    }
    return last[other.length];
  }

  /* Of the keys those that are nearest to the word, if any is near enough. */
  function nearest(word, keys) {
    let most = allowed(word);
    let found = [];
    if (!most) return found;
    for (const key of keys) {
      const far = distance(word, key, most);
      if (far > most || key.length < LEAST) continue;
      if (far < most) found = [];
      most = far;
      found.push(key);
    }
    return found;
  }

  return { nearest };
})();
