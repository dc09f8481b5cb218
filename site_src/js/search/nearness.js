/* How far two words are apart: letters left out, added, exchanged, or two neighbours swapped (Damerau and Levenshtein, restricted).

   Which slips are forgiven depends on the length: between short words, one letter makes another word more often than a slip. */
"use strict";

const searchNearness = (() => {
  const LEAST = 6; // letters from which on one slip is forgiven
  const EXCHANGED = 7; // letters from which on it may be an exchanged letter: petrol is no patrol
  const LONG = 9; // letters from which on two slips are forgiven
  const LONGEST = 40; // nobody errs about longer words
  const LEAST_KEY = 4; // shorter words are not meant by longer ones

  const allowed = (length) => (length < LEAST || length > LONGEST ? 0 : length < LONG ? 1 : 2);

  /* The lengths of the words that may be near enough. */
  function lengths({ word, length }) {
    const most = allowed(length);
    return most === 0 ? [] : Array.from({ length: 2 * most + 1 }, (_, place) => word.length - most + place);
  }

  let [before, last, next] = [0, 1, 2].map(() => new Uint8Array(LONGEST + LONG));
  let exchange = 1;

  /* One row of the table; gives its smallest number. */
  function fill(row, one, other) {
    let least = row;
    next[0] = row;
    for (let column = 1; column <= other.length; column += 1) {
      const letter = other.charCodeAt(column - 1);
      let cost = last[column - 1] + (one.charCodeAt(row - 1) === letter ? 0 : exchange);
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
  function far({ word, own, exchange: cost }, key, mask, most) {
    exchange = cost;
    const isFar = Math.abs(key.length - word.length) > most || bits(own ^ mask) > 2 * most;
    return isFar ? most + 1 : distance(word, key, most);
  }

  /* Of the keys those that are nearest to one of the words, if any is near enough; `length`: of the word as it was typed. */
  function nearest(words, keys) {
    const asked = words.map(({ word, length }) => ({ word, own: letters(word), most: allowed(length), exchange: length < EXCHANGED ? 2 : 1 }));
    let least = Infinity;
    let found = [];
    for (const key of keys) {
      if (key.length < LEAST_KEY) continue;
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
