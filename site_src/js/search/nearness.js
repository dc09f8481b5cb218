/* How far two words are apart: letters left out, added, exchanged, or two neighbours swapped (Damerau and Levenshtein, restricted). */
"use strict";

const searchNearness = (() => {
  const LEAST = 4; // letters below which a slip makes another word
  const LONG = 8; // letters from which on two slips are forgiven
  const LONGEST = 40; // nobody errs about longer words

  const allowed = (word) => (word.length < LEAST || word.length > LONGEST || /\d/.test(word) ? 0 : word.length < LONG ? 1 : 2);

  /* The lengths of the words that may be near enough. */
  function lengths(word) {
    const most = allowed(word);
    return Array.from({ length: 2 * most + 1 }, (_, place) => word.length - most + place);
  }

  let [before, last, next] = [0, 1, 2].map(() => new Uint8Array(LONGEST + LONG));

  /* One row of the table; gives its smallest number. */
  function fill(row, one, other) {
    let least = row;
    next[0] = row;
    for (let column = 1; column <= other.length; column += 1) {
      const letter = other.charCodeAt(column - 1);
      let cost = last[column - 1] + (one.charCodeAt(row - 1) === letter ? 0 : 1);
      if (last[column] + 1 < cost) cost = last[column] + 1;
      if (next[column - 1] + 1 < cost) cost = next[column - 1] + 1;
      const isSwap = row > 1 && column > 1 && one.charCodeAt(row - 2) === letter && one.charCodeAt(row - 1) === other.charCodeAt(column - 2);
      if (isSwap && before[column - 2] + 1 < cost) cost = before[column - 2] + 1;
      next[column] = cost;
      if (cost < least) least = cost;
    }
    return least;
  }

  /* The distance, or more than `most` as soon as that is certain. */
  function distance(one, other, most) {
    for (let column = 0; column <= other.length; column += 1) last[column] = column;
    for (let row = 1; row <= one.length; row += 1) {
      if (fill(row, one, other) > most) return most + 1;
      [before, last, next] = [last, next, before];
    }
    return last[other.length];
  }

  /* The letters of a word as bits: a slip changes two of them at the most. */
  function letters(word) {
    let mask = 0;
    for (let place = 0; place < word.length; place += 1) mask |= 1 << (word.charCodeAt(place) & 31);
    return mask;
  }

  function bits(mask) {
    let count = 0;
    for (let rest = mask; rest; rest &= rest - 1) count += 1;
    return count;
  }

  /* How far the key is from the word, or more than `most`; the letters tell it of most keys. */
  function far({ word, own }, key, mask, most) {
    const isFar = Math.abs(key.length - word.length) > most || bits(own ^ mask) > 2 * most;
    return isFar ? most + 1 : distance(word, key, most);
  }

  /* Of the keys those that are nearest to one of the words, if any is near enough. */
  function nearest(words, keys) {
    const asked = words.map((word) => ({ word, own: letters(word), most: allowed(word) }));
    let least = Infinity;
    let found = [];
    for (const key of keys) {
      if (key.length < LEAST) continue;
      const mask = letters(key);
      for (const one of asked) {
        const most = Math.min(one.most, least);
        const distant = far(one, key, mask, most);
        if (distant > most) continue;
        if (distant < least) found = [];
        least = distant;
        found.push(key);
      }
    }
    return [...new Set(found)];
  }

  return { allowed, lengths, nearest };
})();
